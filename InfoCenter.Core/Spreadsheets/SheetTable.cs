using InfoCenter.Core.Common;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Everything the tables of a workbook hold, and the sheets no table was found in.</summary>
public sealed record WorkbookTables(IReadOnlyList<SheetTable> Tables, IReadOnlyList<SheetLeftOut> LeftOut);

/// <summary>A sheet that was not read, and why.</summary>
public sealed record SheetLeftOut(string Sheet, SkipReason Reason);

/// <summary>A row that is not a record, with its text and the reason it was passed over.</summary>
public sealed record SkippedRow(string Sheet, int Row, SkipReason Reason, string Text);

/// <summary>What stands above a table: often the township, the year and who filled it in.</summary>
public sealed record TableContext(string SheetName, IReadOnlyList<string> TitleLines);

/// <summary>A cell that cannot be taken as it is, placed as the clerk finds it in the own file.</summary>
public sealed record CellFault(string Sheet, int Row, int Column, string Heading, string Found, string Message);

/// <summary>One sheet's table: header, mapping, records, and everything that was passed over.</summary>
public sealed class SheetTable
{
    private readonly Dictionary<string, int> _columns;
    private readonly IReadOnlyList<Column> _wanted;

    internal SheetTable(Header header, IReadOnlyList<Column> wanted, TableContext context)
    {
        (HeaderRow, Headings, Context, _wanted) = (header.LastRow, header.Headings, context, wanted);
        _columns = header.Headings.Where(heading => !string.IsNullOrEmpty(heading.Key)).ToDictionary(heading => heading.Key!, heading => heading.Column);
        Missing = [.. wanted.Where(column => column.IsRequired && !_columns.ContainsKey(column.Key))];
    }

    /// <summary>The sheet's name.</summary>
    public string Sheet => Context.SheetName;

    /// <summary>The number of the last header row; records stand below it.</summary>
    public int HeaderRow { get; }

    /// <summary>Every heading in order with the key it was mapped to.</summary>
    public IReadOnlyList<Heading> Headings { get; }

    /// <summary>Headings no wanted column answers to.</summary>
    public IEnumerable<Heading> Unmapped => Headings.Where(heading => heading.Key is null);

    /// <summary>Required columns the table lacks.</summary>
    public IReadOnlyList<Column> Missing { get; }

    /// <summary>The sheet's name and the lines above the header.</summary>
    public TableContext Context { get; }

    /// <summary>The records in order, rows hidden by a filter included.</summary>
    public IReadOnlyList<TableRow> Rows { get; internal set; } = [];

    /// <summary>The filled rows that are no records, each with its reason.</summary>
    public IReadOnlyList<SkippedRow> Skipped { get; internal set; } = [];

    /// <summary>The column a key was mapped to, counted from 1; 0 when the table has no such column.</summary>
    public int ColumnOf(string key) => _columns.GetValueOrDefault(key);

    /// <summary>The heading as the clerk wrote it, or the wanted title when the table has no such column.</summary>
    public string HeadingOf(string key) =>
        Headings.FirstOrDefault(heading => heading.Key == key)?.Text ?? _wanted.FirstOrDefault(column => column.Key == key)?.Title ?? key;
}

/// <summary>One record of a table; values are asked for by key.</summary>
public sealed class TableRow(SheetTable table, SheetRow row)
{
    /// <summary>The table the record stands in.</summary>
    public SheetTable Table { get; } = table;

    /// <summary>The sheet's name.</summary>
    public string Sheet => Table.Sheet;

    /// <summary>The row number Excel shows.</summary>
    public int Number => row.Number;

    /// <summary>Whether a filter or the user hid the row.</summary>
    public bool IsHidden => row.IsHidden;

    /// <summary>The cell as read; empty when the table lacks the column.</summary>
    public Cell this[string key] => Table.ColumnOf(key) is > 0 and var column ? row[column] : Cell.Empty;

    /// <summary>The cell's text cleaned by <see cref="ChineseText.Clean"/>; "" when empty.</summary>
    public string Text(string key) => this[key] is { IsEmpty: false } cell ? ChineseText.Clean(cell.Text) : "";

    /// <summary>A fault at this record's cell, quoting what was found there.</summary>
    public CellFault Fault(string key, string message) =>
        new(Sheet, Number, Table.ColumnOf(key), Table.HeadingOf(key), this[key] is { IsEmpty: false } cell ? cell.Text : "", message);

    internal Cell At(int column) => row[column];
}
