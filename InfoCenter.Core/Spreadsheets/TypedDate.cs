using InfoCenter.Core.Common;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>
/// A date as typed: to the month or to the day, or the refusal that says why it is none. <see cref="OtherReading"/> is set when a number cell lost a zero:
/// 1988.1 may be January or October, and <see cref="Month"/> is January.
/// </summary>
public sealed record TypedDate
{
    /// <summary>Year and month; null when the text is no date.</summary>
    public YearMonth? Month { get; private init; }

    /// <summary>The day, when one was given.</summary>
    public DateOnly? On { get; private init; }

    /// <summary>The other month the cell may mean; the caller decides, for instance by the ID number.</summary>
    public YearMonth? OtherReading { get; private init; }

    /// <summary>Why there is no date, in the user's words; null when there is one.</summary>
    public RuleBrokenException? Refusal { get; private init; }

    internal static TypedDate Of(DateOnly day) => new() { Month = new(day.Year, day.Month), On = day };

    internal static TypedDate Of(YearMonth month, YearMonth? other = null) => new() { Month = month, OtherReading = other };

    internal static TypedDate Refused(RuleBrokenException refusal) => new() { Refusal = refusal };
}
