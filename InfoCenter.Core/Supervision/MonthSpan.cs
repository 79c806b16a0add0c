using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Supervision;

/// <summary>Whole months of the office's calendar (Asia/Shanghai), the first and the last included.</summary>
public readonly record struct MonthSpan
{
    /// <summary>No report is longer.</summary>
    public const int MostMonths = 36;

    /// <exception cref="RuleBrokenException">The wrong way round, too long, or of no likely year.</exception>
    public MonthSpan(YearMonth from, YearMonth to)
    {
        if (from.Year is < 2000 or > 2100 || to.Year is < 2000 or > 2100 || from.Month is < 1 or > 12 || to.Month is < 1 or > 12) throw SupervisionRules.MonthIsUnlikely;
        if (from > to) throw SupervisionRules.MonthsAreTheWrongWayRound;
        (From, To) = (from, to);
        if (Months > MostMonths) throw SupervisionRules.SpanIsTooLong(MostMonths);
    }

    public YearMonth From { get; }

    public YearMonth To { get; }

    public int Months => IndexOf(To) - IndexOf(From) + 1;

    /// <summary>As many months right before: what it is compared with.</summary>
    public MonthSpan Before() => new(MonthAt(IndexOf(From) - Months), MonthAt(IndexOf(From) - 1));

    /// <summary>The instant, UTC, the first month begins.</summary>
    public DateTime Start => StartOf(From);

    /// <summary>The instant, UTC, the last month is over.</summary>
    public DateTime End => StartOf(MonthAt(IndexOf(To) + 1));

    /// <summary>The month of an office day.</summary>
    public static YearMonth MonthOf(DateOnly day) => new(day.Year, day.Month);

    internal static DateTime StartOf(YearMonth month) => OfficeClock.StartOf(new DateOnly(month.Year, month.Month, 1));

    // Months counted from the year nought, so that December and January are neighbours.
    internal static int IndexOf(YearMonth month) => month.Year * 12 + month.Month - 1;

    internal static YearMonth MonthAt(int index) => new(index / 12, index % 12 + 1);
}
