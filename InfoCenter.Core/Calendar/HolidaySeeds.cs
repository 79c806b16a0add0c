namespace InfoCenter.Core.Calendar;

/// <summary>What a new installation knows: the State Council's notices for 2025 and 2026, as published. The clerk may change them and enters each next year.</summary>
internal static class HolidaySeeds
{
    // First and last day off, and the weekends worked for it; month times 100 plus day.
    private static readonly (int Year, string Name, int From, int Until, int[] Worked)[] Notices =
    [
        (2025, "元旦", 101, 101, []), (2025, "春节", 128, 204, [126, 208]), (2025, "清明节", 404, 406, []), (2025, "劳动节", 501, 505, [427]),
        (2025, "端午节", 531, 602, []), (2025, "国庆节、中秋节", 1001, 1008, [928, 1011]),
        (2026, "元旦", 101, 103, [104]), (2026, "春节", 215, 223, [214, 228]), (2026, "清明节", 404, 406, []), (2026, "劳动节", 501, 505, [509]),
        (2026, "端午节", 619, 621, []), (2026, "中秋节", 925, 927, []), (2026, "国庆节", 1001, 1007, [920, 1010]),
    ];

    public static IReadOnlyList<(int Year, string Source)> Years { get; } =
        [.. Notices.Select(n => n.Year).Distinct().Select(year => (year, $"国务院办公厅关于{year}年部分节假日安排的通知"))];

    public static IReadOnlyList<MarkedDay> Days { get; } =
    [
        .. from notice in Notices
           from day in Off(Day(notice.Year, notice.From), Day(notice.Year, notice.Until)).Select(date => (On: date, IsOff: true))
               .Concat(notice.Worked.Select(date => (On: Day(notice.Year, date), IsOff: false)))
           orderby day.On
           select new MarkedDay(day.On, notice.Name, day.IsOff),
    ];

    private static DateOnly Day(int year, int day) => new(year, day / 100, day % 100);

    private static IEnumerable<DateOnly> Off(DateOnly from, DateOnly until) => Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(from.AddDays);
}
