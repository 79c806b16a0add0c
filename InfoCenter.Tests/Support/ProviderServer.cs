using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InfoCenter.Tests.Support;

/// <summary>How the provider answers a try.</summary>
internal enum ProviderMood
{
    Well,
    Refusing,
    Broken,
    Silent,

    /// <summary>Takes the message, then the answer breaks off in the middle.</summary>
    HalfAnswer,

    /// <summary>Takes the message, then hangs up without a word.</summary>
    HangUp,

    /// <summary>Answers 200 with a page instead of JSON.</summary>
    Nonsense,
}

/// <summary>An SMS gateway and WeChat's interface on a port of this machine: they speak the protocols, check what they are sent, and fail as bid.</summary>
internal sealed class ProviderServer : IAsyncDisposable
{
    public const string Secret = "sms-secret", AppId = "wx0123456789abcdef", AppSecret = "app-secret";
    private readonly WebApplication _app;
    private int _tokens;

    private ProviderServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>The moods of the next tries; after them all is well.</summary>
    public ConcurrentQueue<ProviderMood> Moods { get; } = [];

    /// <summary>Every body an SMS came with, repetitions too.</summary>
    public ConcurrentQueue<JsonElement> SmsTries { get; } = [];

    /// <summary>What reached a phone, by our number: the gateway tells repetitions by it.</summary>
    public ConcurrentDictionary<string, JsonElement> Delivered { get; } = [];

    public ConcurrentQueue<JsonElement> WeChatTaken { get; } = [];

    /// <summary>What WeChat answers next instead of taking the message.</summary>
    public ConcurrentQueue<int> WeChatCodes { get; } = [];

    /// <summary>The codes of <c>wx.login</c> WeChat knows, and who they stand for; each is good once.</summary>
    public ConcurrentDictionary<string, string> LoginCodes { get; } = [];

    /// <summary>What WeChat answers next to a sign-in instead of looking at the code; -500 hangs up, 0 answers a page.</summary>
    public ConcurrentQueue<int> LoginFailures { get; } = [];

    /// <summary>Breaches of the protocol.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>How long it takes over each SMS.</summary>
    public TimeSpan Delay { get; set; }

    public int TokensGiven => _tokens;

    public int TokenSeconds { get; set; } = 7200;

    public static async Task<ProviderServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new ProviderServer(app);
        app.MapPost("/sms", server.TakeSmsAsync);
        app.MapGet("/sns/jscode2session", server.IdentifyAsync);
        app.MapPost("/cgi-bin/stable_token", server.GiveTokenAsync);
        app.MapPost("/cgi-bin/message/subscribe/send", server.TakeWeChatAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task TakeSmsAsync(HttpContext call)
    {
        var text = await new StreamReader(call.Request.Body, Encoding.UTF8).ReadToEndAsync();
        var signed = $"{call.Request.Headers["X-Timestamp"]}\n{call.Request.Headers["X-Nonce"]}\n{text}";
        if (call.Request.Headers["X-Signature"] != Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed)))) Complaints.Enqueue($"signature of {text}");

        var message = JsonDocument.Parse(text).RootElement.Clone();
        var mood = Moods.TryDequeue(out var bid) ? bid : ProviderMood.Well;
        SmsTries.Enqueue(message);
        if (Delay > TimeSpan.Zero) await Task.Delay(Delay);
        if (mood is ProviderMood.Well or ProviderMood.HalfAnswer or ProviderMood.HangUp) Delivered.TryAdd(message.GetProperty("outId").GetString()!, message);

        var answer = Encoding.UTF8.GetBytes("""{"code":"OK","bizId":"biz-""" + Delivered.Count.ToString(CultureInfo.InvariantCulture) + "\"}");
        switch (mood)
        {
            case ProviderMood.Well: await Json(call, answer); break;
            case ProviderMood.Refusing: await Json(call, """{"code":"isv.MOBILE_NUMBER_ILLEGAL"}"""u8.ToArray()); break;
            case ProviderMood.Broken: call.Response.StatusCode = 500; break;
            case ProviderMood.Silent: await Task.Delay(Timeout.Infinite, call.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); break;
            case ProviderMood.HalfAnswer:
                call.Response.ContentLength = answer.Length;
                await call.Response.Body.WriteAsync(answer.AsMemory(0, 10));
                await call.Response.Body.FlushAsync();
                call.Abort();
                break;
            case ProviderMood.HangUp: call.Abort(); break;
            case ProviderMood.Nonsense: await call.Response.WriteAsync("<html>please log in</html>"); break;
        }
    }

    private async Task GiveTokenAsync(HttpContext call)
    {
        var asked = await JsonDocument.ParseAsync(call.Request.Body);
        if (asked.RootElement.GetProperty("appid").GetString() != AppId || asked.RootElement.GetProperty("secret").GetString() != AppSecret) Complaints.Enqueue("app or secret");
        var token = $"token-{Interlocked.Increment(ref _tokens)}";
        await Json(call, JsonSerializer.SerializeToUtf8Bytes(new { access_token = token, expires_in = TokenSeconds }));
    }

    private async Task IdentifyAsync(HttpContext call)
    {
        var asked = call.Request.Query;
        if (LoginFailures.TryDequeue(out var bid))
        {
            if (bid == -500) call.Abort();
            else if (bid == 0) await call.Response.WriteAsync("<html>busy</html>");
            else await Json(call, JsonSerializer.SerializeToUtf8Bytes(new { errcode = bid, errmsg = "error" }));
        }
        else if (asked["appid"] != AppId) await Json(call, """{"errcode":40013,"errmsg":"invalid appid"}"""u8.ToArray());
        else if (asked["secret"] != AppSecret) await Json(call, """{"errcode":40125,"errmsg":"invalid appsecret"}"""u8.ToArray());
        else if (asked["grant_type"] != "authorization_code" || !LoginCodes.TryRemove(asked["js_code"].ToString(), out var openId)) await Json(call, """{"errcode":40029,"errmsg":"invalid code"}"""u8.ToArray());
        else await Json(call, JsonSerializer.SerializeToUtf8Bytes(new { openid = openId, session_key = "HyVFkGl5F5OQWJZZaNzBBg==", unionid = "u-1" }));
    }

    private async Task TakeWeChatAsync(HttpContext call)
    {
        var message = (await JsonDocument.ParseAsync(call.Request.Body)).RootElement.Clone();
        var code = WeChatCodes.TryDequeue(out var bid) ? bid : 0;
        if (code == 0 && call.Request.Query["access_token"] != $"token-{_tokens}") code = 40001;
        if (code == 0) WeChatTaken.Enqueue(message);
        if (code == -500) call.Abort();
        else await Json(call, JsonSerializer.SerializeToUtf8Bytes(new { errcode = code, errmsg = code == 0 ? "ok" : "error", msgid = 1_000_001 }));
    }

    private static async Task Json(HttpContext call, byte[] answer)
    {
        call.Response.ContentType = "application/json";
        await call.Response.Body.WriteAsync(answer);
    }
}
