using System.Net;
using System.Net.WebSockets;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Access;

/// <summary>Two fences: from where the staff comes (S8), and what they must do before anything else.</summary>
public sealed class FencesTests : IAsyncLifetime
{
    private static readonly string[] StaffAddresses =
    [
        "/office", "/OFFICE", "//office", "/office/", "/./office", "/%6Fffice", "/office/accounts", "/office/roster/export", "/office/alive", "/office/files/x",
        "/signin", "/SignIn", "/signin/code", "/setup", "/password", "/authenticator", "/forbidden", "/_blazor/negotiate?negotiateVersion=1", "/_blazor/initializers",
    ];

    private static readonly (string Name, string Value)[] Forgeries =
    [
        ("X-Forwarded-For", "10.1.2.3"), ("X-Forwarded-For", "10.1.2.3, 127.0.0.1"), ("X-Forwarded-For", "127.0.0.1, 10.1.2.3"), ("X-Forwarded-For", "::ffff:10.1.2.3"),
        ("X-Forwarded-For", "\"10.1.2.3\""), ("X-Forwarded-For", "10.1.2.3:443"), ("X-Real-IP", "10.1.2.3"), ("X-Client-IP", "10.1.2.3"),
        ("X-Originating-IP", "10.1.2.3"), ("X-Remote-IP", "10.1.2.3"), ("X-Remote-Addr", "10.1.2.3"), ("True-Client-IP", "10.1.2.3"), ("CF-Connecting-IP", "10.1.2.3"),
        ("X-Cluster-Client-IP", "10.1.2.3"), ("Forwarded", "for=10.1.2.3"), ("Forwarded", "for=\"10.1.2.3:80\";proto=https;host=localhost"),
        ("X-Original-URL", "/not-found"), ("X-Rewrite-URL", "/not-found"), ("Host", "localhost"), ("Host", "10.1.2.3"), ("X-Forwarded-Host", "10.1.2.3"),
        ("X-HTTP-Method-Override", "GET"), ("Via", "1.1 10.1.2.3"), ("X-ProxyUser-Ip", "10.1.2.3"),
    ];

    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task From_elsewhere_nothing_of_the_staffs_is_there_whatever_the_visitor_says()
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);
        await ListAsync("10.1.0.0/16");
        List<string> open = [];
        foreach (var address in StaffAddresses)
        {
            if (await StatusAsync(clerk, address) is not HttpStatusCode.NotFound and var status) open.Add($"{address}: {status}");
        }

        foreach (var (name, value) in Forgeries)
        {
            if (await StatusAsync(clerk, "/office", name, value) is not HttpStatusCode.NotFound and var status) open.Add($"{name}: {value}: {status}");
        }

        Assert.Empty(open);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(clerk, "/app.js"));
        Figures.Note("S8", "spellings of staff addresses and forged headers from an address that is not listed", StaffAddresses.Length + Forgeries.Length, null, "0 let in");
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8\n::1", true)]
    [InlineData("192.168.0.0/16", false)]
    public async Task Listed_addresses_are_let_in_and_others_are_not(string list, bool isLetIn)
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);
        await ListAsync(list);

        Assert.Equal(isLetIn ? HttpStatusCode.OK : HttpStatusCode.NotFound, await StatusAsync(clerk, "/office"));
    }

    [Theory]
    [InlineData("10.1.2.3", HttpStatusCode.OK)]
    [InlineData("10.1.2.3, 203.0.113.9", HttpStatusCode.NotFound)]
    [InlineData("203.0.113.9, 10.1.2.3", HttpStatusCode.OK)]
    [InlineData("nonsense", HttpStatusCode.NotFound)]
    public async Task A_named_proxy_is_believed_about_the_last_hop_and_nothing_before(string forwarded, HttpStatusCode expected)
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("infocenter-proxy-").FullName);
        await File.WriteAllTextAsync(Path.Combine(folder.Root, EngineChoice.FileName), """{ "Access": { "Proxies": "127.0.0.1" } }""");
        await using var app = await RunningApp.StartOnAsync(folder);
        using var clerk = await app.SignedInAsync(Role.Clerk);
        await ListAsync("10.1.0.0/16", app);

        Assert.Equal(expected, await StatusAsync(clerk, "/office", "X-Forwarded-For", forwarded));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(clerk, "/office"));
    }

    [Fact]
    public async Task Before_an_own_password_is_chosen_only_choosing_one_and_leaving_are_open()
    {
        _app.AddAccount(Role.SecurityAdministrator);
        var clerk = _app.AddAccount(Role.Clerk);
        var keeping = new AccountKeeping(_app.Databases, new(new Standing(0, "guard", Role.SecurityAdministrator.Rights())), TimeProvider.System);
        await keeping.ResetPasswordAsync(clerk.Id, "Given-by-guard-77");
        using var visitor = _app.Visitor();
        using var entered = await RunningApp.EnterAsync(visitor, "clerk", "Given-by-guard-77");

        foreach (var address in new[] { "/office", "/office/me", "/office/roster", "/authenticator", "/nowhere" })
        {
            using var led = await visitor.GetAsync(address);
            Assert.Equal("/password", led.Headers.Location?.OriginalString);
        }

        foreach (var address in new[] { "/_blazor/negotiate?negotiateVersion=1", "/office/uploads?purpose=RosterWorkbook" })
        {
            using var refused = await visitor.PostAsync(address, null);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        using var changed = await RunningApp.PostFormAsync(visitor, "/password", new()
        {
            ["Present"] = "Given-by-guard-77", ["Wanted"] = "Correct-Horse-7-wagon", ["Again"] = "Correct-Horse-7-wagon",
        });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/office"));
    }

    [Fact]
    public async Task Without_a_session_no_circuit_opens_by_any_way_in()
    {
        _app.AddAccount(Role.Clerk);
        using var visitor = _app.Visitor();
        using var stranger = new HttpClient { BaseAddress = _app.Address };
        using var entered = await RunningApp.EnterAsync(visitor, "clerk", RunningApp.Password);
        var pass = RunningApp.PassOf(entered);
        foreach (var way in new[] { "/_blazor/negotiate?negotiateVersion=1", "/_BLAZOR/negotiate?negotiateVersion=1", "/_blazor/initializers", "/_blazor?id=x" })
        {
            Assert.Equal($"{way} {HttpStatusCode.Unauthorized}", $"{way} {await StatusAsync(stranger, way)}");
            Assert.NotEqual(HttpStatusCode.Unauthorized, await StatusAsync(visitor, way));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await SocketAsync(""));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await SocketAsync(pass));

        using var leaving = new HttpRequestMessage(HttpMethod.Post, "/signout") { Headers = { { "X-Antiforgery", await RunningApp.TokenAsync(visitor) } } };
        using var left = await visitor.SendAsync(leaving);
        await Task.Delay(TimeSpan.FromSeconds(5)); // as long as an end may take to be heard of everywhere
        Assert.Equal(HttpStatusCode.Unauthorized, await SocketAsync(pass));
    }

    private async Task<HttpStatusCode> SocketAsync(string pass)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Cookie", pass);
        try
        {
            await socket.ConnectAsync(new UriBuilder(_app.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // How it was answered is what is asked here.
        }

        return socket.HttpStatusCode;
    }

    private async Task ListAsync(string addresses, RunningApp? app = null)
    {
        await using (var db = (app ?? _app).Databases.CreateDbContext())
        {
            db.Choose("StaffAddresses", addresses);
            await db.SaveChangesAsync();
        }

        await Task.Delay(TimeSpan.FromSeconds(3.2));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient visitor, string address, string? header = null, string? value = null)
    {
        using var asked = new HttpRequestMessage(address.Contains("negotiate", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, new Uri(visitor.BaseAddress!.GetLeftPart(UriPartial.Authority) + address));
        if (header is not null) asked.Headers.TryAddWithoutValidation(header, value);
        using var answer = await visitor.SendAsync(asked);
        return answer.StatusCode;
    }
}
