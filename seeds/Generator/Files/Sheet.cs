namespace InfoCenter.Seeds.Files;

/// <summary>How a row of cells looks.</summary>
internal enum RowLook
{
    Plain,
    Title,
    Heading,
}

/// <summary>One row; a cell is null, a string, a number or a day.</summary>
internal sealed record SheetRow(object?[] Cells, RowLook Look, bool IsHidden);

/// <summary>One sheet of a workbook, filled row by row.</summary>
internal sealed class Sheet(string name, params double[] widths)
{
    private readonly List<SheetRow?> _rows = [];
    private readonly List<string> _merges = [];

    public string Name => name;
    public IReadOnlyList<double> Widths => widths;
    public IReadOnlyList<SheetRow?> Rows => _rows;
    public IReadOnlyList<string> Merges => _merges;

    /// <summary>The number Excel shows for the row added last.</summary>
    public int LastRow => _rows.Count;

    public void Add(params object?[] cells) => _rows.Add(new(cells, RowLook.Plain, IsHidden: false));

    public void AddHidden(params object?[] cells) => _rows.Add(new(cells, RowLook.Plain, IsHidden: true));

    public void AddHeadings(params object?[] cells) => _rows.Add(new(cells, RowLook.Heading, IsHidden: false));

    /// <summary>A title across the given number of columns.</summary>
    public void AddTitle(string title, int columns)
    {
        _rows.Add(new([title], RowLook.Title, IsHidden: false));
        Merge(LastRow, 0, LastRow, columns - 1);
    }

    public void Skip() => _rows.Add(null);

    /// <summary>Rows as Excel numbers them, columns from 0.</summary>
    public void Merge(int fromRow, int fromColumn, int toRow, int toColumn) =>
        _merges.Add($"{ColumnName(fromColumn)}{fromRow}:{ColumnName(toColumn)}{toRow}");

    public static char ColumnName(int column) => (char)('A' + column); // no sheet here is wider than 26 columns
}
