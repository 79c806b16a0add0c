using System.Globalization;
using System.Text.RegularExpressions;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>What a number format makes of a number.</summary>
internal enum NumberShape
{
    General,
    Fixed,
    Percent,
    Day,
    Month,
    Moment,
    Time,
}

/// <summary>A number format reduced to what reading needs: is it a date, and which zeros does the user see.</summary>
internal readonly partial record struct NumberText(NumberShape Shape, string Pattern = "")
{
    public static readonly NumberText General = new(NumberShape.General);

    /// <summary>The built-in formats; 27 to 36 and 50 to 58 are dates in Chinese Excel and are often left out of the file.</summary>
    public static NumberText BuiltIn(int id) => id switch
    {
        1 => new(NumberShape.Fixed, "0"),
        2 or 4 or 39 or 40 => new(NumberShape.Fixed, "0.00"),
        9 => new(NumberShape.Percent, "0"),
        10 => new(NumberShape.Percent, "0.00"),
        14 or 15 or 16 or 28 or 29 or 30 or 31 or 51 or 53 or 54 or 58 => new(NumberShape.Day),
        17 or 27 or 36 or 50 or 52 or 57 => new(NumberShape.Month),
        22 => new(NumberShape.Moment),
        18 or 19 or 20 or 21 or 32 or 33 or 34 or 35 or 45 or 46 or 47 or 55 or 56 => new(NumberShape.Time),
        _ => General,
    };

    public static NumberText Of(string format)
    {
        var bare = Unspoken().Replace(format.Split(';')[0], "").Trim();
        if (bare.Length == 0 || bare.Equals("General", StringComparison.OrdinalIgnoreCase)) return General;

        var lower = bare.ToLowerInvariant();
        var hasTime = lower.AsSpan().IndexOfAny('h', 's') >= 0;
        if (lower.AsSpan().IndexOfAny('y', 'd') >= 0)
            return new(hasTime ? NumberShape.Moment : lower.Contains('d') ? NumberShape.Day : NumberShape.Month);
        if (hasTime) return new(NumberShape.Time);

        var digits = bare.Replace("#,##0", "0", StringComparison.Ordinal).Replace('#', '0').Replace('?', '0');
        if (FixedDigits().IsMatch(digits)) return new(NumberShape.Fixed, digits);
        if (digits.EndsWith('%') && FixedDigits().IsMatch(digits[..^1])) return new(NumberShape.Percent, digits[..^1]);
        return lower.AsSpan().IndexOfAny('m', 'e') >= 0 && !digits.Contains('0') ? new(NumberShape.Month) : General;
    }

    /// <summary>The cell for a stored number; in a workbook of the 1904 system dates are moved to the 1900 system.</summary>
    public Cell Read(double number, bool uses1904)
    {
        if (Shape is NumberShape.Day or NumberShape.Month or NumberShape.Moment)
        {
            var serial = uses1904 ? number + 1462 : number;
            if (Cell.FromSerial(serial) is { } date)
            {
                var pattern = Shape is NumberShape.Month ? "yyyy-MM"
                    : Shape is NumberShape.Day || date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm";
                return new Cell(CellKind.Date, date.ToString(pattern, CultureInfo.InvariantCulture), serial);
            }
        }

        return new Cell(CellKind.Number, Spell(number), number);
    }

    /// <summary>All digits of a number as Excel keeps them (15), never in scientific notation within reason.</summary>
    public static string Digits(double number)
    {
        if (Math.Abs(number) < 1e15 && number == Math.Truncate(number)) return ((long)number).ToString(CultureInfo.InvariantCulture);
        return Math.Abs(number) < 7e27 && Math.Abs(number) > 1e-10
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
            : number.ToString("G15", CultureInfo.InvariantCulture);
    }

    private string Spell(double number)
    {
        if (Shape is NumberShape.Fixed or NumberShape.Percent && Math.Abs(number) < 1e15)
        {
            var shown = (decimal)number * (Shape is NumberShape.Percent ? 100 : 1);
            var text = shown.ToString(Pattern, CultureInfo.InvariantCulture);

            // A format may add zeros (1988.10) but must not hide digits that were typed.
            if (decimal.Parse(text, CultureInfo.InvariantCulture) == shown)
                return Shape is NumberShape.Percent ? text + "%" : text;
        }

        return Digits(number);
    }

    [GeneratedRegex("""\"[^\"]*\"|\[[^\]]*\]|\\.|_.|\*.""")]
    private static partial Regex Unspoken();

    [GeneratedRegex(@"^0+(\.0+)?$")]
    private static partial Regex FixedDigits();
}
