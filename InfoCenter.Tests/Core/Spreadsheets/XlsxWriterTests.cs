using ClosedXML.Excel;
using FsCheck.Fluent;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Spreadsheets;

public class XlsxWriterTests
{
    private static readonly ExportColumn[] Columns = [new("姓名"), new("出生年月"), new("当选日期", 14), new("人数")];

    [Fact]
    public void An_export_is_read_back_cell_for_cell()
    {
        var file = Export([["曾𬸣", new YearMonth(1968, 5), new DateOnly(2021, 9, 14), 12], ["=1+1", null, null, 1.5m]], "花名册");
        var sheet = WorkbookReader.Read(file, "a.xlsx").Sheets[0];
        Assert.Equal("城关镇", sheet.Name);
        Assert.Equal(["曾𬸣", "1968-05", "2021-09-14", "12"], Enumerable.Range(1, 4).Select(column => sheet.Rows[2][column].Text));
        Assert.Equal([CellKind.Text, CellKind.Text, CellKind.Date, CellKind.Number], Enumerable.Range(1, 4).Select(column => sheet.Rows[2][column].Kind));
        Assert.Equal(("=1+1", CellKind.Text), (sheet.Rows[3][1].Text, sheet.Rows[3][1].Kind));
        Assert.Equal([new CellRange(1, 1, 1, 4)], sheet.Merges);
    }

    [Fact]
    public void Another_reader_opens_it_and_sees_text_where_text_was_meant()
    {
        using var workbook = new XLWorkbook(new MemoryStream(Export([["=HYPERLINK(\"x\")", "42262419680512001X", null, 7L]], null)));
        var sheet = workbook.Worksheet("城关镇");
        Assert.Equal((XLDataType.Text, "", "=HYPERLINK(\"x\")"), (sheet.Cell(2, 1).DataType, sheet.Cell(2, 1).FormulaA1, sheet.Cell(2, 1).GetString()));
        Assert.Equal("@", sheet.Cell(2, 2).Style.NumberFormat.Format is { Length: > 0 } format ? format : sheet.Cell(2, 2).Style.NumberFormat.NumberFormatId == 49 ? "@" : "");
        Assert.Equal(1, sheet.SheetView.SplitRow);
    }

    [Fact]
    public void The_same_sheets_give_the_same_bytes() =>
        Assert.Equal(Export([["王强", null, null, 1]], "花名册"), Export([["王强", null, null, 1]], "花名册"));

    [Fact]
    public void Any_text_survives_the_way_out_and_in() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements("=", "'", "_x0041_", "_xD873_", "<&>", "\"", "\n", "\r", "\u0001", "\t", "  ", "𬸣", "é", "1", "王")
            .ArrayOf().Select(string.Concat).Where(text => !string.IsNullOrWhiteSpace(text)).ToArbitrary(), text =>
            WorkbookReader.Read(Export([[text, null, null, null]], null), "a").Sheets[0].Rows[1][1].Text == text));

    [Fact]
    public void Sheet_names_are_made_acceptable() =>
        Assert.Equal(["城关镇", "城关镇(2)", "a-b", "Sheet", new string('x', 31)], SheetNames.Of(["城关镇", "城关镇", "[a-b]?", "//", new string('x', 40)]));

    [Fact]
    public void Text_too_long_for_a_cell_is_refused_and_not_cut() =>
        Refusal.Expect(nameof(SpreadsheetRules.CellTextIsTooLong), () => Export([[new string('长', 32_768), null, null, null]], null));

    private static byte[] Export(IEnumerable<IReadOnlyList<object?>> rows, string? title)
    {
        using var file = new MemoryStream();
        XlsxWriter.Write(file, new ExportSheet("城关镇", Columns, rows) { Title = title });
        return file.ToArray();
    }
}
