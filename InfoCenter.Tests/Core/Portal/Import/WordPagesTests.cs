using InfoCenter.Core.Portal;
using InfoCenter.Core.Portal.Import;

namespace InfoCenter.Tests.Core.Portal.Import;

public sealed class WordPagesTests
{
    [Fact]
    public void The_first_line_is_the_title_and_the_name_has_the_day()
    {
        var page = WordPages.Read(OldSite.Word(("Title", "关于预算的决议"), ("2", "一、总的情况"), ("", "会议决定，批准预算。")), "2015-01-20 关于预算的决议.docx");
        Assert.Equal(("关于预算的决议", new DateOnly(2015, 1, 20)), (page.Title, page.On));
        Assert.Equal("<h3>一、总的情况</h3><p>会议决定，批准预算。</p>", CleanMarkup.Of(page.Markup));
    }

    [Fact]
    public void A_text_without_a_title_has_that_of_its_file()
    {
        var page = WordPages.Read(OldSite.Word(("", "会议于昨天召开，各代表团参加。")), "会议简报.docx");
        Assert.Equal(("会议简报", (DateOnly?)null), (page.Title, page.On));
        Assert.Contains("各代表团参加", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_links_and_emphasis_stay_and_what_was_struck_out_does_not()
    {
        var page = WordPages.Read(
            OldSite.WordOf(
                """
                <w:p><w:r><w:t>标题</w:t></w:r></w:p>
                <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>重要</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:hyperlink r:id="r1"><w:r><w:t>网址</w:t></w:r></w:hyperlink></w:p>
                <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>表</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """,
                """<Relationship Id="r1" Target="https://example.org/a" TargetMode="External"/>"""), "a.docx");
        Assert.Equal(
            "<p><strong>重要</strong><a href=\"https://example.org/a\" rel=\"noopener noreferrer\">网址</a></p><table><tbody><tr><td colspan=\"2\"><p>表</p></td></tr></tbody></table>",
            CleanMarkup.Of(page.Markup));
    }

    [Theory]
    [InlineData("http://169.254.169.254/x.png", "External")]
    [InlineData("file:///etc/passwd", "External")]
    public void A_picture_that_lies_elsewhere_is_not_fetched(string target, string mode)
    {
        var page = WordPages.Read(OldSite.WordOf("<w:p><w:r><w:t>题</w:t></w:r></w:p><w:p><w:r><w:drawing><a:blip r:embed=\"r1\"/></w:drawing></w:r></w:p>", $"<Relationship Id=\"r1\" Target=\"{target}\" TargetMode=\"{mode}\"/>"), "a.docx");
        Assert.DoesNotContain("<img", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_is_refused()
    {
        using var memory = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/document.xml").Open();
            part.Write("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"u8);
        }

        Assert.Throws<InvalidDataException>(() => WordPages.Read(memory.ToArray(), "a.docx"));
    }
}
