using System.Net;
using System.Net.WebSockets;
using InfoCenter.App.Access;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Attack;

/// <summary>Whoever asks too much is told so in words, with the time to wait, and keeps what was typed (table S9, as far as there is no public form yet).</summary>
public sealed class LimitsTests : IAsyncLifetime
{
    private static readonly ThrottleLimits Limits = new();
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Too_many_tries_at_the_door_are_slowed_down_and_the_words_kept()
    {
        _app.AddAccount(Role.Clerk);
        using var visitor = _app.Visitor();
        for (var i = 0; i < Limits.SignInsPerFiveMinutes; i++)
        {
            using var early = await TryAsync();
            Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode); // no token: cheap to ask, and counted all the same
        }

        using var answer = await TryAsync();
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 300);
        Assert.Contains("请稍后再试", page, StringComparison.Ordinal);
        Assert.Contains(AccessRules.TooManyRequests.Message, page, StringComparison.Ordinal);
        Assert.Contains("value=\"王强\"", page, StringComparison.Ordinal);
        Figures.Note("S9", "forms posted at the door by one address within five minutes", Limits.SignInsPerFiveMinutes + 1, null,
            $"the {Limits.SignInsPerFiveMinutes + 1}st got 429 with Retry-After and a page that kept the words; papers {Limits.PapersPerMinute}/min, uploads {Limits.UploadsPerTenMinutes}/10 min an account, {Limits.CircuitsPerAddress} circuits and {Limits.AddressPerMinute}/min an address");

        Task<HttpResponseMessage> TryAsync() => visitor.PostAsync("/signin", new FormUrlEncodedContent([new("_handler", "signin"), new("Name", "王强"), new("Password", "x")]));
    }

    [Fact]
    public async Task Papers_are_an_account_s_own_measure_and_another_s_is_untouched()
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);
        using var committee = await _app.SignedInAsync(Role.Committee);
        for (var i = 0; i < Limits.PapersPerMinute; i++)
        {
            using var early = await clerk.GetAsync("/office/archives/999999/print");
            Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await clerk.GetAsync("/office/archives/999999/print")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/office")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await committee.GetAsync("/office/archives/999999/print")).StatusCode);
    }

    [Fact]
    public async Task A_script_that_uploads_too_often_is_answered_in_a_line()
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);
        clerk.DefaultRequestHeaders.Accept.Clear();
        for (var i = 0; i < Limits.UploadsPerTenMinutes; i++) (await clerk.PostAsync("/office/uploads?purpose=Evidence", null)).Dispose();

        using var answer = await clerk.PostAsync("/office/uploads?purpose=Evidence", null);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(AccessRules.TooManyRequests.Message, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task One_address_opens_only_so_many_live_connections_and_none_from_another_site()
    {
        _app.AddAccount(Role.Clerk);
        using var visitor = _app.Visitor();
        using var entered = await RunningApp.EnterAsync(visitor, "clerk", RunningApp.Password);
        var pass = RunningApp.PassOf(entered);
        var sockets = new List<ClientWebSocket>();
        try
        {
            for (var i = 0; i < Limits.CircuitsPerAddress; i++) sockets.Add(await ConnectAsync(pass));

            Assert.Equal(HttpStatusCode.TooManyRequests, (await Refused(pass, null)).HttpStatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await Refused(pass, "https://evil.example")).HttpStatusCode);
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    [Fact]
    public async Task A_form_far_too_long_is_refused_without_being_read()
    {
        _app.AddAccount(Role.Clerk);
        using var visitor = _app.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/signin") { Content = new FormUrlEncodedContent([new("Name", new string('a', 200_000))]) };
        request.Headers.ExpectContinue = true;

        using var answer = await visitor.SendAsync(request);

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    private async Task<ClientWebSocket> Refused(string pass, string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Cookie", pass);
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Door, CancellationToken.None));
        return socket;
    }

    private async Task<ClientWebSocket> ConnectAsync(string pass)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", pass);
        await socket.ConnectAsync(Door, CancellationToken.None);
        return socket;
    }

    private Uri Door => new UriBuilder(_app.Address) { Scheme = "ws", Path = "/_blazor" }.Uri;
}
