namespace InfoCenter.Core.Spreadsheets;

/// <summary>How the bytes of a workbook are written, found from the content and never from the file's name.</summary>
public enum WorkbookFormat
{
    Xlsx,
    Xls,
    Csv,
}

/// <summary>A workbook as read: every sheet in order, hidden ones included and marked.</summary>
public sealed record Workbook(string FileName, WorkbookFormat Format, IReadOnlyList<Sheet> Sheets);

/// <summary>One sheet: the rows that hold anything, and the merged ranges. Merged cells repeat the value of their first cell.</summary>
public sealed class Sheet(string name, bool isHidden, IReadOnlyList<SheetRow> rows, IReadOnlyList<CellRange> merges)
{
    /// <summary>The sheet's name on its tab; for a .csv the file's name without the ending.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the tab is hidden from the user.</summary>
    public bool IsHidden { get; } = isHidden;

    /// <summary>The rows with at least one filled cell, in order.</summary>
    public IReadOnlyList<SheetRow> Rows { get; } = rows;

    /// <summary>The merged ranges as the file lists them.</summary>
    public IReadOnlyList<CellRange> Merges { get; } = merges;
}

/// <summary>One row; <see cref="Number"/> is the row number Excel shows at its left.</summary>
public sealed class SheetRow(int number, bool isHidden, Cell[] cells)
{
    /// <summary>The row number Excel shows, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>Whether the row is hidden or filtered away on the user's screen.</summary>
    public bool IsHidden { get; } = isHidden;

    /// <summary>The number of columns up to the last filled cell.</summary>
    public int Width => cells.Length;

    /// <summary>The cell of a column, counted from 1 for A; empty beyond the last filled cell.</summary>
    public Cell this[int column] => column >= 1 && column <= cells.Length ? cells[column - 1] : Cell.Empty;

    internal void Repeat(int column, Cell cell)
    {
        if (column > cells.Length)
        {
            var filled = cells.Length;
            Array.Resize(ref cells, column);
            Array.Fill(cells, Cell.Empty, filled, column - filled);
        }

        if (cells[column - 1].IsEmpty) cells[column - 1] = cell with { IsRepeated = true };
    }
}

/// <summary>A merged range; rows and columns count from 1 and both ends belong to it.</summary>
public readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>Whether the cell lies in the range.</summary>
    public bool Contains(int row, int column) =>
        row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;
}

/// <summary>Column letters as Excel writes them: 1 is A, 27 is AA.</summary>
public static class ColumnLetters
{
    /// <summary>The letters of a column counted from 1.</summary>
    public static string Of(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    /// <summary>Row and column of an address such as <c>AB12</c>; zero for the part that is missing or too large.</summary>
    internal static (int Row, int Column) Parse(ReadOnlySpan<char> address)
    {
        var (row, column) = (0, 0);
        foreach (var sign in address)
        {
            if (char.IsAsciiLetter(sign)) column = column * 26 + (sign & 0x1F);
            else if (char.IsAsciiDigit(sign)) row = row * 10 + (sign - '0');
            if (row > SheetBuilder.LastRow || column > SheetBuilder.LastColumn) return (0, 0);
        }

        return (row, column);
    }
}
