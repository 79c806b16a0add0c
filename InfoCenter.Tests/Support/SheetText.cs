using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Tests.Support;

/// <summary>Sheets drawn as text: a line is a row, <c>|</c> parts the cells, <c>^</c> repeats the cell above and <c>&lt;</c> the cell at the left as merged cells do.</summary>
public static class SheetText
{
    public static Workbook Workbook(params (string Name, string Drawing)[] sheets) =>
        new("名册.xlsx", WorkbookFormat.Xlsx, [.. sheets.Select(sheet => Sheet(sheet.Name, sheet.Drawing))]);

    /// <summary>All a reader found, in words: equal texts are equal workbooks.</summary>
    public static string Everything(Workbook workbook) => string.Join('\n', workbook.Sheets.SelectMany(sheet => sheet.Rows
        .Select(row => $"{row.Number} {row.IsHidden} {string.Join('|', Enumerable.Range(1, row.Width).Select(column => $"{row[column]} {row[column].Number:R} {row[column].IsRepeated}"))}")
        .Prepend($"{workbook.Format} {sheet.Name} {sheet.IsHidden} {string.Join(' ', sheet.Merges)}")));

    public static Sheet Sheet(string name, string drawing, bool isHidden = false)
    {
        var lines = drawing.ReplaceLineEndings("\n").Split('\n');
        var rows = new List<SheetRow>();
        for (var i = 0; i < lines.Length; i++)
        {
            var parts = lines[i].Split('|');
            var cells = new Cell[parts.Length];
            for (var column = 0; column < parts.Length; column++)
            {
                cells[column] = parts[column].Trim(' ') switch
                {
                    "" => Cell.Empty,
                    "^" => rows[^1][column + 1] is { IsEmpty: false } above ? above with { IsRepeated = true } : Cell.Empty,
                    "<" => cells[column - 1] with { IsRepeated = true },
                    var text => new Cell(CellKind.Text, text.Replace("\\n", "\n", StringComparison.Ordinal)),
                };
            }

            if (cells.Any(cell => !cell.IsEmpty)) rows.Add(new SheetRow(i + 1, false, cells));
        }

        return new Sheet(name, isHidden, rows, []);
    }
}
