using System.Net;
using System.Text;
using InfoCenter.App.Access;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Attack;

/// <summary>Nothing changes unless a page of this site asked for it, in this visitor's name (table S5).</summary>
public sealed class ForgeryTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Every_address_that_takes_a_post_refuses_a_forged_one()
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);
        using var leader = await _app.SignedInAsync(Role.Leader);
        using var nobody = _app.Visitor();
        var (own, foreign, stale) = (await RunningApp.TokenAsync(clerk), await RunningApp.TokenAsync(leader), await TokenOfTheDoorAsync(nobody));
        var before = await CountAsync();
        var forgeries = new Dictionary<string, Func<HttpRequestMessage, HttpContent>>
        {
            ["no token"] = _ => Form(null),
            ["another's token"] = _ => Form(foreign),
            ["a token from before signing in"] = _ => Form(stale),
            ["a token that was never ours"] = _ => Form("CfDJ8" + new string('A', 150)),
            ["from another site"] = request => With(request, "Origin", "https://evil.example", own),
            ["from a page without an origin"] = request => With(request, "Origin", "null", own),
            ["from another port"] = request => With(request, "Origin", "http://127.0.0.1:9", own),
            ["marked as cross-site"] = request => With(request, "Sec-Fetch-Site", "cross-site", own),
            ["as plain text"] = _ => new StringContent($"__RequestVerificationToken={Uri.EscapeDataString(own)}&_handler=signin&Name=a", Encoding.UTF8, "text/plain"),
        };

        var (faults, tried) = (new List<string>(), 0);
        foreach (var (address, methods, _) in Routes.Of(_app).Where(route => route.Methods.Any(method => method is not ("GET" or "HEAD"))).DistinctBy(route => route.Address))
        {
            foreach (var (forgery, make) in forgeries)
            {
                // The socket's own handshake has no effect and no token; from elsewhere it is refused all the same.
                if (address.StartsWith("/_blazor", StringComparison.Ordinal) && !forgery.StartsWith("from", StringComparison.Ordinal)) continue;

                using var request = new HttpRequestMessage(new(methods.First(method => method is not ("GET" or "HEAD"))), address + (address == "/office/uploads" ? "?purpose=Evidence" : ""));
                request.Content = make(request);
                using var answer = await clerk.SendAsync(request);
                tried++;
                var isShownOut = answer.Headers.Location?.ToString().StartsWith("/forbidden", StringComparison.Ordinal) == true; // no page of the clerk's anyway
                if ((int)answer.StatusCode is < 400 or >= 500 && !isShownOut) faults.Add($"{address}, {forgery}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(faults);
        Assert.Equal(before, await CountAsync());
        Figures.Note("S5", "every route that takes a POST × forged tokens, origins and kinds of content", tried, null, "all refused, 0 effects");
    }

    [Fact]
    public async Task A_page_opened_too_long_ago_gives_the_words_back()
    {
        _app.AddAccount(Role.Clerk);
        using var visitor = _app.Visitor();
        using var answer = await visitor.PostAsync("/signin", new FormUrlEncodedContent([new("_handler", "signin"), new("Name", "王<b>强"), new("Password", RunningApp.Password)]));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(AccessRules.PageIsTooOld.Message, page, StringComparison.Ordinal);
        Assert.Contains("name=\"Name\" value=\"王<b>强\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(RunningApp.Password, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_given_back_can_be_sent_again_and_then_count()
    {
        _app.AddAccount(Role.Clerk);
        using var visitor = _app.Visitor();
        using var refused = await visitor.PostAsync("/signin", new FormUrlEncodedContent([new("_handler", "signin"), new("Name", "clerk"), new("Password", "")]));
        var token = WebUtility.HtmlDecode((await refused.Content.ReadAsStringAsync()).Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0]);

        using var again = await visitor.PostAsync("/signin", new FormUrlEncodedContent(
            [new("_handler", "signin"), new("__RequestVerificationToken", token), new("Name", "clerk"), new("Password", RunningApp.Password)]));

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("/office", again.Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_upload_with_its_token_from_its_own_page_is_taken()
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(Pictures.Png()), "file", "a.png" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/office/uploads?purpose={FilePurpose.Evidence}") { Content = content };
        request.Headers.Add("X-Antiforgery", await RunningApp.TokenAsync(clerk));
        request.Headers.Add("Origin", _app.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var answer = await clerk.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static FormUrlEncodedContent Form(string? token) => new(
        new Dictionary<string, string> { ["_handler"] = "signin", ["Name"] = "clerk", ["Password"] = RunningApp.Password, ["__RequestVerificationToken"] = token ?? "" }.Where(field => field.Value.Length > 0));

    private static FormUrlEncodedContent With(HttpRequestMessage request, string header, string value, string token)
    {
        request.Headers.Add(header, value);
        request.Headers.Add("X-Antiforgery", token);
        return Form(token);
    }

    private static async Task<string> TokenOfTheDoorAsync(HttpClient visitor)
    {
        var page = await visitor.GetStringAsync("/signin");
        return WebUtility.HtmlDecode(page.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0]);
    }

    // Everything an office keeps, but for the record of what was refused.
    private async Task<string> CountAsync()
    {
        await using var db = _app.Databases.CreateDbContext();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Where(name => !name.Contains("Ledger", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).ToList();
        var counts = new List<string>();
        foreach (var table in tables)
        {
            var count = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\""; // a name of our own model
            counts.Add($"{table} {await db.Database.SqlQueryRaw<int>(count).SingleAsync()}");
        }

        return string.Join('\n', counts);
    }
}
