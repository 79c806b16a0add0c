using System.Globalization;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>A column of an export: heading and width in Excel's characters.</summary>
public sealed record ExportColumn(string Heading, double Width = 12);

/// <summary>
/// One sheet of an export. A value is a string, a <see cref="DateOnly"/> (a real date in .xlsx), a <see cref="YearMonth"/> (text), a whole or decimal number, or null.
/// </summary>
public sealed record ExportSheet(string Name, IReadOnlyList<ExportColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>A line above the headings, across all columns; none when null.</summary>
    public string? Title { get; init; }

    /// <summary>Whether long numbers stand in a .csv as they are: for files another program reads. Without it an apostrophe keeps Excel from cutting them.</summary>
    public bool LeavesNumbersBare { get; init; }

    /// <summary>How a value stands in a text file.</summary>
    internal static string Spell(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
