using System.Net;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Access;

public sealed class SecurityHeadersTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Personal_pages_are_kept_in_no_cache()
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);

        foreach (var address in new[] { "/office", "/office/me", "/office/roster", "/password", "/authenticator", "/office/roster/export", "/signin" })
        {
            using var answer = await clerk.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl?.NoStore, $"{address}: {answer.Headers.CacheControl}");
        }
    }

    [Fact]
    public async Task Plain_http_promises_no_encryption()
    {
        using var visitor = _app.Visitor();
        using var answer = await visitor.GetAsync("/not-found");

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }
}
