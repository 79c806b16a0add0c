using InfoCenter.Core.Common;
using InfoCenter.Core.Printing;

namespace InfoCenter.Tests.Core.Printing;

public class TableTests
{
    [Fact]
    public void The_heading_stands_on_every_page()
    {
        using var paper = new Paper(Records(100));

        var pages = paper.Pages();
        Assert.True(pages.Length > 2);
        Assert.All(pages, page => Assert.Single(page.Split('\n'), line => line.Contains("序号", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_row_is_printed_once_and_in_order()
    {
        using var paper = new Paper(Records(100));

        var numbers = string.Concat(paper.Pages()).Split('\n').Select(l => l.Trim().Split(' ')[0]).Where(w => int.TryParse(w, out _)).ToArray();

        Assert.Equal(Enumerable.Range(1, 100).Select(n => $"{n}"), numbers);
    }

    [Fact]
    public void A_row_moves_whole_to_the_next_page()
    {
        var table = new Table(Column.Relative());
        for (var i = 0; i < 40; i++) table.AddRow($"甲{i}\n乙{i}\n丙{i}");

        using var paper = new Paper(table);

        Assert.All(paper.Pages().SkipLast(1), page => Assert.StartsWith("丙", page.Trim().Split('\n')[^1].Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_higher_than_a_page_goes_on_under_the_repeated_heading()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 120).Select(n => $"第{n}行"));

        using var paper = new Paper(new Table(Column.Relative()).AddHead("长文").AddRow(lines));

        Assert.Equal(3, paper.Pages().Length);
        Assert.All(paper.Pages(), page => Assert.Contains("长文", page, StringComparison.Ordinal));
        Assert.Equal(lines.Replace("\n", "", StringComparison.Ordinal), paper.Text.Replace("长文", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_very_high_row_begins_under_its_heading_rather_than_leave_half_a_page_white()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 30).Select(n => $"第{n}行"));

        using var paper = new Paper(new Spacer(300), new Heading("标题", 1, ArchiveStyles.Heading1), new Table(Column.Relative()).AddHead("长文").AddRow(lines));

        Assert.Contains("标题", paper.Pages()[0], StringComparison.Ordinal);
        Assert.Contains("第5行", paper.Pages()[0], StringComparison.Ordinal);
        Assert.Contains("第30行", paper.Pages()[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_keeps_together_starts_a_page_rather_than_break()
    {
        var table = new Table(Column.Relative()) { KeepsTogether = true };
        for (var i = 0; i < 20; i++) table.AddRow("行");

        using var paper = new Paper(new Paragraph("前", ArchiveStyles.Body), new Spacer(400), table);

        Assert.Equal(20, paper.Pages()[1].Count(c => c == '行'));
    }

    [Fact]
    public void A_heading_does_not_stay_behind_without_its_table()
    {
        var table = new Table(Column.Relative()).AddHead("表头").AddRow("一").AddRow("二");

        using var paper = new Paper(new Spacer(PageSetup.ArchiveA4.TextHeight - 70), new Heading("标题", 1, ArchiveStyles.Heading1), table);

        Assert.Contains("标题", paper.Pages()[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_span_columns_and_rows()
    {
        var table = new Table(Column.Relative(), Column.Relative(), Column.Relative())
            .AddRow(new Cell("跨两列") { ColumnSpan = 2 }, new Cell("跨两行") { RowSpan = 2 })
            .AddRow("左", "中");

        using var paper = new Paper(table);

        Assert.Contains("左", paper.Text, StringComparison.Ordinal);
        Assert.Contains("跨两行", paper.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_too_few_cells_is_refused() => Refused(
        nameof(PrintingRules.RowsMustFillTheColumns), new Table(Column.Relative(), Column.Relative()).AddRow("一"));

    [Fact]
    public void A_row_with_too_many_cells_is_refused() => Refused(
        nameof(PrintingRules.RowsMustFillTheColumns), new Table(Column.Relative()).AddRow("一", "二"));

    [Fact]
    public void Columns_wider_than_the_page_are_refused() => Refused(
        nameof(PrintingRules.ColumnsMustFitThePage), new Table(Column.Fixed(900)).AddRow("一"));

    private static void Refused(string rule, Table table) =>
        Assert.Equal(rule, Assert.Throws<RuleBrokenException>(() => new Paper(table)).Rule);

    private static Table Records(int count)
    {
        var table = new Table(Column.Fixed(40, Alignment.Right), Column.Relative()).AddHead("序号", "内容");
        for (var i = 1; i <= count; i++) table.AddRow($"{i}", "走访选区群众，收集意见建议。");
        return table;
    }
}
