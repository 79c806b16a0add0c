using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.Duties;

/// <summary>Days on which the offices of one year plausibly worked, up to a last one.</summary>
internal sealed class OfficeDays
{
    /// <summary>The long holidays of the two years; nobody reports an inspection from the Spring Festival.</summary>
    private static readonly (DateOnly From, DateOnly To)[] Holidays =
    [
        (new(2025, 1, 28), new(2025, 2, 4)), (new(2025, 5, 1), new(2025, 5, 5)), (new(2025, 10, 1), new(2025, 10, 8)),
        (new(2026, 2, 15), new(2026, 2, 23)), (new(2026, 5, 1), new(2026, 5, 5)), (new(2026, 10, 1), new(2026, 10, 7)),
    ];

    private readonly List<DateOnly> _days;

    public OfficeDays(int year, DateOnly last)
    {
        var first = new DateOnly(year, 1, 2);
        _days = [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(IsWorked)];
    }

    public DateOnly Any(Dice dice) => dice.Pick(_days);

    /// <summary>The day itself or the next one worked; null when the year's records end before.</summary>
    public DateOnly? Open(DateOnly day) => _days.Where(worked => worked >= day).Select(worked => (DateOnly?)worked).FirstOrDefault();

    private static bool IsWorked(DateOnly day) =>
        day.DayOfWeek != DayOfWeek.Sunday && !Holidays.Any(holiday => holiday.From <= day && day <= holiday.To);
}
