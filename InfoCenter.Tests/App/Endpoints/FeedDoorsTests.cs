using System.Globalization;
using System.Net;
using System.Xml.Linq;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Endpoints;

/// <summary>Feeds, maps and the robots' page over the wire, read by an XML reader.</summary>
public sealed class FeedDoorsTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private readonly CurrentUser _clerk = new(new Standing(901, "小周", Role.Clerk.Rights()));
    private readonly CurrentUser _colleague = new(new Standing(902, "小吴", Role.Committee.Rights()));
    private RunningApp _app = null!;
    private HttpClient _visitor = null!;
    private int _article;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _app.AddAccount(Role.Clerk);
        _visitor = _app.Visitor();
        var writing = new ArticleWriting(_app.Databases, _clerk, TimeProvider.System);
        _article = await writing.AddAsync(PortalOffice.Facts("路灯“修好”了 <b>&amp;") with { Summary = "换了十二盏。" });
        await writing.SubmitAsync(_article, 0);
        await new ArticleReview(_app.Databases, new(_app.Folder), _colleague, TimeProvider.System).PublishAsync(_article, null, numbersMayShow: false, 1);
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/news/feed.xml")]
    public async Task A_feed_has_all_that_Atom_asks_for(string address)
    {
        var feed = (await ReadAsync(address)).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        foreach (var part in new[] { feed, entry })
        {
            Assert.Matches("^urn:uuid:[0-9a-f-]{36}$", Assert.Single(part.Elements(Atom + "id")).Value);
            Assert.NotEmpty(Assert.Single(part.Elements(Atom + "title")).Value);
            Assert.EndsWith("Z", Assert.Single(part.Elements(Atom + "updated")).Value, StringComparison.Ordinal);
            Assert.True(DateTimeOffset.TryParse(part.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture, out _));
        }

        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("路灯“修好”了 <b>&amp;", entry.Element(Atom + "title")!.Value);
        Assert.Equal(new Uri(_app.Address, $"/news/{_article}").ToString(), (string?)entry.Elements(Atom + "link").Single(l => (string?)l.Attribute("rel") == "alternate").Attribute("href"));
        Assert.Equal(new Uri(_app.Address, address).ToString(), (string?)feed.Elements(Atom + "link").Single(l => (string?)l.Attribute("rel") == "self").Attribute("href"));
    }

    [Fact]
    public async Task Pages_tell_where_their_feed_is()
    {
        Assert.Contains("type=\"application/atom+xml\" title=\"最新内容\" href=\"/feed.xml\"", await _visitor.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
        foreach (var column in new[] { "/news", "/resolutions", "/columns/duties" })
        {
            Assert.Contains($"href=\"{column}/feed.xml\"", await _visitor.GetStringAsync(new Uri(column, UriKind.Relative)), StringComparison.Ordinal);
            await ReadAsync($"{column}/feed.xml");
        }
    }

    [Fact]
    public async Task Who_has_it_already_is_sent_nothing()
    {
        foreach (var address in new[] { "/feed.xml", "/sitemap.xml", "/robots.txt" })
        {
            using var first = await _visitor.GetAsync(new Uri(address, UriKind.Relative));
            using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            using var second = await _visitor.SendAsync(again);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, second.StatusCode));
        }
    }

    [Fact]
    public async Task Every_page_of_the_map_opens()
    {
        var places = (await ReadAsync("/sitemap.xml")).Root!.Elements(Map + "url").Select(url => url.Element(Map + "loc")!.Value).ToList();
        Assert.Contains(new Uri(_app.Address, $"/news/{_article}").ToString(), places);
        foreach (var place in places)
        {
            using var page = await _visitor.GetAsync(new Uri(place));
            Assert.True(page.StatusCode is HttpStatusCode.OK, $"{place}: {page.StatusCode}");
        }

        using var part = await _visitor.GetAsync(new Uri("/sitemap/9.xml", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, part.StatusCode);
    }

    [Fact]
    public async Task Robots_are_told_what_is_not_theirs_and_where_the_map_is()
    {
        var lines = (await _visitor.GetStringAsync(new Uri("/robots.txt", UriKind.Relative))).Split('\n');
        foreach (var closed in new[] { "/office", "/follow", "/tell" }) Assert.Contains($"Disallow: {closed}", lines);
        Assert.DoesNotContain("Disallow: /", lines);
        Assert.Contains($"Sitemap: {new Uri(_app.Address, "/sitemap.xml")}", lines);
    }

    [Fact]
    public async Task The_address_the_county_has_chosen_goes_before_the_one_that_was_asked()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/robots.txt", UriKind.Relative)) { Headers = { Host = "elsewhere.example" } };
        using var other = await _visitor.SendAsync(request);
        Assert.Contains("http://elsewhere.example/sitemap.xml", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", await _visitor.GetStringAsync(new Uri("/robots.txt", UriKind.Relative)), StringComparison.Ordinal);

        await new PlateKeeping(_app.Databases, _clerk, TimeProvider.System).ChangeAddressAsync("https://rd.example.gov.cn");
        await using var chosen = await RunningApp.StartOnAsync(_app.Folder, keepFolder: true);
        using var reader = chosen.Visitor();
        var feed = XDocument.Parse(await reader.GetStringAsync(new Uri("/feed.xml", UriKind.Relative)));
        Assert.All(feed.Descendants(Atom + "link"), link => Assert.StartsWith("https://rd.example.gov.cn/", (string?)link.Attribute("href"), StringComparison.Ordinal));
    }

    private async Task<XDocument> ReadAsync(string address)
    {
        using var answer = await _visitor.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync());
    }
}
