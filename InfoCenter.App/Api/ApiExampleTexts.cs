using InfoCenter.Core.Requests;

namespace InfoCenter.App.Api;

/// <summary>Examples in the document; of nobody real.</summary>
internal static class ApiExampleTexts
{
    private static readonly DateTime Received = new(2026, 6, 30, 2, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyDictionary<Type, object> All { get; } = new object[]
    {
        new ApiTelling
        {
            Key = "0123456789abcdef0123456789abcdef", Plate = "7K3MQ2", Place = "二组桥头", Words = "桥头的路灯坏了半个月，晚上看不清路", Name = "王小明", Phone = "19900000000", Consents = true,
        },
        new ApiKey { Number = "MS20260630-0001", TypedCode = "7K3M-Q2TX", PhoneTail = "0000" },
        new ApiBinding("0a1b2c3d4e5f", "wangqiang", "一句自己记得住的话", "123456"),
        new ApiReply(3, "灯已经修好，今晚就亮。"),
        new ApiConsent { Number = "MS20260630-0001", LinkCode = "7K3MQ2TX00000000000000000A", Code = "0a1b2c3d4e5f", Templates = ["RequestAnswered", "RequestPaused"] },
        new ApiDeputyConsent { Templates = ["RequestArrived", "RequestDueSoon"] },
        new ApiRating { Number = "MS20260630-0001", LinkCode = "7K3MQ2TX00000000000000000A", Attitude = Satisfaction.Satisfied, Result = Satisfaction.Satisfied },
        new RequestReceipt("MS20260630-0001", "7K3M-Q2TX", "7K3MQ2TX00000000000000000A", Received),
        new ApiRefusal("Unprocessable Entity", 422, RequestRules.PhoneIsWrong.Message, nameof(RequestRules.PhoneIsWrong)),
    }.ToDictionary(example => example.GetType());
}
