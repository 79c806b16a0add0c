using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Messages;

/// <summary>
/// Empties the outbox. Each message is claimed, its departure written down, handed to a provider and settled, each step saved before the next. A kill in between
/// leaves a claim: the SMS is handed over again under the same number, by which the gateway tells a repetition; a WeChat message is not handed over again.
/// </summary>
public sealed class MessageSending(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock, SmsGateway sms, WeChatInterface weChat)
{
    internal const int MostAttempts = 9;
    internal const int MostRefusals = 3;
    private static readonly int[] MinutesToWait = [1, 2, 5, 10, 20, 40, 60, 120, 240];

    /// <summary>Sends what is due, one message after another; answers how many were handed over.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var tried = 0;
        while (!cancel.IsCancellationRequested)
        {
            ChannelChoices choices;
            await using (var db = await databases.CreateDbContextAsync(cancel)) choices = await db.ChannelChoicesAsync(cancel);
            if (!choices.IsAnyOn || choices.Limits.IsQuiet(clock.Now)) return tried;
            if (await new MessageClaiming(databases, clock, choices).ClaimNextAsync(cancel) is not { } claim) return tried;

            var handed = claim.Message.Channel is MessageChannel.Sms
                ? await sms.SendAsync(choices.Sms, claim.Message, cancel)
                : await weChat.SendAsync(choices.WeChat, claim.Message, claim.OpenId!, cancel);
            await SettleAsync(claim.Message.Id, handed, cancel);
            tried++;
        }

        return tried;
    }

    /// <summary>What a killed sender left claimed is free at once: asked when this process is known to be the only one.</summary>
    public async Task ReleaseAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now;
        foreach (var message in await db.Messages.Where(m => m.State == MessageState.Sending && m.DigestNumber == null && m.ClaimedUntil > now).ToListAsync(cancel))
            message.Free(now);
        await db.SaveChangesAsync(cancel);
    }

    private async Task SettleAsync(int id, Handed handed, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var message = await db.Messages.FirstAsync(m => m.Id == id, cancel);
        if (message.State is not MessageState.Sending) return;

        var now = clock.Now;
        List<Message> all = [message, .. await db.Messages.Where(m => m.DigestNumber == message.Number).ToListAsync(cancel)];
        var said = handed.Said ?? MessageWords.NoAnswer;
        if (handed.IsGrantGone && await db.WeChatGrants.FirstOrDefaultAsync(g => g.RecipientKey == message.RecipientKey && g.Template == message.Template, cancel) is { } grant) grant.Withdraw();

        if (handed.Result is HandedResult.Taken) all.ForEach(m => m.MarkSent(handed.ProviderNumber, now));
        else if (handed.Result is HandedResult.WayClosed) message.PutOff(now, said);
        else if (message.Attempts >= (handed.Result is HandedResult.Refused ? MostRefusals : MostAttempts)) all.ForEach(m => m.GiveUp(said));
        else message.PutOff(now.AddMinutes(MinutesToWait[Math.Min(message.Attempts, MinutesToWait.Length) - 1]), said);

        try
        {
            await db.SaveChangesAsync(CancellationToken.None); // what the provider took is put down even when the program is being stopped
        }
        catch (RuleBrokenException changed) when (changed.Rule == nameof(CommonRules.ChangedMeanwhile))
        {
            // A clerk ticked it off meanwhile, or the receipt was faster.
        }
    }
}
