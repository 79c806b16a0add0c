using System.Globalization;

namespace InfoCenter.Core.Calendar;

/// <summary>What a limit is counted in.</summary>
public enum LimitUnit
{
    /// <summary>Hours of the clock, by night and on holidays too.</summary>
    Hours,

    /// <summary>Days the office works; the first day does not count.</summary>
    WorkingDays,

    /// <summary>To the day of the same number; a rest day moves on to the next working day.</summary>
    Months,
}

/// <summary>How long something may take: 24 hours, 5 working days, 3 months.</summary>
public sealed record TimeLimit
{
    public const int Longest = 1000;

    /// <exception cref="Common.RuleBrokenException">Nothing, or too much.</exception>
    public TimeLimit(LimitUnit unit, int count)
    {
        if (count is < 1 or > Longest) throw CalendarRules.LimitIsOutOfRange;
        (Unit, Count) = (unit, count);
    }

    public LimitUnit Unit { get; }

    public int Count { get; }

    /// <summary>In words: 24小时, 5个工作日, 3个月.</summary>
    public string Text => DeadlineWords.Of(this);

    /// <summary>As it is stored in a setting or a column: <c>24h</c>, <c>5d</c>, <c>3m</c>.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Count}{Letter(Unit)}");

    public static TimeLimit Hours(int count) => new(LimitUnit.Hours, count);

    public static TimeLimit WorkingDays(int count) => new(LimitUnit.WorkingDays, count);

    public static TimeLimit Months(int count) => new(LimitUnit.Months, count);

    /// <summary>Reads <see cref="Code"/>.</summary>
    /// <exception cref="Common.RuleBrokenException">It is none.</exception>
    public static TimeLimit Read(string code) =>
        code is [.. var digits, var letter] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && Enum.GetValues<LimitUnit>() is var units && Array.FindIndex(units, u => Letter(u) == letter) is >= 0 and var index
            ? new(units[index], count)
            : throw CalendarRules.LimitIsOutOfRange;

    private static char Letter(LimitUnit unit) => unit switch
    {
        LimitUnit.Hours => 'h',
        LimitUnit.WorkingDays => 'd',
        LimitUnit.Months => 'm',
    };
}
