using System.Text.Json;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Messages;

/// <summary>The administrator's settings of the channels. Secrets go in and never come out.</summary>
public sealed class ChannelKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>What the page shows in place of a secret that is there; handed back, the secret stays as it is.</summary>
    public const string Kept = "********";

    private const int LongestPattern = 2000;

    /// <summary>The settings, with secrets covered.</summary>
    public async Task<ChannelChoices> ReadAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSettings);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (sms, weChat, limits) = await db.ChannelChoicesAsync(cancel);
        return new(sms with { Secret = Cover(sms.Secret), ReceiptSecret = Cover(sms.ReceiptSecret) }, weChat with { Secret = Cover(weChat.Secret) }, limits);
    }

    /// <exception cref="RuleBrokenException">Something is missing that sending would need.</exception>
    public async Task ChangeSmsAsync(SmsSettings settings, CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSettings);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var before = (await db.ChannelChoicesAsync(cancel)).Sms;
        var kept = settings with { Secret = Uncover(settings.Secret, before.Secret), ReceiptSecret = Uncover(settings.ReceiptSecret, before.ReceiptSecret) };
        if (new[] { kept.Address, kept.Body, kept.Headers, kept.SignedText }.Any(p => p.Length > LongestPattern)) throw MessageRules.BodyIsTooLong;
        if (kept.IsOn)
        {
            MustBeAddress(kept.Address);
            if (kept.Secret.Length == 0) throw MessageRules.SecretIsRequired;
            if (kept.SignName.Length == 0) throw MessageRules.SignIsRequired;
            if (kept.Templates.Values.All(id => id.Length == 0)) throw MessageRules.TemplateIsRequired;
        }

        await PutAsync(db, MessageChannel.Sms, JsonSerializer.Serialize(kept), ChannelWords.Changed(before, kept), cancel);
    }

    /// <exception cref="RuleBrokenException">Something is missing that sending would need, or a key names no field of ours.</exception>
    public async Task ChangeWeChatAsync(WeChatSettings settings, CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSettings);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var before = (await db.ChannelChoicesAsync(cancel)).WeChat;
        var kept = settings with { Secret = Uncover(settings.Secret, before.Secret) };
        if (kept.IsOn || kept.SignsIn)
        {
            MustBeAddress(kept.Address);
            if (kept.AppId.Length == 0) throw MessageRules.AppIsRequired;
            if (kept.Secret.Length == 0) throw MessageRules.SecretIsRequired;
            if (kept.IsOn && kept.Templates.Values.All(t => t.Id.Length == 0)) throw MessageRules.TemplateIsRequired;
        }

        foreach (var (name, template) in kept.Templates)
        {
            if (OutgoingTexts.Find(name) is { } ours && template.Keys.Keys.Any(field => ours.Fields.All(f => f.Name != field))) throw MessageRules.WeChatKeysAreUnreadable(ours.Title);
        }

        await PutAsync(db, MessageChannel.WeChat, JsonSerializer.Serialize(kept), ChannelWords.Changed(before, kept), cancel);
    }

    /// <exception cref="RuleBrokenException">A number is out of range.</exception>
    public async Task ChangeLimitsAsync(MessageLimits limits, CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSettings);
        if (!limits.IsSound) throw MessageRules.LimitsAreUnsound;
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Choose(ChannelTables.LimitsKey, JsonSerializer.Serialize(limits));
        db.Record(user, clock, "ChangeMessageLimits", "Settings", ChannelWords.Of(limits));
        await db.SaveChangesAsync(cancel);
    }

    private async Task PutAsync(InfoCenterDb db, MessageChannel channel, string settings, string detail, CancellationToken cancel)
    {
        if (await db.ChannelSettings.FirstOrDefaultAsync(s => s.Channel == channel, cancel) is { } kept) kept.Change(settings);
        else db.ChannelSettings.Add(new ChannelSetting(channel, settings));
        db.Record(user, clock, "ChangeChannel", $"ChannelSetting {channel}", detail);
        await db.SaveChangesAsync(cancel);
    }

    private static void MustBeAddress(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) throw MessageRules.AddressIsNoAddress;
    }

    private static string Cover(string secret) => secret.Length == 0 ? "" : Kept;

    private static string Uncover(string typed, string before) => typed == Kept ? before : typed.Trim();
}
