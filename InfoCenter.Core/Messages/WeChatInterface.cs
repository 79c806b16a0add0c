using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InfoCenter.Core.Messages;

/// <summary>
/// The mini-program's subscribe messages, <c>/cgi-bin/stable_token</c> and <c>/cgi-bin/message/subscribe/send</c>, and its sign-in. The token is kept until five minutes before its
/// end and fetched anew when WeChat calls it invalid.
/// </summary>
public sealed class WeChatInterface(ProviderLine line, TimeProvider clock) : IDisposable
{
    private const int LongestOpenId = 60;
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _turn = new(1);
    private (string App, string Token, DateTimeOffset Until)? _token;

    /// <summary>What leaves with a subscribe message beside the template's own fields.</summary>
    internal static IEnumerable<string> FieldsOf(Message message) => message.Values.Keys.Prepend("openid").Append("template");

    internal async Task<Handed> SendAsync(WeChatSettings settings, Message message, string openId, CancellationToken cancel)
    {
        for (var isFresh = false; ; isFresh = true)
        {
            if (await TokenAsync(settings, isFresh, cancel) is not { } token) return Closed(MessageWords.NoAnswer);
            if (await line.AskAsync(Request(settings, message, openId, token), cancel) is not var (status, body)) return Closed(MessageWords.NoAnswer);

            switch (Code(body))
            {
                case 0: return new(HandedResult.Taken, ProviderLine.At(body, "msgid"));
                case 40001 or 40014 or 42001 when !isFresh: continue;
                case 43101: return Closed(MessageWords.Refused("43101")) with { IsGrantGone = true };
                case { } code: return Closed(MessageWords.Refused(code.ToString(CultureInfo.InvariantCulture)));
                case null: return Closed(MessageWords.Status((int)status));
            }
        }
    }

    /// <summary>Who a code of <c>wx.login</c> stands for: <c>/sns/jscode2session</c>. The session key that comes along is not kept.</summary>
    internal async Task<string> IdentifyAsync(WeChatSettings settings, string code, CancellationToken cancel)
    {
        var (app, secret, given) = (Uri.EscapeDataString(settings.AppId), Uri.EscapeDataString(settings.Secret), Uri.EscapeDataString(code));
        var address = $"{settings.Address.TrimEnd('/')}/sns/jscode2session?appid={app}&secret={secret}&js_code={given}&grant_type=authorization_code";
        if (await line.AskAsync(new(HttpMethod.Get, address), cancel) is not var (_, body)) throw MessageRules.WeChatIsAway;
        return Code(body) switch
        {
            null or 0 when ProviderLine.At(body, "openid") is { Length: > 0 and <= LongestOpenId } openId => openId,
            40029 or 40163 => throw MessageRules.WeChatCodeIsWrong,
            45011 => throw MessageRules.WeChatIsAskedTooOften,
            40226 => throw MessageRules.WeChatBlocksTheUser,
            40013 or 40125 => throw MessageRules.WeChatIsSetWrong,
            _ => throw MessageRules.WeChatIsAway,
        };
    }

    public void Dispose() => _turn.Dispose();

    // WeChat has no number of ours to tell a repetition by: an uncertain try is not made again, the message goes by SMS or telephone.
    private static Handed Closed(string said) => new(HandedResult.WayClosed, Said: said);

    private async Task<string?> TokenAsync(WeChatSettings settings, bool isStale, CancellationToken cancel)
    {
        var stale = isStale ? _token?.Token : null;
        await _turn.WaitAsync(cancel);
        try
        {
            if (_token is { } kept && kept.App == settings.AppId && kept.Token != stale && clock.GetUtcNow() < kept.Until) return kept.Token;

            var ask = new { grant_type = "client_credential", appid = settings.AppId, secret = settings.Secret, force_refresh = isStale };
            if (await line.AskAsync(Post(settings, "/cgi-bin/stable_token", ask), cancel) is not var (_, body)) return null;
            if (ProviderLine.At(body, "access_token") is not { Length: > 0 } token || !int.TryParse(ProviderLine.At(body, "expires_in"), out var seconds)) return null;

            _token = (settings.AppId, token, clock.GetUtcNow() + TimeSpan.FromSeconds(seconds) - Reserve);
            return token;
        }
        finally
        {
            _turn.Release();
        }
    }

    private static HttpRequestMessage Request(WeChatSettings settings, Message message, string openId, string token)
    {
        var (template, values) = (settings.Templates[message.Template], message.Values);
        var data = template.Keys.Where(k => values.ContainsKey(k.Key)).ToDictionary(k => k.Value, k => new { value = values[k.Key] });
        return Post(settings, "/cgi-bin/message/subscribe/send?access_token=" + Uri.EscapeDataString(token),
            new { touser = openId, template_id = template.Id, page = settings.Page, data, miniprogram_state = "formal", lang = "zh_CN" });
    }

    private static HttpRequestMessage Post(WeChatSettings settings, string path, object body) =>
        new(HttpMethod.Post, settings.Address.TrimEnd('/') + path) { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") };

    private static int? Code(string body) => int.TryParse(ProviderLine.At(body, "errcode"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code) ? code : null;
}
