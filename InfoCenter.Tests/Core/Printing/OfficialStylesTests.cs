using InfoCenter.Core.Printing;

namespace InfoCenter.Tests.Core.Printing;

public class OfficialStylesTests
{
    [Fact]
    public void A_page_holds_22_lines_of_28_characters()
    {
        var text = string.Concat(Enumerable.Repeat("全县人大代表依法履职联系群众", 60));

        using var paper = new Paper(Paper.Of(new Section(PageSetup.OfficialA4).Add(new Paragraph(text, OfficialStyles.Body with { FirstLineIndent = 0 }))));

        var lines = paper.Pages()[0].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(22, lines.Length);
        Assert.All(lines, line => Assert.Equal(28, line.Length));
    }
}
