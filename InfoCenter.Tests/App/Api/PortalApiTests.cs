using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Api;

/// <summary>The portal, as a program reads it.</summary>
public sealed class PortalApiTests : IAsyncLifetime
{
    private readonly CurrentUser _clerk = new(new Standing(901, "小周", Role.Clerk.Rights()));
    private readonly CurrentUser _colleague = new(new Standing(902, "小吴", Role.Committee.Rights()));
    private RunningApp _app = null!;
    private ApiCaller _api = null!;
    private int _article;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _api = ApiCaller.At(_app);
        var writing = new ArticleWriting(_app.Databases, _clerk, TimeProvider.System);
        _article = await writing.AddAsync(PortalOffice.Facts("路灯修好了", "<p>换了<strong>十二</strong>盏。</p><script>x</script>"));
        await writing.SubmitAsync(_article, 0);
        await Review.PublishAsync(_article, null, numbersMayShow: false, 1);
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Columns_lead_to_articles_and_a_row_leads_to_its_article()
    {
        var column = (string)(await _api.GetAsync("/columns")).Body![0]!["code"]!;
        var list = (await _api.GetAsync($"/articles?column={column}&updatedSince=2020-01-01T00:00:00Z&page=1")).Body!;
        var row = Assert.Single(list["rows"]!.AsArray())!;
        var article = await _api.GetAsync($"/articles/{(int)row["id"]!}");
        Assert.Equal("路灯修好了", article.Text("title"));
        Assert.Equal("<p>换了<strong>十二</strong>盏。</p>", article.Text("body"));
        Assert.Empty((await _api.GetAsync("/articles?updatedSince=2999-01-01T00:00:00Z")).Body!["rows"]!.AsArray());
    }

    [Fact]
    public async Task Who_has_it_already_is_sent_nothing()
    {
        foreach (var path in new[] { "/columns", "/articles", $"/articles/{_article}", "/records", "/requests" })
        {
            var first = await _api.GetAsync(path);
            var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path) { Headers = { { "If-None-Match", $"{first.Headers.ETag}" } } };
            Assert.Equal((200, 304), (first.Status, (await _api.SendAsync(again)).Status));
        }
    }

    [Fact]
    public async Task What_is_taken_back_and_what_never_was_is_not_found()
    {
        await Review.WithdrawAsync(_article, "内容有误", (await new ArticleWriting(_app.Databases, _clerk, TimeProvider.System).OpenAsync(_article)).Version);
        foreach (var path in new[] { $"/articles/{_article}", "/articles?column=nothing", "/requests/GK2026-0001" }) Assert.Equal(404, (await _api.GetAsync(path)).Status);
        Assert.Equal(0, (int)(await _api.GetAsync("/articles")).Body!["total"]!);
    }

    [Fact]
    public async Task Who_keeps_a_copy_hears_of_a_withdrawal_under_another_tag()
    {
        const string path = "/articles?updatedSince=2020-01-01T00:00:00Z";
        var before = await _api.GetAsync(path);
        Assert.Empty(before.Body!["withdrawn"]!.AsArray());
        await Review.WithdrawAsync(_article, "内容有误", (await new ArticleWriting(_app.Databases, _clerk, TimeProvider.System).OpenAsync(_article)).Version);

        var asked = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path) { Headers = { { "If-None-Match", $"{before.Headers.ETag}" } } };
        var after = await _api.SendAsync(asked);
        Assert.Equal(200, after.Status);
        var lost = Assert.Single(after.Body!["withdrawn"]!.AsArray())!;
        Assert.Equal(["id", "withdrawnAt"], lost.AsObject().Select(field => field.Key));
        Assert.Equal((_article, 0), ((int)lost["id"]!, (int)after.Body["total"]!));
        Assert.EndsWith("Z", (string)lost["withdrawnAt"]!, StringComparison.Ordinal);
        Assert.Empty((await _api.GetAsync("/articles")).Body!["withdrawn"]!.AsArray());
    }

    [Fact]
    public async Task Records_are_asked_for_by_deputy_year_and_kind()
    {
        var list = (await _api.GetAsync("/records?personId=1&year=2026&kind=VoterContact&page=1")).Body!;
        Assert.Equal((1, 1, 0), ((int)list["page"]!, (int)list["pages"]!, (int)list["total"]!));
    }

    private ArticleReview Review => new(_app.Databases, new(_app.Folder), _colleague, TimeProvider.System);
}
