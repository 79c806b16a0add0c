using System.Globalization;

namespace InfoCenter.Core.Suggestions;

/// <summary>What messages about suggestions say; each fits the twenty characters providers take.</summary>
internal static class SuggestionNoticeTexts
{
    public const string Confirm = "看过后确认";
    public const string Mend = "按意见修改后再提交";
    public const string ReadWhy = "看不予立案的理由";
    public const string Rate = "看答复并测评";
    public const string Submitted = "已提交，等审查";
    public const string GivenBack = "有单位申请退回";
    public const string TimeAsked = "有单位申请延期";
    public const string Decided = "退回或延期申请有了答复";
    public const string TwiceDissatisfied = "代表第二次不满意";
    public const string Urged = "请抓紧办理";
    public const string Late = "期限已过，请尽快答复";
    public const string LateForCommittee = "有环节逾期，请督办";

    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
