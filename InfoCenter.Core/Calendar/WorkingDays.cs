namespace InfoCenter.Core.Calendar;

/// <summary>A day the notice names.</summary>
public sealed record MarkedDay(DateOnly On, string Name, bool IsOff);

/// <summary>Which days the office works: Monday to Friday, but for what the notices of the years say.</summary>
/// <param name="marked">The days named.</param>
/// <param name="years">The years whose notice is entered.</param>
public sealed class WorkingDays(IEnumerable<MarkedDay> marked, IEnumerable<int> years)
{
    private readonly Dictionary<DateOnly, MarkedDay> _marked = marked.ToDictionary(d => d.On);
    private readonly HashSet<int> _years = [.. years];

    /// <summary>Whether the year's notice is entered; of other years only weekends are known.</summary>
    public bool Knows(int year) => _years.Contains(year);

    /// <summary>What the notice says of the day; null where it names it not.</summary>
    public MarkedDay? Marked(DateOnly day) => _marked.GetValueOrDefault(day);

    public bool IsWorking(DateOnly day) => Marked(day) is { } named ? !named.IsOff : !IsWeekend(day);

    /// <summary>The day itself where it is worked on, else the first one after it.</summary>
    public DateOnly OrNext(DateOnly day)
    {
        while (!IsWorking(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The working day so many working days after the day, which does not count itself.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorking(day)) left--;
        }

        return day;
    }

    /// <summary>How many working days lie behind <paramref name="from"/>, up to and with <paramref name="until"/>.</summary>
    public int Between(DateOnly from, DateOnly until)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= until; day = day.AddDays(1)) count += IsWorking(day) ? 1 : 0;
        return count;
    }

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
