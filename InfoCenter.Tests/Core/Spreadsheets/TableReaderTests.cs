using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Spreadsheets;

public class TableReaderTests
{
    private static readonly Column[] Wanted =
    [
        new("level", "代表层级", "层级") { IsRequired = true },
        new("name", "姓名", "代表姓名") { IsRequired = true },
        new("unit", "工作单位"), new("post", "职务"), new("group", "代表小组"), new("note", "备注"),
    ];

    [Theory]
    [InlineData("代表层级|姓名\n县|王强", 1)]
    [InlineData("竹山县名册\n填报单位：城关镇\n\n代表层级|姓名\n县|王强", 4)]
    [InlineData("名册|<\n层 级|姓　名\n县|王强", 2)]
    [InlineData("名册\n*代表层级（必填）|姓名\\n(必填)：\n县|王强", 2)]
    [InlineData("代表层级（省市县乡）|代表\\n姓名\n县|王强", 1)]
    [InlineData("名册\n代表层级|姓名|基本情况|<\n^|^|工作单位|职务\n县|王强|某局|局长", 3)]
    [InlineData("名册\n代表层级|姓名|基本情况\n||工作单位|职务\n县|王强|某局|局长", 3)]
    public void The_header_is_found_wherever_it_is(string drawing, int headerRow)
    {
        var table = Table(drawing);
        Assert.Equal((headerRow, 0, 1), (table.HeaderRow, table.Missing.Count, table.Rows.Count));
        Assert.Equal(("县", "王强"), (table.Rows[0].Text("level"), table.Rows[0].Text("name")));
    }

    [Fact]
    public void Group_headings_over_two_rows_give_each_column_its_own_name()
    {
        var table = Table("名册\n代表层级|姓名|基本情况|<|^\n^|^|工作单位|职务|电话\n县|王强|某局|局长|1");
        Assert.Equal(("某局", "局长"), (table.Rows[0].Text("unit"), table.Rows[0].Text("post")));
        Assert.Equal(["名册"], table.Context.TitleLines);
    }

    [Theory]
    [InlineData("县|小计|", SkipReason.Subtotal)]
    [InlineData("合　计|12|", SkipReason.Subtotal)]
    [InlineData("城关镇小计|", SkipReason.Subtotal)]
    [InlineData("|合计：12人|", SkipReason.Subtotal)]
    [InlineData("代表层级|姓名|备注", SkipReason.RepeatedHeader)]
    [InlineData("说明：本表由信息中心汇总。", SkipReason.Footer)]
    [InlineData("填表人：李某||审核人：王某", SkipReason.Footer)]
    [InlineData("注：一式两份|<|<", SkipReason.Footer)]
    [InlineData("一、城关镇代表团|<|<", SkipReason.GroupTitle)]
    public void What_is_no_record_is_passed_over_with_a_reason(string line, SkipReason reason)
    {
        var table = Table($"代表层级|姓名|备注\n县|王强|\n{line}\n县|张会计|");
        Assert.Equal([2, 4], table.Rows.Select(row => row.Number));
        Assert.Equal([(3, reason)], table.Skipped.Select(row => (row.Row, row.Reason)));
        Assert.NotEmpty(table.Skipped[0].Text);
        Assert.NotEmpty(reason.Label);
    }

    [Fact]
    public void Below_a_footer_only_complete_records_count()
    {
        var table = Table("代表层级|姓名\n县|王强\n说明：\n1.表中人数|\n县|李四");
        Assert.Equal([2, 5], table.Rows.Select(row => row.Number));
        Assert.Equal([SkipReason.Footer, SkipReason.AfterFooter], table.Skipped.Select(row => row.Reason));
    }

    [Fact]
    public void A_record_without_its_name_stays_a_record_to_be_refused_later()
    {
        var row = Table("代表层级|姓名|工作单位\n县||某局").Rows.Single();
        var fault = row.Fault("name", "没有填写姓名。");
        Assert.Equal(new CellFault("S", 2, 2, "姓名", "", "没有填写姓名。"), fault);
    }

    [Fact]
    public void Rows_numbered_ahead_are_not_records()
    {
        var table = Table("序号|代表层级|姓名\n1|县|王强\n2||\n3||");
        Assert.Single(table.Rows);
        Assert.Equal([SkipReason.OnlyNumbered, SkipReason.OnlyNumbered], table.Skipped.Select(row => row.Reason));
    }

    [Fact]
    public void Merged_group_cells_belong_to_every_row_and_leave_no_empty_records()
    {
        var table = Table("代表小组|代表层级|姓名\n第一小组|县|王强\n^|县|李四\n^||");
        Assert.Equal(["第一小组", "第一小组"], table.Rows.Select(row => row.Text("group")));
        Assert.Empty(table.Skipped);
    }

    [Fact]
    public void Each_sheet_has_its_own_header_and_sheets_without_one_are_named()
    {
        var workbook = new Workbook("a", WorkbookFormat.Xlsx,
        [
            SheetText.Sheet("城关镇", "代表层级|姓名\n县|王强"), SheetText.Sheet("说明", "填表说明\n请认真填写"), SheetText.Sheet("空", ""),
            SheetText.Sheet("宝丰镇", "名册\n姓名|层级\n李四|乡镇"), SheetText.Sheet("备用", "代表层级|姓名\n县|赵六", isHidden: true),
        ]);
        var read = TableReader.Read(workbook, Wanted);
        Assert.Equal([("城关镇", "王强"), ("宝丰镇", "李四")], read.Tables.Select(table => (table.Sheet, table.Rows[0].Text("name"))));
        Assert.Equal([("说明", SkipReason.NoHeader), ("空", SkipReason.EmptySheet), ("备用", SkipReason.HiddenSheet)], read.LeftOut.Select(sheet => (sheet.Sheet, sheet.Reason)));
    }

    [Fact]
    public void Unknown_headings_and_missing_columns_are_reported()
    {
        var table = Table("姓名|职务|微信号\n王强|局长|x");
        Assert.Equal(["微信号"], table.Unmapped.Select(heading => heading.Text));
        Assert.Equal(["代表层级"], table.Missing.Select(column => column.Title));
        Assert.Equal("C", table.Unmapped.Single().Letters);
    }

    [Fact]
    public void A_remembered_mapping_wins_over_synonyms()
    {
        var remembered = new Dictionary<string, string> { ["微信号"] = "note", ["姓 名"] = "", ["名字"] = "name" };
        var table = TableReader.Read(SheetText.Workbook(("S", "代表层级|姓名|名字|微信号\n县|甲|王强|x")), Wanted, remembered).Tables[0];
        Assert.Equal(("王强", "x"), (table.Rows[0].Text("name"), table.Rows[0].Text("note")));
        Assert.Empty(table.Unmapped);
    }

    [Fact]
    public void Of_two_columns_with_one_meaning_the_first_counts_and_the_other_is_reported()
    {
        var table = Table("代表层级|姓名|代表姓名\n县|王强|李四");
        Assert.Equal("王强", table.Rows[0].Text("name"));
        Assert.Equal(["代表姓名"], table.Unmapped.Select(heading => heading.Text));
    }

    [Fact]
    public void A_workbook_without_any_header_is_refused() =>
        Refusal.Expect(nameof(SpreadsheetRules.NoHeaderIsFound), () => Table("通知\n请于周五前报送"));

    private static SheetTable Table(string drawing) => TableReader.Read(SheetText.Workbook(("S", drawing)), Wanted).Tables[0];
}
