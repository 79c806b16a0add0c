using InfoCenter.Core.Printing;

namespace InfoCenter.Tests.Core.Printing.Pdf;

public class PdfDocumentTests
{
    [Fact]
    public void The_file_is_clean()
    {
        using var paper = Whole();

        Assert.Contains("No syntax or stream encoding errors", paper.Check(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset_with_its_unicode()
    {
        using var paper = Whole();

        Assert.True(paper.FontLines().Length >= 3);
        Assert.All(paper.FontLines(), line => Assert.Matches(@"^[A-Z]{6}\+\S+\s+CID TrueType\s+Identity-H\s+yes yes yes", line));
    }

    [Fact]
    public void The_file_claims_and_keeps_pdf_a_2u()
    {
        using var paper = Whole();
        var plain = paper.Plain();

        Assert.Contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>", plain, StringComparison.Ordinal);
        Assert.Contains("/S /GTS_PDFA1", plain, StringComparison.Ordinal);
        Assert.Contains("mntrRGB XYZ ", plain, StringComparison.Ordinal);
        Assert.Contains("/CIDToGIDMap /Identity", plain, StringComparison.Ordinal);
        Assert.Matches(@"/ID \[", plain);
        Assert.DoesNotContain("/Encrypt", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("/SMask", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("/JavaScript", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("/Interpolate", plain, StringComparison.Ordinal);
        Assert.All(plain.Split("/Subtype /Link").Skip(1), link => Assert.Contains("/F 4", plain, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_file_says_of_itself_is_the_same_in_both_places()
    {
        using var paper = new Paper(new Document { Title = "王𠮷<档案>&", Author = "信息中心", CreatedAt = Paper.MadeAt }
            .Add(new Section(PageSetup.ArchiveA4).Add(new Paragraph("一", ArchiveStyles.Body))));
        var plain = System.Text.Encoding.UTF8.GetString(paper.Bytes);

        Assert.Contains("王𠮷&lt;档案&gt;&amp;</rdf:li>", plain, StringComparison.Ordinal);
        Assert.Contains("/Title <FEFF738BD842DFB7003C68636848003E0026>", plain, StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2026-01-05T08:30:00Z</xmp:CreateDate>", plain, StringComparison.Ordinal);
        Assert.Contains("/CreationDate(D:20260105083000Z)", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_become_a_tree_of_bookmarks()
    {
        using var paper = new Paper(
            new Heading("甲", 1, ArchiveStyles.Title), new Heading("乙", 2, ArchiveStyles.Heading1), new Heading("丙", 2, ArchiveStyles.Heading1), new Heading("丁", 1, ArchiveStyles.Title));
        var plain = paper.Plain();

        Assert.Equal(4, plain.Split("/Dest [").Length - 1);
        Assert.Contains("/Count -2", plain, StringComparison.Ordinal);
        Assert.Contains("/Count 2", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_leads_to_its_address()
    {
        using var paper = Whole();

        Assert.Contains(@"/URI (https://example.org/a\(b\))", paper.Plain(), StringComparison.Ordinal);
    }

    private static Paper Whole() => new(
        new Heading("履职档案", 1, ArchiveStyles.Title),
        new Paragraph(ArchiveStyles.Body, new TextSpan("见"), new TextSpan("网页", Link: new Uri("https://example.org/a(b)"))),
        new Table(Column.Relative(), Column.Relative()).AddHead("姓名", "𠮷").AddRow("一", "二"),
        new Rule(),
        new Picture(Pictures.Png(6, 8, 4, 2), 60, 80));
}
