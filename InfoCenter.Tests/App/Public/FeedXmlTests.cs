using System.Xml.Linq;
using InfoCenter.App.Public;
using InfoCenter.Core.Portal;

namespace InfoCenter.Tests.App.Public;

public sealed class FeedXmlTests
{
    private static readonly DateTime At = new(2026, 11, 3, 1, 2, 3, DateTimeKind.Utc);

    [Fact]
    public void A_title_with_signs_XML_does_not_know_spoils_no_feed()
    {
        var feed = XDocument.Parse(FeedXml.FeedOf(new("竹山县", null, [new(7, "a\u0001<b>&\u000b🏔️\uFFFF”", "", "要闻", At, At, At)])));
        Assert.Equal("a<b>&🏔️”", feed.Descendants().Last(e => e.Name.LocalName == "title").Value);
    }

    [Fact]
    public void An_article_keeps_its_mark_whatever_becomes_of_its_title_and_no_two_share_one()
    {
        FeedEntry one = new(7, "旧标题", "", "要闻", At, At, At);
        string MarkOf(FeedEntry entry) => XDocument.Parse(FeedXml.FeedOf(new("竹山县", null, [entry]))).Descendants().Last(e => e.Name.LocalName == "id").Value;
        Assert.Equal(MarkOf(one), MarkOf(one with { Title = "新标题", Column = "决议", ShownFromAt = At.AddDays(3), UpdatedAt = At.AddDays(4) }));
        Assert.Equal(3, new[] { one, one with { Id = 8 }, one with { BegunAt = At.AddTicks(1) } }.Select(MarkOf).Distinct().Count());
        Assert.StartsWith("urn:uuid:", MarkOf(one), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_map_names_its_parts_and_the_parts_hold_every_page_once()
    {
        var map = Enumerable.Range(0, FeedXml.MostInOneMap + 2).Select(i => new MapEntry($"/news/{i}", At)).ToList();
        var index = XDocument.Parse(FeedXml.MapOf(map)).Root!;
        Assert.Equal("sitemapindex", index.Name.LocalName);
        Assert.Equal(2, index.Elements().Count());
        var places = Enumerable.Range(1, 2).SelectMany(part => XDocument.Parse(FeedXml.MapOf(map, part)!).Descendants().Where(e => e.Name.LocalName == "loc")).Select(e => e.Value).ToList();
        Assert.Equal(map.Count, places.Distinct().Count());
        Assert.All([0, 3, int.MaxValue], part => Assert.Null(FeedXml.MapOf(map, part)));
        Assert.Equal("urlset", XDocument.Parse(FeedXml.MapOf(map[..^2])).Root!.Name.LocalName);
    }
}
