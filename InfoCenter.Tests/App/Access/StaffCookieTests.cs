using System.Net;
using System.Security.Claims;
using InfoCenter.App.Access;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Access;

/// <summary>How a session ends (S6): twelve ways, each by HTTP with the cookie as it was kept, and on an open circuit.</summary>
public sealed class StaffCookieTests : IAsyncLifetime
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Twelve_ways_out_are_shut_by_http_and_on_open_circuits_within_five_seconds()
    {
        var ways = Ways();
        List<(string Way, Guest Guest)> visits = [];
        foreach (var (way, _) in ways) visits.Add((way, await EnterAsync($"case{visits.Count}")));
        var untouched = await EnterAsync("untouched");
        Assert.All(visits, v => Assert.True(v.Guest.Circuit.IsSignedIn));

        foreach (var ((_, end), (_, visit)) in ways.Zip(visits)) await end(visit);
        await Task.Delay(Longest);

        List<string> open = [];
        foreach (var (way, visit) in visits)
        {
            if (visit.Circuit.IsSignedIn) open.Add($"{way}: circuit");
            if (await visit.OpensAsync()) open.Add($"{way}: HTTP");
        }

        Assert.Empty(open);
        Assert.True(untouched.Circuit.IsSignedIn);
        Assert.True(await untouched.OpensAsync());
        Figures.Note("S6", "ways a session ends × HTTP and open circuit; still open after 5 s", 2 * ways.Count, null, "0 (a control that nobody ended stays open)");
    }

    [Fact]
    public async Task An_open_socket_alone_keeps_no_session_alive_and_a_hand_does()
    {
        var visit = await EnterAsync("wang");
        await SetBackAsync(visit, seen: TimeSpan.FromMinutes(20));

        using (var negotiated = await visit.Http.PostAsync("/_blazor/negotiate?negotiateVersion=1", null)) Assert.True(negotiated.IsSuccessStatusCode);
        Assert.True(await AgeAsync(visit) > TimeSpan.FromMinutes(19));

        using (var alive = await visit.Http.GetAsync("/office/alive")) Assert.Equal(HttpStatusCode.NoContent, alive.StatusCode);
        Assert.True(await AgeAsync(visit) < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_only_and_holds_no_name()
    {
        _app.AddAccount(Role.Clerk);
        using var visitor = _app.Visitor();
        using var entered = await RunningApp.EnterAsync(visitor, "clerk", RunningApp.Password);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("infocenter=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private List<(string Way, Func<Guest, Task> End)> Ways() =>
    [
        ("another's cookie was planted before signing in", async visit =>
        {
            // The victim signs in on a browser that holds the attacker's session: it must not stay good beside the new one.
            _app.AddAccount(Role.Clerk, name: "victim");
            using var entered = await RunningApp.EnterAsync(visit.Http, "victim", RunningApp.Password);
        }),
        ("signed out", async visit =>
        {
            using var leaving = new HttpRequestMessage(HttpMethod.Post, "/signout") { Headers = { { "X-Antiforgery", await RunningApp.TokenAsync(visit.Http) } } };
            using var left = await visit.Http.SendAsync(leaving);
        }),
        ("role changed", visit => Keeping.ChangeRoleAsync(visit.Ticket.AccountId, Role.Leader, null, null)),
        ("account closed", visit => Keeping.DisableAsync(visit.Ticket.AccountId)),
        ("password changed elsewhere", visit => Own(visit).ChangePasswordAsync(RunningApp.Password, "Correct-Horse-7-wagon", Visit.Unknown)),
        ("password reset", visit => Keeping.ResetPasswordAsync(visit.Ticket.AccountId, "Correct-Horse-7-wagon")),
        ("ended from another device", async visit =>
        {
            using var other = _app.Visitor();
            using var entered = await RunningApp.EnterAsync(other, visit.Name, RunningApp.Password);
            await new Sessions(_app.Databases, Holder(Newest()), TimeProvider.System).EndOthersAsync();
        }),
        ("ended in one's own list", async visit =>
        {
            var sessions = new Sessions(_app.Databases, Holder(visit.Ticket), TimeProvider.System);
            await sessions.EndMineAsync((await sessions.ListMineAsync()).Single(s => s.IsThisOne).Id);
        }),
        ("ended by the security administrator", visit => new Sessions(_app.Databases, Guard, TimeProvider.System).EndAllOfAsync(visit.Ticket.AccountId)),
        ("half an hour's pause", visit => SetBackAsync(visit, seen: TimeSpan.FromMinutes(31))),
        ("eight hours over", visit => SetBackAsync(visit, started: TimeSpan.FromHours(8.1))),
        ("telephone lost", visit => Keeping.ResetAuthenticatorAsync(visit.Ticket.AccountId)),
    ];

    private AccountKeeping Keeping => new(_app.Databases, Guard, TimeProvider.System);

    private static CurrentUser Guard => new(new Standing(0, "guard", Role.SecurityAdministrator.Rights()));

    private OwnAccount Own(Guest guest) => new(_app.Databases, Holder(guest.Ticket), TimeProvider.System, _app.Services.GetRequiredService<AuthenticatorSafe>());

    private CurrentUser Holder(SessionTicket ticket) => new(() => _app.Services.GetRequiredService<AccountDirectory>().StandingOf(ticket));

    private SessionTicket Newest()
    {
        using var db = _app.Databases.CreateDbContext();
        var session = db.Sessions.OrderByDescending(s => s.Id).First();
        return new(session.AccountId, session.Token, session.Stamp);
    }

    private async Task<Guest> EnterAsync(string name)
    {
        _app.AddAccount(Role.Clerk, name: name);
        var http = _app.Visitor();
        using var entered = await RunningApp.EnterAsync(http, name, RunningApp.Password);
        var kept = RunningApp.PassOf(entered);
        var ticket = Newest();

        // A circuit is a scope of its own whose user was handed over when it opened.
        var scope = _app.Services.CreateScope().ServiceProvider;
        var holder = new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(SignedIn.ClaimsOf(ticket), "circuit")));
        ((IHostEnvironmentAuthenticationStateProvider)scope.GetRequiredService<AuthenticationStateProvider>()).SetAuthenticationState(Task.FromResult(holder));
        return new(name, http, kept, ticket, scope.GetRequiredService<CurrentUser>(), _app.Address);
    }

    private async Task SetBackAsync(Guest guest, TimeSpan? seen = null, TimeSpan? started = null)
    {
        await using var db = _app.Databases.CreateDbContext();
        var session = db.Sessions.Single(s => s.Token == guest.Ticket.Key);
        if (seen is { } pause) db.Entry(session).Property(s => s.SeenAt).CurrentValue -= pause;
        if (started is { } time) db.Entry(session).Property(s => s.StartedAt).CurrentValue -= time;
        await db.SaveChangesAsync();
    }

    private async Task<TimeSpan> AgeAsync(Guest guest)
    {
        await using var db = _app.Databases.CreateDbContext();
        return DateTime.UtcNow - db.Sessions.Single(s => s.Token == guest.Ticket.Key).SeenAt;
    }

    /// <summary>Somebody who has signed in, with the cookie as a thief would keep it.</summary>
    private sealed record Guest(string Name, HttpClient Http, string Kept, SessionTicket Ticket, CurrentUser Circuit, Uri Address)
    {
        public async Task<bool> OpensAsync()
        {
            using var thief = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
            thief.DefaultRequestHeaders.Add("Accept", "text/html");
            thief.DefaultRequestHeaders.Add("Cookie", Kept);
            using var answer = await thief.GetAsync("/office");
            return answer.IsSuccessStatusCode;
        }
    }
}
