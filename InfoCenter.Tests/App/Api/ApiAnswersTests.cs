using System.Net;
using System.Text;
using InfoCenter.App.Access;
using InfoCenter.App.Api;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Api;

/// <summary>Below /api nothing answers with a page, and no other site's page gets through.</summary>
public sealed class ApiAnswersTests : IAsyncLifetime
{
    private RunningApp _app = null!;
    private ApiCaller _api = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _api = ApiCaller.At(_app);
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("POST", "/follow", "{", "application/json", 400, nameof(ApiRules.BodyIsUnreadable))]
    [InlineData("POST", "/requests", "{\"alikeId\":\"x\"}", "application/json", 400, nameof(ApiRules.BodyIsUnreadable))]
    [InlineData("POST", "/requests", "{\"pictures\":[\"###\"]}", "application/json", 400, nameof(ApiRules.BodyIsUnreadable))]
    [InlineData("POST", "/follow/rating", "{\"attitude\":7}", "application/json", 400, nameof(ApiRules.BodyIsUnreadable))]
    [InlineData("POST", "/follow", "number=1", "application/x-www-form-urlencoded", 415, nameof(ApiRules.BodyIsUnreadable))]
    [InlineData("POST", "/follow", "", "text/plain", 415, nameof(ApiRules.BodyIsUnreadable))]
    [InlineData("GET", "/nowhere", null, null, 404, nameof(ApiRules.NoSuchAddress))]
    [InlineData("PUT", "/follow", "{}", "application/json", 405, nameof(ApiRules.MethodIsWrong))]
    public async Task Whatever_cannot_be_read_is_refused_in_words(string method, string path, string? body, string? type, int status, string rule)
    {
        var answer = await _api.SendAsync(new(new(method), "/api/v1" + path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, type!) });

        Assert.Equal((status, rule), (answer.Status, answer.Rule));
    }

    [Fact]
    public async Task Too_much_is_refused_before_it_is_read()
    {
        var answer = await _api.PostAsync("/follow", new { number = new string('1', 100_000) });
        Assert.Equal((413, nameof(AccessRules.FormIsTooLong)), (answer.Status, answer.Rule));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Another_site_s_page_gets_nothing_done_and_reads_nothing(string header, string value)
    {
        using var line = new HttpClient { BaseAddress = _app.Address };
        using var asked = new HttpRequestMessage(HttpMethod.Options, "/api/v1/requests") { Headers = { { "Origin", "https://evil.example" }, { "Access-Control-Request-Method", "POST" } } };
        using var allowed = await line.SendAsync(asked);
        var posted = await _api.SendAsync(new(HttpMethod.Post, "/api/v1/requests") { Headers = { { header, value } }, Content = new StringContent(ApiCaller.Telling().ToJsonString(), Encoding.UTF8, "application/json") });
        using var read = await line.SendAsync(new(HttpMethod.Get, "/api/v1/places") { Headers = { { "Origin", "https://evil.example" } } });

        Assert.Equal((403, nameof(AccessRules.CameFromElsewhere)), (posted.Status, posted.Rule));
        Assert.All([allowed, read], answer => Assert.DoesNotContain(answer.Headers, h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase)));
        await using var db = _app.Databases.CreateDbContext();
        Assert.Empty(db.Set<InfoCenter.Core.Requests.Request>());
    }

    [Fact]
    public async Task Too_many_posts_are_slowed_down_in_words()
    {
        await using var program = ApiCaller.At(_app, IPAddress.Parse("127.0.0.31"));
        ApiAnswer answer;
        var posts = 0;
        do answer = await program.PostAsync("/follow", new { number = "MS20260630-0001", linkCode = "x" });
        while (answer.Status == 404 && ++posts < 1000);

        Assert.Equal((429, nameof(AccessRules.TooManyRequests), new ThrottleLimits().SignInsPerFiveMinutes), (answer.Status, answer.Rule, posts));
        Assert.NotNull(answer.Headers.RetryAfter);
    }
}
