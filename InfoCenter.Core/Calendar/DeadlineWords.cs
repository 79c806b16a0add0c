using System.Globalization;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Calendar;

/// <summary>Why something is due when it is, as people say it.</summary>
internal static class DeadlineWords
{
    private const string Weekdays = "日一二三四五六";

    public static string StillPaused => "现在仍在暂停，恢复计时后截止时间还会往后顺延。";

    public static string Of(TimeLimit limit) => limit.Unit switch
    {
        LimitUnit.Hours => $"{limit.Count}小时",
        LimitUnit.WorkingDays => $"{limit.Count}个工作日",
        LimitUnit.Months => $"{limit.Count}个月",
    };

    public static string Start(DateTime startAt, TimeLimit limit) => limit.Unit is LimitUnit.Hours
        ? $"{Moment(startAt)}起算，期限{limit.Text}，夜间和节假日也计时。"
        : $"{Moment(startAt)}起算，期限{limit.Text}，当天不计，从第二天数起。";

    public static string Rest(MarkedDay? marked) => marked is null ? "周末休息，不计。" : $"{marked.Name}放假，不计。";

    public static string Worked(MarkedDay marked) => $"虽是周末，{marked.Name}调休上班，计入。";

    public static string Moved(MarkedDay? marked) => marked is null ? "是周末，顺延到下一个工作日。" : $"{marked.Name}放假，顺延到下一个工作日。";

    public static string Months(DateOnly due, bool isClamped) => isClamped
        ? $"到期的月份没有同一日，算到月末{Day(due)}。"
        : $"到期的月份同一日是{Day(due)}。";

    public static string Paused(ClockPause pause) => $"暂停计时（{pause.Reason}），不计。";

    public static string PausedFor(ClockPause pause, int days) =>
        $"{Moment(pause.FromAt)}至{Moment(pause.UntilAt!.Value)}暂停计时（{pause.Reason}），顺延{days}天。";

    public static string PausedFor(ClockPause pause, TimeSpan time) =>
        $"{Moment(pause.FromAt)}至{Moment(pause.UntilAt!.Value)}暂停计时（{pause.Reason}），顺延{Length(time)}。";

    public static string Both(string first, string second) => $"{first}；{second}";

    public static string YearIsMissing(int year) => $"{year}年的放假安排还没有录入工作日历，暂按周一至周五上班计算。";

    public static string End(Deadline deadline) => deadline.Limit.Unit is LimitUnit.WorkingDays
        ? $"第{deadline.Limit.Count}个工作日是{Day(deadline.DueOn)}，当天24时截止。"
        : $"截止时间：{Due(deadline)}。";

    public static string Due(Deadline deadline) => deadline.Limit.Unit is LimitUnit.Hours ? Moment(deadline.DueAt) : $"{Day(deadline.DueOn)}24时";

    public static string Left(Deadline deadline, DateTime now, int workingDays)
    {
        if (deadline.IsPaused) return "暂停计时";
        var left = deadline.DueAt - now;
        if (left <= TimeSpan.Zero) return $"已超期{Rough(-left)}";
        if (deadline.Limit.Unit is LimitUnit.WorkingDays) return deadline.DueOn == DateOnly.FromDateTime(now.InOffice) ? "今天截止" : $"还剩{workingDays}个工作日";
        return $"还剩{Rough(left)}";
    }

    public static string Days(DateOnly from, DateOnly until) => from == until ? Day(from)
        : from.Year == until.Year ? $"{Day(from)}至{until.Month}月{until.Day}日" : $"{Day(from)}至{Day(until)}";

    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日（周{Weekdays[(int)day.DayOfWeek]}）");

    private static string Moment(DateTime instant)
    {
        var time = instant.InOffice;
        return Day(DateOnly.FromDateTime(time)) + time.ToString("H:mm", CultureInfo.InvariantCulture);
    }

    private static string Rough(TimeSpan time) => time.TotalDays >= 2 ? $"{(int)time.TotalDays}天" : time.TotalHours >= 1 ? $"{(int)time.TotalHours}小时" : $"{Math.Max(1, (int)time.TotalMinutes)}分钟";

    private static string Length(TimeSpan time) => (time.Days, time.Hours, time.Minutes) switch
    {
        (0, 0, var minutes) => $"{minutes}分钟",
        (0, var hours, 0) => $"{hours}小时",
        (0, var hours, var minutes) => $"{hours}小时{minutes}分钟",
        (var days, 0, 0) => $"{days}天",
        (var days, var hours, var minutes) => $"{days}天{hours}小时{minutes}分钟",
    };
}
