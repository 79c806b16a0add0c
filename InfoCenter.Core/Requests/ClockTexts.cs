using System.Globalization;
using InfoCenter.Core.Calendar;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>What the clocks say.</summary>
internal static class ClockTexts
{
    public const string PausedTooLong = "暂停已到最长时间，自动恢复计时";

    private const string Office = "信息中心";

    public static string Standing(StageDue due, DateTime now) =>
        due.IsPaused ? "暂停计时"
        : now >= due.DueAt ? $"{due.Stage.Label}已超期{Rough(now - due.DueAt)}"
        : $"{Moment(due.DueAt)}前{due.Stage.Label}";

    /// <summary>9月24日24时, or 9月24日10:00.</summary>
    public static string Moment(DateTime dueAt)
    {
        var local = dueAt.InOffice;
        return local.TimeOfDay == TimeSpan.Zero
            ? local.AddDays(-1).ToString("M月d日24时", CultureInfo.InvariantCulture)
            : local.ToString("M月d日H:mm", CultureInfo.InvariantCulture);
    }

    public static string Left(DateTime dueAt, DateTime now) => now >= dueAt ? $"已到期{Rough(now - dueAt)}" : $"还剩{Rough(dueAt - now)}";

    public static string Reminded(string? who, RequestStage stage, string left) => $"提醒{who ?? Office}：{stage.Label}{left}";

    public static string Late(RequestStage stage, string? who) => who is null ? $"{stage.Label}超期" : $"{who}：{stage.Label}超期";

    public static string NotAccepted(string? who) => $"{who ?? Office}没有按时接单，自动转给下一位";

    public static string CountsBy(string number) => $"一起办的 {number} 等得更久，按它的时限计算。";

    public static string Begun(int requests) => $"{requests}件诉求从现在开始计时";

    public static string Rewound(int requests) => $"工作日历有修改，重算{requests}件诉求的时限";

    public static string Limit(RequestStage stage, TimeLimit limit, int yellowPercent, int redPercent) =>
        $"{stage.Label}：{limit.Text}" + (stage.HasLights ? $"，剩{yellowPercent}%亮黄灯，剩{redPercent}%亮红灯" : "");

    private static string Rough(TimeSpan time) =>
        time.TotalDays >= 2 ? $"{(int)time.TotalDays}天" : time.TotalHours >= 1 ? $"{(int)time.TotalHours}小时" : $"{Math.Max(1, (int)time.TotalMinutes)}分钟";
}
