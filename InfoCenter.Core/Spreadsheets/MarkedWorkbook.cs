using ClosedXML.Excel;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>The clerk's own workbook with every bad cell coloured and commented, and a list of all faults as its first sheet.</summary>
public static class MarkedWorkbook
{
    private static readonly XLColor Marker = XLColor.FromArgb(0xFF, 0xC7, 0xCE);

    /// <summary>
    /// The bytes of the marked .xlsx. An .xlsx keeps its looks; an .xls or .csv, and an .xlsx the writer cannot open, is written anew with the same cells at the same places.
    /// </summary>
    public static byte[] Write(byte[] original, Workbook read, IReadOnlyList<CellFault> faults)
    {
        using var workbook = (read.Format is WorkbookFormat.Xlsx ? Reopened(original) : null) ?? WrittenAnew(read);
        var sheets = Pairs(read, workbook);
        foreach (var cell in faults.Where(fault => fault.Column > 0).GroupBy(fault => Shown(read, fault)))
        {
            if (sheets.TryGetValue(cell.Key.Sheet, out var sheet))
                Mark(sheet.Cell(cell.Key.Row, cell.Key.Column), string.Join('\n', cell.Select(fault => fault.Message).Distinct()));
        }

        FaultList.Add(workbook, sheets, faults);

        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        RareCharacters.Restore(saved);
        return saved.ToArray();
    }

    // A sheet written anew may need another name, but keeps its place; a reopened one keeps its name.
    private static Dictionary<string, IXLWorksheet> Pairs(Workbook read, XLWorkbook workbook)
    {
        var pairs = new Dictionary<string, IXLWorksheet>();
        for (var i = 0; i < read.Sheets.Count; i++)
        {
            var name = read.Sheets[i].Name;
            if (workbook.TryGetWorksheet(name, out var sheet)) pairs.TryAdd(name, sheet);
            else if (i < workbook.Worksheets.Count) pairs.TryAdd(name, workbook.Worksheet(i + 1));
        }

        return pairs;
    }

    private static void Mark(IXLCell cell, string message)
    {
        cell.Style.Fill.BackgroundColor = Marker;
        if (cell.HasComment) cell.Comment.Delete();
        cell.Comment.AddText(message);
        cell.Comment.Style.Size.SetWidth(36).Size.SetHeight(60);
    }

    // Of merged cells only the first is seen.
    private static (string Sheet, int Row, int Column) Shown(Workbook read, CellFault fault)
    {
        var merges = read.Sheets.FirstOrDefault(sheet => sheet.Name == fault.Sheet)?.Merges ?? [];
        var merge = merges.FirstOrDefault(range => range.Contains(fault.Row, fault.Column));
        return merge == default ? (fault.Sheet, fault.Row, fault.Column) : (fault.Sheet, merge.FirstRow, merge.FirstColumn);
    }

    private static XLWorkbook? Reopened(byte[] original)
    {
        try
        {
            return new XLWorkbook(new MemoryStream(original));
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // The library knows less of the format than we read; the same cells are written anew instead.
            return null;
        }
    }

    private static XLWorkbook WrittenAnew(Workbook read)
    {
        var workbook = new XLWorkbook();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in read.Sheets)
        {
            var copy = workbook.AddWorksheet(SheetNames.Free(sheet.Name, taken));
            foreach (var row in sheet.Rows)
            {
                for (var column = 1; column <= row.Width; column++)
                {
                    if (row[column] is { IsEmpty: false, IsRepeated: false } cell) Put(copy.Cell(row.Number, column), cell);
                }

                if (row.IsHidden) copy.Row(row.Number).Hide();
            }

            foreach (var range in sheet.Merges) copy.Range(range.FirstRow, range.FirstColumn, range.LastRow, range.LastColumn).Merge();
        }

        return workbook;
    }

    private static void Put(IXLCell target, Cell cell)
    {
        if (cell.Kind is CellKind.Number)
        {
            target.SetValue(cell.Number);
        }
        else if (cell.Date is { } date)
        {
            target.SetValue(date);
            target.Style.DateFormat.Format = cell.Text.Length == 7 ? "yyyy-mm" : "yyyy-mm-dd";
        }
        else
        {
            target.Style.NumberFormat.Format = "@";
            target.SetValue(cell.Text);
        }
    }
}
