namespace InfoCenter.Core.Calendar;

/// <summary>What the calendar writes into the ledger and onto its page.</summary>
internal static class CalendarTexts
{
    public static string Put(MarkedDay day) => $"{DeadlineWords.Day(day.On)}：{day.Name}{(day.IsOff ? "放假" : "调休上班")}";

    public static string Cleared(DateOnly on) => $"{DeadlineWords.Day(on)}：恢复为平常的日子";

    public static string Imported(HolidayPreview preview)
    {
        var kept = preview.Lines.Where(l => l.Change is not HolidayChange.Removed).ToList();
        return $"导入{preview.Year}年放假安排：放假{kept.Count(l => l.Day.IsOff)}天，调休上班{kept.Count(l => !l.Day.IsOff)}天";
    }
}
