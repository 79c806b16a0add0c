using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Messages;

/// <summary>A message taken up for sending.</summary>
internal sealed record MessageClaim(Message Message, string? OpenId);

/// <summary>Takes up the next message, finds its way and keeps within the limits (RELIABILITY S10).</summary>
internal sealed class MessageClaiming(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock, ChannelChoices choices)
{
    private static readonly TimeSpan Claimed = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Stale = TimeSpan.FromDays(2);

    /// <summary>Claimed and its departure written, in one transaction; null when nothing is due.</summary>
    public async Task<MessageClaim?> ClaimNextAsync(CancellationToken cancel)
    {
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var now = clock.Now;
            var message = await db.Messages
                .Where(m => m.DigestNumber == null && m.NextAt <= now && (m.State == MessageState.Waiting || (m.State == MessageState.Sending && m.ClaimedUntil <= now)))
                .OrderBy(m => m.PostedAt).ThenBy(m => m.Id).FirstOrDefaultAsync(cancel);
            if (message is null) return null;

            try
            {
                var claim = await TakeAsync(db, message, now, cancel);
                await db.SaveChangesAsync(cancel);
                if (claim is not null) return claim;
            }
            catch (RuleBrokenException changed) when (changed.Rule == nameof(CommonRules.ChangedMeanwhile))
            {
                // Another node has it.
            }
        }
    }

    private async Task<MessageClaim?> TakeAsync(InfoCenterDb db, Message message, DateTime now, CancellationToken cancel)
    {
        if (now - message.PostedAt > Stale && message.Attempts == 0) return GiveUp(message, MessageWords.TooOld);

        if (choices.WeChat.Carries(message.Template) && !message.IsWeChatSpent && await GrantAsync(db, message, cancel) is { } grant)
        {
            grant.Spend();
            return Claim(db, message, MessageChannel.WeChat, grant.OpenId, now);
        }

        if (!choices.Sms.IsOn || message.Phone is null) return GiveUp(message, message.Fault ?? MessageWords.NoPhone);
        if (!choices.Sms.Carries(message.Template)) return GiveUp(message, MessageWords.NoTemplate(OutgoingTexts.Find(message.Template)?.Title ?? message.Template));
        if (await HoldAsync(db, message, now, cancel)) return null;

        return Claim(db, await DigestAsync(db, message, now, cancel) ?? message, MessageChannel.Sms, null, now);
    }

    // A deputy's counts as long as the account is bound to that WeChat: whoever lost the phone has the binding taken away.
    private static async Task<WeChatGrant?> GrantAsync(InfoCenterDb db, Message message, CancellationToken cancel)
    {
        var (key, template) = (message.RecipientKey, message.Template);
        var grant = await db.WeChatGrants.FirstOrDefaultAsync(g => g.RecipientKey == key && g.Template == template && g.Remaining > 0, cancel);
        if (grant is null || Recipient.DeputyOf(key) is not { } person) return grant;
        var openId = grant.OpenId;
        return await db.Accounts.AnyAsync(a => a.PersonId == person && a.OpenId == openId && !a.IsDisabled, cancel) ? grant : null;
    }

    private MessageClaim Claim(InfoCenterDb db, Message message, MessageChannel channel, string? openId, DateTime now)
    {
        message.Claim(channel, now + Claimed);
        db.Departures.Add(channel is MessageChannel.Sms
            ? new(message, HostOf(choices.Sms.Address), SmsGateway.FieldsOf(message), now)
            : new(message, HostOf(choices.WeChat.Address), WeChatInterface.FieldsOf(message), now));
        return new(message, openId);
    }

    private static MessageClaim? GiveUp(Message message, string fault)
    {
        message.GiveUp(fault);
        return null;
    }

    // A try of the same message does not count again.
    private async Task<bool> HoldAsync(InfoCenterDb db, Message message, DateTime now, CancellationToken cancel)
    {
        var (limits, key, number) = (choices.Limits, message.RecipientKey, message.Number);
        var today = OfficeClock.StartOf(DateOnly.FromDateTime(now.InOffice));
        var others = db.Departures.Where(d => d.Channel == MessageChannel.Sms && d.At >= today && d.MessageNumber != number);
        if (await others.Select(d => d.MessageNumber).Distinct().CountAsync(cancel) >= limits.SiteDaily)
            return await HoldAllAsync(db.Messages.Where(m => m.State == MessageState.Waiting && m.DigestNumber == null), limits.Tomorrow(now), MessageWords.SiteCap(limits.SiteDaily), message, cancel);

        var theirs = db.Messages.Where(m => m.State == MessageState.Waiting && m.DigestNumber == null && m.RecipientKey == key);
        if (await others.Where(d => d.RecipientKey == key).Select(d => d.MessageNumber).Distinct().CountAsync(cancel) >= limits.PersonDaily)
            return await HoldAllAsync(theirs, limits.Tomorrow(now), MessageWords.DailyCap(limits.PersonDaily), message, cancel);

        var since = now.AddMinutes(-limits.MinutesBetween);
        var last = await db.Departures.Where(d => d.Channel == MessageChannel.Sms && d.RecipientKey == key && d.MessageNumber != number && d.At > since).MaxAsync(d => (DateTime?)d.At, cancel);
        return last is { } at && await HoldAllAsync(theirs, at.AddMinutes(limits.MinutesBetween), null, message, cancel);
    }

    private static async Task<bool> HoldAllAsync(IQueryable<Message> messages, DateTime until, string? why, Message first, CancellationToken cancel)
    {
        first.PutOff(until, why);
        foreach (var message in await messages.ToListAsync(cancel))
        {
            if (message != first && message.NextAt < until) message.PutOff(until, why);
        }

        return true;
    }

    // A citizen's messages carry links of their own and are not gathered.
    private async Task<Message?> DigestAsync(InfoCenterDb db, Message message, DateTime now, CancellationToken cancel)
    {
        if (message.Attempts > 0 || message.RecipientKey.StartsWith("Request ", StringComparison.Ordinal) || !choices.Sms.Carries(OutgoingTexts.Digest.Name)) return null;

        var key = message.RecipientKey;
        var all = await db.Messages.Where(m => m.RecipientKey == key && m.State == MessageState.Waiting && m.DigestNumber == null && m.Attempts == 0).ToListAsync(cancel);
        if (all.Count < 2) return null;

        var digest = new Message(OutgoingTexts.Digest, new(key, message.RecipientName, message.Phone), new Dictionary<string, string> { ["count"] = $"{all.Count}" }, now);
        db.Messages.Add(digest);
        all.ForEach(m => m.JoinDigest(digest.Number));
        return digest;
    }

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Authority : "";
}
