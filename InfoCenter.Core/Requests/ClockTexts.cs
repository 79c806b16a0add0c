using System.Globalization;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>What the clocks say.</summary>
internal static class ClockTexts
{
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

    public static string Left(StageDue due, DateTime now) => now >= due.DueAt ? $"已超期{Rough(now - due.DueAt)}" : $"还剩{Rough(due.DueAt - now)}";

    private static string Rough(TimeSpan time) =>
        time.TotalDays >= 2 ? $"{(int)time.TotalDays}天" : time.TotalHours >= 1 ? $"{(int)time.TotalHours}小时" : $"{Math.Max(1, (int)time.TotalMinutes)}分钟";
}
