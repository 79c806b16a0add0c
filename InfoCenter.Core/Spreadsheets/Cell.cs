using System.Globalization;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>What a cell holds, as the file says and not as the text looks.</summary>
public enum CellKind
{
    Empty,
    Text,
    Number,
    Date,
    Boolean,
    Error,
}

/// <summary>One cell as read. <see cref="Text"/> is what the user sees, untrimmed; <see cref="Number"/> is the stored number or the date's serial in the 1900 system.</summary>
public readonly record struct Cell(CellKind Kind, string Text, double Number = 0, bool IsRepeated = false)
{
    /// <summary>A cell nobody filled in.</summary>
    public static Cell Empty => new(CellKind.Empty, "");

    /// <summary>True when there is nothing to see in the cell; blank text counts as nothing.</summary>
    public bool IsEmpty => Kind is CellKind.Empty;

    /// <summary>The date and time of a date cell, otherwise null.</summary>
    public DateTime? Date => Kind is CellKind.Date ? FromSerial(Number) : null;

    internal static Cell OfText(string text) => string.IsNullOrWhiteSpace(text) ? Empty : new Cell(CellKind.Text, text);

    /// <summary>The day an Excel serial number means in the 1900 system, or null outside 1900 to 9999.</summary>
    public static DateTime? FromSerial(double serial)
    {
        // Excel believes in 29 February 1900; serials before it lie one day off.
        var shifted = serial < 60 ? serial + 1 : serial;
        return shifted is >= 2 and < 2_958_466 ? DateTime.FromOADate(shifted) : null;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Text}");
}
