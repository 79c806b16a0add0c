using System.Text;
using ClosedXML.Excel;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Spreadsheets;

public class WorkbookReaderTests
{
    [Theory]
    [InlineData("19900000002", 0, "19900000002")]
    [InlineData("1.9900000002E10", 0, "19900000002")]
    [InlineData("1.9900000002E10", 11, "19900000002")]
    [InlineData("4.2032319800101101E+17", 0, "420323198001011000")]
    [InlineData("0.1", 0, "0.1")]
    [InlineData("0.30000000000000004", 0, "0.3")]
    [InlineData("1988.1", 2, "1988.10")]
    [InlineData("1988.123", 2, "1988.123")]
    [InlineData("1988.1", 1, "1988.1")]
    [InlineData("0.5", 9, "50%")]
    [InlineData("-12", 0, "-12")]
    [InlineData("1E-7", 0, "0.0000001")]
    [InlineData("1E+300", 0, "1E+300")]
    [InlineData("12345", 3, "12345")]
    public void Numbers_keep_their_digits_and_say_they_are_numbers(string stored, int format, string text)
    {
        var cell = First(RawXlsx.WithRows($"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>{stored}</v></c></row>").WithFormats("", format));
        Assert.Equal((CellKind.Number, text), (cell.Kind, cell.Text));
    }

    [Theory]
    [InlineData(14, "24970", "1968-05-12")]
    [InlineData(22, "24970.5", "1968-05-12 12:00")]
    [InlineData(17, "24959", "1968-05")]
    [InlineData(31, "24970", "1968-05-12")]
    [InlineData(57, "24959", "1968-05")]
    [InlineData(58, "24970", "1968-05-12")]
    [InlineData(165, "24970", "1968-05-12")]
    [InlineData(166, "24959", "1968-05")]
    [InlineData(167, "24970", "1968-05-12")]
    [InlineData(14, "1", "1900-01-01")]
    [InlineData(14, "61", "1900-03-01")]
    public void Dates_are_dates_also_in_the_formats_of_Chinese_Excel(int format, string serial, string text)
    {
        const string custom = """<numFmt numFmtId="165" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="166" formatCode="yyyy\.mm"/><numFmt numFmtId="167" formatCode="yyyy/m/d;@"/>""";
        var cell = First(RawXlsx.WithRows($"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>{serial}</v></c></row>").WithFormats(custom, format));
        Assert.Equal((CellKind.Date, text), (cell.Kind, cell.Text));
    }

    [Fact]
    public void Dates_of_the_1904_system_are_the_same_days()
    {
        var cell = First(RawXlsx.WithRows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>23508</v></c></row>").WithFormats("", 14).Since1904());
        Assert.Equal("1968-05-12", cell.Text);
    }

    [Theory]
    [InlineData("<c t=\"s\"><v>0</v></c>", CellKind.Text, "曾𬸣")]
    [InlineData("<c t=\"s\"><v>1</v></c>", CellKind.Text, "王强")]
    [InlineData("<c t=\"s\"><v>2</v></c>", CellKind.Text, "_xD873_")]
    [InlineData("<c t=\"s\"><v>3</v></c>", CellKind.Empty, "")]
    [InlineData("<c t=\"inlineStr\"><is><t>内联</t></is></c>", CellKind.Text, "内联")]
    [InlineData("<c t=\"str\"><f>A2</f><v>结果</v></c>", CellKind.Text, "结果")]
    [InlineData("<c><f>1+1</f><v>2</v></c>", CellKind.Number, "2")]
    [InlineData("<c><f>VLOOKUP(A1,B:C,2)</f></c>", CellKind.Error, "=VLOOKUP(A1,B:C,2)")]
    [InlineData("<c t=\"str\"><f>\"\"</f><v></v></c>", CellKind.Empty, "")]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", CellKind.Error, "#N/A")]
    [InlineData("<c t=\"b\"><v>1</v></c>", CellKind.Boolean, "TRUE")]
    [InlineData("<c s=\"1\"/>", CellKind.Empty, "")]
    [InlineData("<c t=\"d\"><v>2025-07-01</v></c>", CellKind.Date, "2025-07-01")]
    public void Every_kind_of_cell_is_read(string cell, CellKind kind, string text)
    {
        var texts = RawXlsx.WithRows($"<row>{cell}<c t=\"b\"><v>1</v></c></row>")
            .WithTexts("<t>曾_xD873__xDE23_</t>", "<r><t>王</t></r><r><t>强</t></r><rPh sb=\"0\" eb=\"1\"><t>wang</t></rPh>", "<t>_x005F_xD873_</t>", "<t>　</t>");
        Assert.Equal((kind, text), (First(texts).Kind, First(texts).Text));
    }

    [Fact]
    public void Rows_keep_their_numbers_and_hidden_ones_are_marked()
    {
        var sheet = Read(RawXlsx.WithRows("<row r=\"3\"><c r=\"B3\"><v>1</v></c></row><row r=\"7\" hidden=\"1\"><c r=\"AA7\"><v>2</v></c></row>").Bytes());
        Assert.Equal([(3, false, 2), (7, true, 27)], sheet.Rows.Select(row => (row.Number, row.IsHidden, row.Width)));
    }

    [Fact]
    public void Merged_cells_repeat_their_value_in_rows_that_hold_something()
    {
        var sheet = Read(RawXlsx.WithRows("<row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><v>2</v></c></row><row r=\"9\"><c r=\"B9\"><v>3</v></c></row>",
            "<mergeCells><mergeCell ref=\"A1:A4\"/></mergeCells>").Bytes());
        Assert.Equal(["5", "5", ""], sheet.Rows.Select(row => row[1].Text));
        Assert.Equal([false, true, false], sheet.Rows.Select(row => row[1].IsRepeated));
    }

    [Fact]
    public void A_million_formatted_empty_rows_leave_nothing_behind()
    {
        var rows = new StringBuilder("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        for (var i = 2; i <= 1_048_576; i++) rows.Append("<row r=\"").Append(i).Append("\" s=\"1\"/>");
        Assert.Single(Read(RawXlsx.WithRows(rows.ToString()).Bytes()).Rows);
    }

    [Fact]
    public void Rare_characters_written_by_the_library_come_back_whole()
    {
        using var workbook = new XLWorkbook();
        workbook.AddWorksheet("名册").Cell(2, 2).SetValue("曾𬸣");
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        Assert.Equal("曾𬸣", Read(file.ToArray()).Rows[0][2].Text);
    }

    [Fact]
    public void The_old_format_is_read_with_texts_numbers_dates_and_merges()
    {
        var sheet = Read(RawXls.Write("名册", [["王强", 19900000002d, new DateOnly(1968, 5, 12)], [null, 1988.1, "曾𬸣"]], (0, 0, 1, 0)));
        Assert.Equal("名册", sheet.Name);
        Assert.Equal(["王强", "19900000002", "1968-05-12"], Enumerable.Range(1, 3).Select(column => sheet.Rows[0][column].Text));
        Assert.Equal(["王强", "1988.1", "曾𬸣"], Enumerable.Range(1, 3).Select(column => sheet.Rows[1][column].Text));
        Assert.Equal([CellKind.Text, CellKind.Number, CellKind.Date], Enumerable.Range(1, 3).Select(column => sheet.Rows[0][column].Kind));
        Assert.False(sheet.Rows[0].IsHidden);
    }

    [Fact]
    public async Task A_stream_is_read_and_a_cancelled_reading_stops()
    {
        var bytes = RawXlsx.WithRows("<row><c><v>1</v></c></row>").Bytes();
        Assert.Single((await WorkbookReader.ReadAsync(new MemoryStream(bytes), "a.xlsx")).Sheets);
        Assert.ThrowsAny<OperationCanceledException>(() => WorkbookReader.Read(bytes, "a.xlsx", new CancellationToken(canceled: true)));
    }

    private static Cell First(RawXlsx file) => Read(file.Bytes()).Rows[0][1];

    private static Sheet Read(byte[] bytes) => WorkbookReader.Read(bytes, "名册.bin").Sheets[0];
}
