using System.Text.Json;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Messages;

/// <summary>How the SMS gateway is asked.</summary>
public enum SmsMethod
{
    PostJson,
    PostForm,
    Get,
}

/// <summary>
/// Any SMS gateway that speaks HTTP. Address, body, headers and the signed text are patterns: {phone} {sign} {template} {params} {list} {number} {timestamp} {nonce}
/// {body} {signature}. {number} is ours and the same at every try.
/// </summary>
public sealed record SmsSettings
{
    public bool IsOn { get; init; }

    public string Address { get; init; } = "";

    public SmsMethod Method { get; init; }

    public string Body { get; init; } = """{"phone":"{phone}","sign":"{sign}","template":"{template}","params":{params},"outId":"{number}"}""";

    /// <summary>One <c>Name: value</c> a line.</summary>
    public string Headers { get; init; } = "X-Timestamp: {timestamp}\nX-Nonce: {nonce}\nX-Signature: {signature}";

    /// <summary>What the HMAC-SHA256 is made over.</summary>
    public string SignedText { get; init; } = "{timestamp}\n{nonce}\n{body}";

    public string Secret { get; init; } = "";

    /// <summary>签名, as approved by the provider.</summary>
    public string SignName { get; init; } = "";

    /// <summary>Where in the answer it says whether it was taken: <c>code</c>, <c>data.status</c>; empty where HTTP 2xx says it.</summary>
    public string SuccessPath { get; init; } = "code";

    public string SuccessValue { get; init; } = "OK";

    /// <summary>Where in the answer the provider's own number stands.</summary>
    public string NumberPath { get; init; } = "bizId";

    /// <summary>What delivery reports are signed with.</summary>
    public string ReceiptSecret { get; init; } = "";

    /// <summary>The provider's template of each of ours.</summary>
    public Dictionary<string, string> Templates { get; init; } = [];

    internal bool Carries(string template) => IsOn && Templates.GetValueOrDefault(template) is { Length: > 0 };
}

/// <summary>One of our kinds of message as a template of the mini-program: its id, and which of its keys takes which field.</summary>
public sealed record WeChatTemplate(string Id, Dictionary<string, string> Keys)
{
    /// <summary>Reads what the administrator types: <c>place=thing1,due=time2</c>.</summary>
    /// <exception cref="RuleBrokenException">It is written otherwise, or names a field that the message does not have.</exception>
    public static Dictionary<string, string> ReadKeys(MessageTemplate template, string typed)
    {
        var keys = new Dictionary<string, string>();
        foreach (var pair in ChineseText.Squeeze(typed).Split([',', '\uFF0C', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=') is not [var field, { Length: > 0 } key] || template.Fields.All(f => f.Name != field) || !keys.TryAdd(field, key))
                throw MessageRules.WeChatKeysAreUnreadable(template.Title);
        }

        return keys;
    }
}

/// <summary>WeChat's subscribe messages, and signing in with it, by the official interface.</summary>
public sealed record WeChatSettings
{
    public const string Official = "https://api.weixin.qq.com";

    public bool IsOn { get; init; }

    public string Address { get; init; } = Official;

    public string AppId { get; init; } = "";

    public string Secret { get; init; } = "";

    /// <summary>Whether deputies may sign in by the mini-program; messages may be off all the same.</summary>
    public bool SignsIn { get; init; }

    /// <summary>The page of the mini-program that a tap opens.</summary>
    public string Page { get; init; } = "";

    public Dictionary<string, WeChatTemplate> Templates { get; init; } = [];

    internal bool Carries(string template) => IsOn && Templates.GetValueOrDefault(template) is { Id.Length: > 0 };
}

/// <summary>When and how much may be sent (RELIABILITY S10).</summary>
/// <param name="QuietFrom">Nothing is sent from this hour on …</param>
/// <param name="QuietUntil">… to this one; equal: no quiet hours.</param>
/// <param name="MinutesBetween">Between two SMS to one person; what comes meanwhile goes into one digest.</param>
/// <param name="PersonDaily">SMS to one person a day.</param>
/// <param name="SiteDaily">SMS of the whole office a day.</param>
public sealed record MessageLimits(int QuietFrom = 21, int QuietUntil = 7, int MinutesBetween = 10, int PersonDaily = 10, int SiteDaily = 200)
{
    internal bool IsSound => QuietFrom is >= 0 and < 24 && QuietUntil is >= 0 and < 24 && MinutesBetween is >= 0 and <= 1440 && PersonDaily is >= 1 and <= 100 && SiteDaily is >= 1 and <= 100_000;

    internal bool IsQuiet(DateTime now)
    {
        var hour = now.InOffice.Hour;
        return QuietFrom <= QuietUntil ? hour >= QuietFrom && hour < QuietUntil : hour >= QuietFrom || hour < QuietUntil;
    }

    /// <summary>Tomorrow, when the quiet hours are over.</summary>
    internal DateTime Tomorrow(DateTime now) => OfficeClock.StartOf(DateOnly.FromDateTime(now.InOffice).AddDays(1)).AddHours(QuietFrom == QuietUntil ? 0 : QuietUntil);
}

/// <summary>All that is set about sending.</summary>
public sealed record ChannelChoices(SmsSettings Sms, WeChatSettings WeChat, MessageLimits Limits)
{
    public bool IsAnyOn => Sms.IsOn || WeChat.IsOn;
}

internal static class ChannelTables
{
    internal const string LimitsKey = "MessageLimits";

    extension(InfoCenterDb db)
    {
        internal async Task<ChannelChoices> ChannelChoicesAsync(CancellationToken cancel)
        {
            var kept = await db.ChannelSettings.AsNoTracking().ToDictionaryAsync(s => s.Channel, s => s.Settings, cancel);
            return new(
                kept.TryGetValue(MessageChannel.Sms, out var sms) ? JsonSerializer.Deserialize<SmsSettings>(sms)! : new(),
                kept.TryGetValue(MessageChannel.WeChat, out var weChat) ? JsonSerializer.Deserialize<WeChatSettings>(weChat)! : new(),
                db.Choice(LimitsKey) is { } limits ? JsonSerializer.Deserialize<MessageLimits>(limits)! : new());
        }
    }
}
