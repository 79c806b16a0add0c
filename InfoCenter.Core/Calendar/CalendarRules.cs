using InfoCenter.Core.Common;

namespace InfoCenter.Core.Calendar;

/// <summary>Everything the calendar refuses.</summary>
public static class CalendarRules
{
    public static RuleBrokenException NameIsRequired => new("请填写节日名称。");

    public static RuleBrokenException NameIsTooLong => new($"节日名称最多 {CalendarDay.LongestName} 个字，请写短一些。");

    public static RuleBrokenException YearIsOutOfRange => new("年份应在 2000 到 2100 之间，请检查日期。");

    public static RuleBrokenException LimitIsOutOfRange => new($"期限应是 1 到 {TimeLimit.Longest} 的小时、工作日或月数，请重新填写。");

    public static RuleBrokenException WorkedDayIsAWeekday => new("调休上班只用于周六、周日，平常的工作日不用标。请检查日期。");

    public static RuleBrokenException NothingToImport => new("没有读到任何日期。请粘贴放假安排：国务院办公厅通知的全文，或者节假日数据（JSON）。");

    public static RuleBrokenException SeveralYears => new("放假安排里有不止一年的日期，请一次只导入一年。");

    public static RuleBrokenException ListIsUnreadable => new("这不是能读懂的节假日数据，请检查是否粘贴完整，或改为粘贴国务院办公厅通知的全文。");

    public static RuleBrokenException PreviewIsNeeded => new("请先预览，再确认导入。");

    /// <param name="row">From 1.</param>
    /// <param name="found">As it was pasted.</param>
    public static RuleBrokenException RowIsUnreadable(int row, string found) =>
        new($"第 {row} 条读不懂（{(found.Length > 60 ? found[..60] + "…" : found)}），应有名称、日期（2026-01-01）和是否放假。请改正后再预览。");

    /// <param name="day">Named twice, differently.</param>
    public static RuleBrokenException DayIsNamedTwice(DateOnly day) => new($"{DeadlineWords.Day(day)}出现了两次而且说法不同，请改正后再预览。");
}
