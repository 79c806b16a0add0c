using InfoCenter.Core.Printing;

namespace InfoCenter.Tests.Core.Printing;

public class PageLinesTests
{
    [Fact]
    public void Pages_are_numbered_between_dashes_and_counted()
    {
        using var paper = new Paper(Paper.Of(ThreePages(new PageLine { Left = "共{total}页", Right = "\u2013 {page} \u2013" })));

        Assert.Equal(["–1–", "–2–", "–3–"], paper.Pages().Select(p => p.Trim().Split('\n')[^1].Replace(" ", "", StringComparison.Ordinal)[^3..]));
        Assert.All(paper.Pages(), p => Assert.Contains("共3页", p, StringComparison.Ordinal));
    }

    [Fact]
    public void The_official_number_stands_at_the_outer_edge()
    {
        using var paper = new Paper(Paper.Of(ThreePages(PageLine.OfficialNumber)));

        var lefts = paper.Lefts("1", "2", "3");
        Assert.True(lefts[0] > lefts[1] + 200);
        Assert.Equal(lefts[0], lefts[2], tolerance: 3);
    }

    [Fact]
    public void A_section_may_count_from_one_again()
    {
        var line = new PageLine { Centre = "{page}/{total}" };
        var again = new Section(PageSetup.ArchiveA4) { Footer = [line], RestartsNumbering = true }.Add(new Paragraph("另卷", ArchiveStyles.Body));

        using var paper = new Paper(Paper.Of(ThreePages(line), again));

        Assert.Equal(["1/3", "2/3", "3/3", "1/1"], paper.Pages().Select(p => p.Trim().Split('\n')[^1].Trim()));
    }

    [Fact]
    public void A_volume_that_starts_on_a_right_hand_page_gets_an_empty_one_before_it()
    {
        var volume = new Section(PageSetup.ArchiveA4) { StartsOnOddPage = true, RestartsNumbering = true, Footer = [new PageLine { Centre = "{page}" }] }.Add(new Paragraph("卷", ArchiveStyles.Body));

        using var paper = new Paper(Paper.Of(ThreePages(new PageLine()), volume));

        Assert.Equal(5, paper.Pages().Length);
        Assert.Equal("", paper.Pages()[3].Trim());
        Assert.EndsWith("1", paper.Pages()[4].Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_drawn_last_on_a_page_does_not_colour_its_number()
    {
        var section = new Section(PageSetup.ArchiveA4) { Footer = [PageLine.CentredNumber] }
            .Add(new Paragraph("红", ArchiveStyles.Body with { Colour = Colour.OfficialRed }));

        using var paper = new Paper(Paper.Of(section));

        Assert.Equal(2, paper.Plain().Split("\nq\n").Length - 1);
    }

    private static Section ThreePages(PageLine footer) => new Section(PageSetup.ArchiveA4) { Footer = [footer] }.Add(
        new Paragraph("一", ArchiveStyles.Body), new PageBreak(), new Paragraph("二", ArchiveStyles.Body), new PageBreak(), new Paragraph("三", ArchiveStyles.Body));
}
