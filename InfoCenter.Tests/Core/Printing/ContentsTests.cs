using InfoCenter.Core.Common;
using InfoCenter.Core.Printing;

namespace InfoCenter.Tests.Core.Printing;

public class ContentsTests
{
    private static readonly Section Front = new Section(PageSetup.ArchiveA4).Add(
        new Contents(new ContentsLine("王𬭎", "a"), new ContentsLine("履职记录", "b", Level: 2)));

    [Fact]
    public void Page_numbers_are_those_the_headings_came_to()
    {
        using var paper = new Paper(Paper.Of(Front, Body()));

        var lines = paper.Pages()[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Matches(@"^\s*王𬭎[ .]+ 1$", lines[0]);
        Assert.Matches(@"^\s*履职记录[ .]+ 3$", lines[1]);
    }

    [Fact]
    public void A_line_leads_to_its_heading()
    {
        using var paper = new Paper(Paper.Of(Front, Body()));

        Assert.Equal(2, paper.Plain().Split("/Subtype /Link").Length - 1);
        Assert.Contains("No syntax or stream encoding errors", paper.Check(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_leads_nowhere_is_refused() => Assert.Equal(
        nameof(PrintingRules.ContentsMustLeadSomewhere),
        Assert.Throws<RuleBrokenException>(() => Paper.Of(Front).ToBytes(Paper.Fonts)).Rule);

    private static Section Body() => new Section(PageSetup.ArchiveA4) { RestartsNumbering = true }.Add(
        new Heading("王𬭎", 1, ArchiveStyles.Title) { Anchor = "a" },
        new PageBreak(),
        new Paragraph("中间", ArchiveStyles.Body),
        new PageBreak(),
        new Heading("履职记录", 2, ArchiveStyles.Heading1) { Anchor = "b" });
}
