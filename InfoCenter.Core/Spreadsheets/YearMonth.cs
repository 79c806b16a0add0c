using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>A month of a year, kept as <c>yyyy-MM</c>.</summary>
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    /// <summary>Reads <c>yyyy-MM</c> and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out YearMonth month)
    {
        var isMonth = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        month = isMonth ? new(first.Year, first.Month) : default;
        return isMonth;
    }

    /// <inheritdoc />
    public int CompareTo(YearMonth other) => (Year, Month).CompareTo((other.Year, other.Month));

    /// <summary><c>yyyy-MM</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;
}
