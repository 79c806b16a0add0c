using System.Globalization;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Reads what people type for a month or a day: <c>1968.05</c>, <c>68.5</c>, <c>196805</c>, <c>1968年5月</c>, <c>2025.7.1</c>, <c>19680512</c>, Excel dates and serials.</summary>
public static class TypedDates
{
    // Early enough that a wrong century is a readable date, which whoever asks refuses in better words.
    private const int FirstYear = 1800;
    private const int LastYear = 2100;
    private const string Separators = ".-/年月日号、，,．。·—–－／";

    /// <summary>
    /// The date in a cell. Two-digit years up to <paramref name="pivot"/> are of this century, others of the last. With <paramref name="yearIfMissing"/>
    /// a text of month and day (<c>7月1日</c>) is of that year.
    /// </summary>
    public static TypedDate Read(Cell cell, int pivot, int? yearIfMissing = null)
    {
        switch (cell.Kind)
        {
            case CellKind.Empty:
                return TypedDate.Refused(SpreadsheetRules.DateIsMissing);
            case CellKind.Date when cell.Date is { } date:
                // Shown to the month, a date cell was meant to the month; Excel itself added the first day.
                return cell.Text.Length == 7 ? Month(date.Year, date.Month, cell.Text) : Day(date.Year, date.Month, date.Day, cell.Text);
            case CellKind.Number when cell.Number is >= 10_000 and < 100_000 && Cell.FromSerial(cell.Number) is { } serial:
                return Day(serial.Year, serial.Month, serial.Day, cell.Text);
            case CellKind.Number:
                var read = Read(cell.Text, pivot, yearIfMissing);
                return read is { Month: { Month: 1 } month, On: null } && cell.Text.EndsWith(".1", StringComparison.Ordinal)
                    ? TypedDate.Of(month, other: month with { Month = 10 })
                    : read;
            default:
                return Read(cell.Text, pivot, yearIfMissing);
        }
    }

    /// <summary>The date in a text, with the rules of the other overload.</summary>
    public static TypedDate Read(string? typed, int pivot, int? yearIfMissing = null)
    {
        var text = ChineseText.Squeeze(WithoutTime(typed ?? ""));
        if (text.Length == 0) return TypedDate.Refused(SpreadsheetRules.DateIsMissing);

        var parts = Parts(text.EndsWith("出生", StringComparison.Ordinal) ? text[..^2] : text.TrimEnd('生'));
        var isMonthFirst = yearIfMissing is not null && parts is [{ Length: <= 2 } head, { Length: <= 2 }]
            && (text.Contains('月') ? !text.Contains('年') : Number(head) <= 12);

        return parts switch
        {
            [{ Length: 8 } all] => Day(Number(all[..4]), Number(all[4..6]), Number(all[6..]), text),
            [{ Length: 6 } all] when HasCentury(all) => Month(Number(all[..4]), Number(all[4..]), text),
            [{ Length: 6 } all] => Day(Year(all[..2], pivot), Number(all[2..4]), Number(all[4..]), text),
            [{ Length: 4 } year] when HasCentury(year) => TypedDate.Refused(SpreadsheetRules.MonthIsMissing(year)),
            [{ Length: 4 } all] => Month(Year(all[..2], pivot), Number(all[2..]), text),
            [var month, var day] when isMonthFirst => Day(yearIfMissing ?? 0, Number(month), Number(day), text),
            [{ Length: 4 } year, { Length: 4 } rest] => Day(Number(year), Number(rest[..2]), Number(rest[2..]), text),
            [{ Length: 2 or 4 } year, { Length: 1 or 2 } month] when !text.Contains('月') || text.Contains('年') || year.Length == 4 => Month(Year(year, pivot), Number(month), text),
            [{ Length: 2 or 4 } year, { Length: 1 or 2 } month, { Length: 1 or 2 } day] => Day(Year(year, pivot), Number(month), Number(day), text),
            _ => TypedDate.Refused(SpreadsheetRules.DateIsNotUnderstood(text)),
        };
    }

    private static string WithoutTime(string text)
    {
        var colon = text.IndexOfAny([':', '：']);
        var gap = colon < 0 ? -1 : text.LastIndexOfAny([' ', 'T', '\u3000'], colon);
        return gap < 0 ? text : text[..gap];
    }

    /// <summary>The groups of digits; empty when anything else than separators stands between them.</summary>
    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i == start) return [];

            parts.Add(text[start..i]);
            if (i < text.Length && !Separators.Contains(text[i++])) return [];
        }

        return parts;
    }

    private static TypedDate Month(int year, int month, string text) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12
            ? TypedDate.Of(new YearMonth(year, month))
            : TypedDate.Refused(SpreadsheetRules.DateIsImpossible(text));

    private static TypedDate Day(int year, int month, int day, string text) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? TypedDate.Of(new DateOnly(year, month, day))
            : TypedDate.Refused(SpreadsheetRules.DateIsImpossible(text));

    private static bool HasCentury(string digits) => digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal);

    private static int Year(string digits, int pivot) => digits.Length == 4 ? Number(digits) : Number(digits) + (Number(digits) <= pivot ? 2000 : 1900);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
