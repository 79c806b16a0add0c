using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Spreadsheets;

public class MarkedWorkbookTests
{
    [Fact]
    public void The_clerks_own_workbook_comes_back_with_the_bad_cells_marked()
    {
        var original = Original();
        var marked = Marked(original, new("名册", 3, 2, "身份证号", "123", "身份证号应为 18 位。"), new("名册", 3, 2, "身份证号", "123", "与性别不符。"));

        using var workbook = new XLWorkbook(new MemoryStream(marked));
        var cell = workbook.Worksheet("名册").Cell(3, 2);
        Assert.Equal("身份证号应为 18 位。\n与性别不符。", cell.Comment.Text.ReplaceLineEndings("\n"));
        Assert.NotEqual(workbook.Worksheet("名册").Cell(3, 1).Style.Fill.BackgroundColor, cell.Style.Fill.BackgroundColor);
        Assert.Equal(40, workbook.Worksheet("名册").Column(1).Width, 1);

        var list = WorkbookReader.Read(marked, "a").Sheets[0];
        Assert.Equal("错误清单", list.Name);
        Assert.Equal(["名册", "3", "B", "身份证号", "123", "身份证号应为 18 位。"], Enumerable.Range(1, 6).Select(column => list.Rows[1][column].Text));
    }

    [Fact]
    public void All_cells_stay_where_they_were()
    {
        var original = Original();
        var marked = Marked(original, new CellFault("名册", 3, 2, "身份证号", "123", "身份证号应为 18 位。"));
        Assert.Equal(Cells(WorkbookReader.Read(original, "a").Sheets[0]), Cells(WorkbookReader.Read(marked, "a").Sheets[1]));
    }

    [Fact]
    public void Rare_characters_are_real_in_the_file_and_not_escapes()
    {
        using var zip = new ZipArchive(new MemoryStream(Marked(Original(), new CellFault("名册", 3, 1, "姓名", "曾𬸣", "“曾𬸣”重名。"))));
        using var reader = new StreamReader(zip.GetEntry("xl/sharedStrings.xml")!.Open(), Encoding.UTF8);
        var texts = reader.ReadToEnd();
        Assert.Contains("曾𬸣", texts);
        Assert.DoesNotContain("_xD8", texts);
    }

    [Fact]
    public void An_old_workbook_is_written_anew_with_the_same_cells()
    {
        var original = RawXls.Write("名册", [["姓名", "出生"], ["曾𬸣", new DateOnly(1968, 5, 12)], ["=1+1", 19900000002d]], (0, 0, 0, 0));
        var marked = Marked(original, new CellFault("名册", 2, 2, "出生", "1968-05-12", "与身份证号不符。"));
        Assert.Equal(Cells(WorkbookReader.Read(original, "a").Sheets[0]), Cells(WorkbookReader.Read(marked, "a").Sheets[1]));

        using var workbook = new XLWorkbook(new MemoryStream(marked));
        Assert.True(workbook.Worksheet("名册").Cell(2, 2).HasComment);
        Assert.False(workbook.Worksheet("名册").Cell(3, 1).HasFormula);
    }

    [Fact]
    public void A_csv_with_a_long_name_is_marked_too()
    {
        var original = Encoding.UTF8.GetBytes("姓名,身份证号\n王强,1");
        var read = WorkbookReader.Read(original, "竹山县第十九届人民代表大会代表名册（征求意见稿第三版修改后最终）.csv");
        var marked = MarkedWorkbook.Write(original, read, [new(read.Sheets[0].Name, 2, 2, "身份证号", "1", "应为 18 位。")]);
        using var workbook = new XLWorkbook(new MemoryStream(marked));
        Assert.True(workbook.Worksheet(2).Cell(2, 2).HasComment);
    }

    [Fact]
    public void In_merged_cells_the_visible_one_is_marked()
    {
        using var workbook = new XLWorkbook(new MemoryStream(Marked(Original(), new CellFault("名册", 1, 2, "标题", "x", "不对。"))));
        Assert.True(workbook.Worksheet("名册").Cell(1, 1).HasComment);
    }

    private static byte[] Original()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("名册");
        sheet.Column(1).Width = 40;
        sheet.Cell(1, 1).SetValue("名册");
        sheet.Range("A1:B1").Merge();
        sheet.Cell(2, 1).SetValue("姓名");
        sheet.Cell(2, 2).SetValue("身份证号");
        sheet.Cell(3, 1).SetValue("曾𬸣");
        sheet.Cell(3, 2).SetValue("123");
        sheet.Cell(4, 1).SetValue(new DateTime(1968, 5, 12, 0, 0, 0, DateTimeKind.Unspecified));
        sheet.Cell(4, 2).SetValue(19900000002d);
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        return file.ToArray();
    }

    private static byte[] Marked(byte[] original, params CellFault[] faults) => MarkedWorkbook.Write(original, WorkbookReader.Read(original, "a"), faults);

    private static IEnumerable<string> Cells(Sheet sheet) =>
        sheet.Rows.SelectMany(row => Enumerable.Range(1, row.Width).Select(column => $"{row.Number}:{column} {row[column]}"));
}
