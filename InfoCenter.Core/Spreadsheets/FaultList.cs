using ClosedXML.Excel;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>The printed list of faults that leads a marked workbook; each line links to its cell.</summary>
internal static class FaultList
{
    private static readonly (string Heading, double Width)[] Columns = [("工作表", 16), ("行", 7), ("列", 7), ("列名", 16), ("填写的内容", 28), ("问题", 60)];

    public static void Add(XLWorkbook workbook, IReadOnlyDictionary<string, IXLWorksheet> sheets, IReadOnlyList<CellFault> faults)
    {
        var taken = workbook.Worksheets.Select(sheet => sheet.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var list = workbook.AddWorksheet(SheetNames.Free("错误清单", taken), 1);
        for (var column = 1; column <= Columns.Length; column++)
        {
            list.Cell(1, column).SetValue(Columns[column - 1].Heading);
            list.Column(column).Width = Columns[column - 1].Width;
        }

        var row = 1;
        foreach (var fault in faults.OrderBy(fault => sheets.GetValueOrDefault(fault.Sheet)?.Position).ThenBy(fault => fault.Row).ThenBy(fault => fault.Column))
        {
            row++;
            string[] texts = [fault.Sheet, "", ColumnLetters.Of(fault.Column), fault.Heading, fault.Found, fault.Message];
            for (var column = 1; column <= texts.Length; column++)
            {
                list.Cell(row, column).Style.NumberFormat.Format = "@";
                list.Cell(row, column).SetValue(texts[column - 1]);
            }

            list.Cell(row, 2).Style.NumberFormat.Format = "0";
            list.Cell(row, 2).SetValue(fault.Row);
            if (fault.Column > 0 && sheets.TryGetValue(fault.Sheet, out var sheet))
                list.Cell(row, 2).Hyperlink = new XLHyperlink($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!{ColumnLetters.Of(fault.Column)}{fault.Row}");
        }

        list.Row(1).Style.Font.Bold = true;
        list.SheetView.FreezeRows(1);
        list.SetTabActive();
    }
}
