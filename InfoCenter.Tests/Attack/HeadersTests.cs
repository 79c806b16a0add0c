using System.Net;
using InfoCenter.App.Access;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace InfoCenter.Tests.Attack;

/// <summary>Every route answers with the headers that keep a browser safe (table S12).</summary>
public sealed class HeadersTests
{
    private static readonly Dictionary<string, string> Wanted = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    [Fact]
    public async Task Every_route_carries_every_header_for_nobody_and_for_a_clerk()
    {
        await using var app = await RunningApp.StartAsync();
        using var clerk = await app.SignedInAsync(Role.Clerk);
        using var nobody = app.Visitor();
        var routes = Routes.Of(app);
        Assert.True(routes.Count > 60, $"Only {routes.Count} routes were found.");

        var (faults, asked) = (new List<string>(), 0);
        foreach (var (address, methods, isStatic) in routes.Append(("/nowhere", ["GET"], false)).Append(("/error", ["GET"], false)))
        {
            foreach (var visitor in (HttpClient[])(isStatic ? [nobody] : [nobody, clerk]))
            {
                using var request = new HttpRequestMessage(new(methods[0]), address);
                using var answer = await visitor.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                asked++;
                faults.AddRange(FaultsOf(answer, isStatic).Select(fault => $"{methods[0]} {address} {(int)answer.StatusCode}: {fault}"));
            }
        }

        Assert.Empty(faults);
        Figures.Note("S12", "answers of every registered route, without and with an account: CSP without inline script, nosniff, frames, referrer, permissions, no-store", asked, null, $"{routes.Count} routes, 0 without a header");
    }

    [Fact]
    public async Task The_cookies_are_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using var app = await RunningApp.StartAsync();
        app.AddAccount(Role.Clerk);
        using var visitor = app.Visitor();
        using var page = await visitor.GetAsync("/signin");
        using var answer = await RunningApp.EnterAsync(visitor, "clerk", RunningApp.Password);

        foreach (var cookie in page.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")))
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i)samesite=(lax|strict)", cookie);
        }
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public void Over_tls_the_browser_is_told_to_stay_there(string scheme, bool isTold)
    {
        var request = new DefaultHttpContext();
        request.Request.Scheme = scheme;

        SecurityHeaders.Put(request);

        Assert.Equal(isTold, request.Response.Headers.ContainsKey("Strict-Transport-Security"));
    }

    private static IEnumerable<string> FaultsOf(HttpResponseMessage answer, bool isStatic)
    {
        foreach (var (name, value) in Wanted)
        {
            if (Value(answer, name) != value) yield return $"{name}: {Value(answer, name)}";
        }

        var policy = Value(answer, "Content-Security-Policy") ?? "";
        if (!policy.Contains("default-src", StringComparison.Ordinal) || !policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal)) yield return $"policy: {policy}";
        if (policy.Contains("unsafe-eval", StringComparison.Ordinal) || policy.Split(';').Any(part => part.Contains("script-src", StringComparison.Ordinal) && part.Contains("unsafe", StringComparison.Ordinal)))
            yield return $"scripts: {policy}";
        if (Value(answer, "Server") is { } server) yield return $"server: {server}";
        // A page of the portal is everybody's: it may be kept, and is asked about each time by its tag.
        var isEverybodys = answer.Headers is { CacheControl.NoCache: true, ETag: not null } && !answer.Headers.Contains("Set-Cookie") && !answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/office", StringComparison.Ordinal);
        if (!isStatic && !isEverybodys && answer.Headers.CacheControl is not { NoStore: true }) yield return $"cache: {answer.Headers.CacheControl}";
        if (answer.StatusCode is HttpStatusCode.InternalServerError) yield return "it fell over";
    }

    private static string? Value(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
