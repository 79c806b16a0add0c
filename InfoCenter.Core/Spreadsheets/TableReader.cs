using InfoCenter.Core.Common;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Finds the tables of a workbook for a list of wanted columns. Nothing filled in disappears: what is no record is listed with a reason.</summary>
public static class TableReader
{
    /// <summary>
    /// Reads every visible sheet. <paramref name="remembered"/> maps headings the user has placed before to keys ("" leaves the column out) and wins over synonyms.
    /// Refuses when no sheet has a header.
    /// </summary>
    public static WorkbookTables Read(Workbook workbook, IReadOnlyList<Column> columns, IReadOnlyDictionary<string, string>? remembered = null)
    {
        var (tables, leftOut) = (new List<SheetTable>(), new List<SheetLeftOut>());
        var finder = new HeaderFinder(new HeadingMatch(columns, remembered), columns);
        foreach (var sheet in workbook.Sheets)
        {
            var header = sheet.IsHidden || sheet.Rows.Count == 0 ? null : finder.Find(sheet);
            if (header is not null) tables.Add(Table(sheet, header, columns));
            else leftOut.Add(new(sheet.Name, sheet.IsHidden ? SkipReason.HiddenSheet : sheet.Rows.Count == 0 ? SkipReason.EmptySheet : SkipReason.NoHeader));
        }

        return tables.Count > 0 ? new(tables, leftOut) : throw SpreadsheetRules.NoHeaderIsFound;
    }

    private static SheetTable Table(Sheet sheet, Header header, IReadOnlyList<Column> columns)
    {
        var titles = sheet.Rows.TakeWhile(row => row.Number < header.FirstRow).Select(TextOf);
        var table = new SheetTable(header, columns, new TableContext(sheet.Name, [.. titles]));
        var (rows, skipped) = (new List<TableRow>(sheet.Rows.Count), new List<SkippedRow>());
        var sorting = new RowSorting(table, columns);

        foreach (var row in sheet.Rows)
        {
            if (row.Number <= header.LastRow) continue;

            var record = new TableRow(table, row);
            if (RowSorting.IsEmpty(record, row.Width)) continue;
            if (sorting.ReasonToSkip(record, row.Width) is { } reason) skipped.Add(new(sheet.Name, row.Number, reason, TextOf(row)));
            else rows.Add(record);
        }

        (table.Rows, table.Skipped) = (rows, skipped);
        return table;
    }

    private static string TextOf(SheetRow row) =>
        string.Join(' ', Enumerable.Range(1, row.Width).Select(column => row[column]).Where(cell => !cell.IsEmpty && !cell.IsRepeated).Select(cell => ChineseText.Clean(cell.Text)));
}
