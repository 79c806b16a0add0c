using InfoCenter.Core.Portal;

namespace InfoCenter.Tests.Core.Portal;

public sealed class CleanMarkupTests
{
    [Theory]
    [InlineData("<p class=MsoNormal style='mso-x:1'><span lang=EN-US>第一段<o:p></o:p></span></p>", "<p>第一段</p>")]
    [InlineData("<div>一</div><div>二</div>", "<p>一</p><p>二</p>")]
    [InlineData("<div><div>里面</div></div>", "<p>里面</p>")]
    [InlineData("<h1>标题</h1><b>粗</b><i>斜</i>", "<h2>标题</h2><strong>粗</strong><em>斜</em>")]
    [InlineData("<p>&nbsp;</p><p>有字</p>", "<p>有字</p>")]
    [InlineData("<table><tr><td colspan=2 onclick=x>甲</td></tr></table>", "<table><tbody><tr><td colspan=\"2\">甲</td></tr></tbody></table>")]
    [InlineData("<script>alert(1)</script><style>p{}</style>文字", "文字")]
    [InlineData("<p onmouseover=alert(1)>文<img src=x onerror=alert(1)>字</p>", "<p>文字</p>")]
    [InlineData("<a href='javascript:alert(1)'>点</a>", "<a>点</a>")]
    [InlineData("<a href=' java\nscript:alert(1)'>点</a>", "<a>点</a>")]
    [InlineData("<a href='//elsewhere.example'>点</a>", "<a>点</a>")]
    [InlineData("<a href='/news/1'>点</a>", "<a href=\"/news/1\">点</a>")]
    [InlineData("<a href='https://example.com/?a=1&b=2'>点</a>", "<a href=\"https://example.com/?a=1&amp;b=2\" rel=\"noopener noreferrer\">点</a>")]
    [InlineData("<!--[if gte mso 9]><xml>x</xml><![endif]--><p>文</p>", "<p>文</p>")]
    [InlineData("1 < 2 & 3", "1 &lt; 2 &amp; 3")]
    [InlineData("<svg><script>alert(1)</script></svg><math><mi>x</mi></math>", "")]
    public void Only_what_the_list_allows_stays(string pasted, string expected) => Assert.Equal(expected, CleanMarkup.Of(pasted));

    [Theory]
    [InlineData("<p>甲<br>乙</p><ul><li>丙</li></ul>")]
    [InlineData("<p>a &amp;lt;script&amp;gt; b</p>")]
    [InlineData("<div><p>甲</p>乙<table><tr><th>丙<td>丁</table></div>")]
    [InlineData("<blockquote><p>甲</p></blockquote><h5>乙</h5><hr>")]
    public void Cleaning_what_is_clean_changes_nothing(string pasted)
    {
        var once = CleanMarkup.Of(pasted);
        Assert.Equal(once, CleanMarkup.Of(once));
    }

    [Fact]
    public void A_pit_of_a_hundred_thousand_elements_neither_hangs_nor_runs()
    {
        var pit = string.Concat(Enumerable.Repeat("<div><b>", 50_000)) + "<script>alert(1)</script>底";
        var clean = CleanMarkup.Of(pit);
        Assert.DoesNotContain("script", clean, StringComparison.Ordinal);
        Assert.EndsWith("底", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_open_paragraphs_beside_one_another_are_no_pit() =>
        Assert.StartsWith("<p>一</p><p>一</p>", CleanMarkup.Of(string.Concat(Enumerable.Repeat("<p>一", 3_000))), StringComparison.Ordinal);

    [Fact]
    public void The_words_are_a_line_for_each_paragraph() =>
        Assert.Equal("标题\n甲乙\n丙 丁", CleanMarkup.TextOf("<h2>标题</h2><p>甲<b>乙</b></p><table><tr><td>丙</td><td>丁</td></tr></table>"));
}
