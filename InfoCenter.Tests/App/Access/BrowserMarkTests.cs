using System.Net;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Access;

public sealed class BrowserMarkTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_stranger_who_guesses_locks_nobody_out_of_the_browser_they_work_at()
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);
        using var stranger = _app.Visitor();
        for (var guess = 0; guess < 5; guess++) Assert.Equal(HttpStatusCode.OK, await EnterAsync(stranger, "guess"));

        Assert.Equal(HttpStatusCode.OK, await EnterAsync(stranger, RunningApp.Password));
        Assert.Equal(HttpStatusCode.Redirect, await EnterAsync(clerk, RunningApp.Password));
    }

    private static async Task<HttpStatusCode> EnterAsync(HttpClient visitor, string password)
    {
        using var answer = await RunningApp.EnterAsync(visitor, RunningApp.SignInName(Role.Clerk), password);
        return answer.StatusCode;
    }
}
