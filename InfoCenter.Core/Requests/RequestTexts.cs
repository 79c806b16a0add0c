namespace InfoCenter.Core.Requests;

/// <summary>The words a request's steps are told in.</summary>
internal static class RequestTexts
{
    public const string Citizen = "群众";
    public const string Redacted = "遮盖了不宜给别人看的内容";
    public const string Returned = "正在另行安排代表";
    public const string Handled = "有关单位已经办理，代表正在核对";
    public const string Resumed = "恢复办理";
    public const string Reopened = "您不满意，已经重新办理";
    public const string RoutedByItself = "按码牌、村和选区自动安排";
    public const string RoutedByChoice = "按群众的选择安排";

    public static string Told(TellingChannel channel) => channel is TellingChannel.Proxy ? "您反映的事情已经登记" : "您反映的事情已经收到";

    public static string WrittenDownBy(string name) => $"{name}代填";

    public static string RoutedTo(RequestHolder to) => to.Kind switch
    {
        HolderKind.Deputy => $"已转给人大代表{to.Name}",
        HolderKind.Convenor => $"已转给代表小组召集人{to.Name}",
        HolderKind.Township or HolderKind.Committee => $"已转给{to.Name}",
    };

    public static string SucceededBy(RequestHolder to) => $"人大换届，这件事由{to.Name}接着办理";

    public const string SucceededFrom = "换届交接";

    public static string PictureName(int number) => $"照片{number}";

    public static string PresidiumOf(string township) => township + "人大主席团";

    public static string AcceptedBy(string name) => $"{name}已经接单";

    public static string AssignedTo(string unit) => $"代表已督促{unit}办理";

    public static string TurnedInto(string? number) => number is null ? "这件事关系到很多人，已转为代表建议" : $"这件事关系到很多人，已转为代表建议（{number}）";

    public static string Rated(Satisfaction attitude, Satisfaction result, string? reason) =>
        $"办理态度{attitude.Label}，办理结果{result.Label}" + (reason is null ? "" : $"：{reason}");
}
