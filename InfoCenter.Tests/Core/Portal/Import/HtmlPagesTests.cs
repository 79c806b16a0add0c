using System.Text;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Portal.Import;

namespace InfoCenter.Tests.Core.Portal.Import;

public sealed class HtmlPagesTests
{
    [Fact]
    public void Labels_of_a_public_bodys_site_come_first()
    {
        var page = Read(OldSite.Labelled("县人大常委会视察春耕", "2019-03-12 09:30", "<p>3月11日，视察组到了田间地头看春耕。</p>"));
        Assert.Equal(("县人大常委会视察春耕", new DateOnly(2019, 3, 12), "县人大办公室"), (page.Title, page.On, page.Source));
        Assert.Equal("3月11日，视察组到了田间地头看春耕。", CleanMarkup.TextOf(page.Markup));
    }

    [Fact]
    public void A_page_laid_out_in_tables_and_in_GBK_is_read_by_what_it_looks_like()
    {
        var page = Read(OldSite.Tabled("公告", "关于召开会议的公告", "2008年6月5日", "县第十五届人民代表大会第二次会议定于六月召开，请各代表团做好准备。"), "GB18030");
        Assert.Equal(("关于召开会议的公告", new DateOnly(2008, 6, 5), "县人大办公室", "王小明"), (page.Title, page.On, page.Source, page.Author));
        Assert.Equal("县第十五届人民代表大会第二次会议定于六月召开，请各代表团做好准备。\n特此公告。", CleanMarkup.TextOf(page.Markup));
    }

    [Theory]
    [InlineData("<h1>会议公告</h1><p>发布时间：2012-1-5</p>", 2012, 1, 5)]
    [InlineData("<h1>会议公告</h1><p>2012/01/05 16:20　来源：本站</p>", 2012, 1, 5)]
    [InlineData("<h1>会议公告</h1><p>日期:2012.11.25</p>", 2012, 11, 25)]
    public void The_day_around_the_text_counts_and_not_one_within_it(string head, int year, int month, int day)
    {
        var page = Read($"<html><body>{head}<div id=zoom><p>根据1998年3月2日的决定，本会议在2030年12月31日之前要开完，请大家知晓。</p></div></body></html>");
        Assert.Equal(new DateOnly(year, month, day), page.On);
    }

    [Theory]
    [InlineData("县人大开会_某县人大网", "县人大开会")]
    [InlineData("县人大开会-要闻-某县人大常委会", "县人大开会-要闻")]
    [InlineData("县人大开会 - 某县人大", "县人大开会")]
    [InlineData("县人大开会 | 某县", "县人大开会")]
    [InlineData("2019-2020年工作要点", "2019-2020年工作要点")]
    public void The_windows_title_loses_the_sites_name(string window, string title) => Assert.Equal(title, Read($"<title>{window}</title><div id=zoom>这里是一篇足够长的正文，讲会议的事情。</div>").Title);

    [Theory]
    [InlineData("<ul><li><a href=1>第一篇很长很长的标题在这里</a><li><a href=2>第二篇很长很长的标题在这里</a></ul>")]
    [InlineData("<div>更多</div>")]
    [InlineData("")]
    public void A_list_or_a_frame_is_no_article(string body) => Assert.Equal("", Read($"<html><body>{body}</body></html>").Markup);

    [Fact]
    public void Nesting_without_end_is_not_read() => Assert.Equal("", Read(string.Concat(Enumerable.Repeat("<div>", 5000)) + "很长的一段正文，写在极深的地方。").Markup);

    private static OldPage Read(string markup, string encoding = "utf-8") => HtmlPages.Read(Encoding.GetEncoding(encoding).GetBytes(markup));
}
