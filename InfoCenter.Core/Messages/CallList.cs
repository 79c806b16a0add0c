using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Messages;

/// <summary>One call to be made.</summary>
/// <param name="Id">The message's.</param>
/// <param name="Name">Whom.</param>
/// <param name="MaskedPhone">Its middle covered; empty where none is known.</param>
/// <param name="Title">What kind of message.</param>
/// <param name="Text">What to say.</param>
/// <param name="PostedAt">UTC.</param>
/// <param name="Why">Why it did not go by itself; null where no channel is switched on.</param>
/// <param name="Version">To hand back with the tick.</param>
public sealed record CallRow(int Id, string Name, string MaskedPhone, string Title, string Text, DateTime PostedAt, string? Why, int Version);

/// <summary>How the outbox stands, for the workbench.</summary>
/// <param name="ToCall">Waiting for a call.</param>
/// <param name="FailedLately">Given up within the last day.</param>
/// <param name="SentLately">Taken by a provider within the last day.</param>
/// <param name="IsAnyChannelOn">Whether anything goes by itself.</param>
public sealed record OutboxStanding(int ToCall, int FailedLately, int SentLately, bool IsAnyChannelOn);

/// <summary>Whom the clerk calls because no channel took the message; a tick ends it.</summary>
public sealed class CallList(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    internal const int Most = 500;
    private const int LongestNote = 200;

    /// <summary>The oldest first, at most five hundred.</summary>
    public async Task<IReadOnlyList<CallRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepMessages);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await (await WaitingAsync(db, cancel)).AsNoTracking().OrderBy(m => m.PostedAt).ThenBy(m => m.Id).Take(Most).ToListAsync(cancel);
        return [.. rows.Select(m => new CallRow(
            m.Id, m.RecipientName, Masking.Phone(m.Phone), OutgoingTexts.Find(m.Template)?.Title ?? m.Template, OutgoingTexts.Find(m.Template) is { Spoken: not null } spoken ? spoken.Say(m.Values) : m.Text, m.PostedAt, m.Fault, m.Version))];
    }

    /// <summary>The whole number, for the call; on record with the reason.</summary>
    public async Task<string?> RevealAsync(int id, string reason, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepMessages);
        user.Must(Permission.RevealPersonal);
        var kept = reason.OrRefuse(MessageRules.ReasonIsRequired);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var message = await db.Messages.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) ?? throw CommonRules.NotFound;
        db.Record(user, clock, "RevealPersonal", $"Message {id}", kept.Length > LongestNote ? kept[..LongestNote] : kept);
        await db.SaveChangesAsync(cancel);
        return message.Phone;
    }

    /// <summary>Somebody called: the message is done with, and no channel sends it any more.</summary>
    /// <param name="id">Which.</param>
    /// <param name="note">How it went.</param>
    /// <param name="version">As it was seen.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task TickAsync(int id, string note, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepMessages);
        var kept = note.OrRefuse(MessageRules.NoteIsRequired);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var message = await db.Messages.FirstOrDefaultAsync(m => m.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (message.Version != version) throw message.State is MessageState.Called or MessageState.Sent or MessageState.Delivered ? MessageRules.AlreadyOver : CommonRules.ChangedMeanwhile;

        message.MarkCalled(clock.Now);
        db.Record(user, clock, "TickCall", $"Message {id}", $"{message.RecipientName}：{(kept.Length > LongestNote ? kept[..LongestNote] : kept)}");
        await db.SaveOrTellAsync($"Message {id}", cancel);
    }

    /// <summary>Ends all calls at once where they are not to be made any more: an office that begins anew, or a county loaded to look at. Returns how many.</summary>
    public async Task<int> TickAllAsync(string note, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepMessages);
        var kept = note.OrRefuse(MessageRules.NoteIsRequired);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var waiting = await (await WaitingAsync(db, cancel)).ToListAsync(cancel);
        foreach (var message in waiting) message.MarkCalled(clock.Now);
        db.Record(user, clock, "TickCall", "Messages", $"{waiting.Count}：{(kept.Length > LongestNote ? kept[..LongestNote] : kept)}");
        await db.SaveOrTellAsync("Messages", cancel);
        return waiting.Count;
    }

    public async Task<OutboxStanding> StandingAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepMessages);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var since = clock.Now.AddDays(-1);
        return new(
            await (await WaitingAsync(db, cancel)).CountAsync(cancel),
            await db.Messages.CountAsync(m => m.State == MessageState.Failed && m.PostedAt > since, cancel),
            await db.Messages.CountAsync(m => m.SentAt > since && m.DigestNumber == null, cancel),
            (await db.ChannelChoicesAsync(cancel)).IsAnyOn);
    }

    // Given up; or nothing sends at all; or held over to tomorrow, when it may be too late.
    private async Task<IQueryable<Message>> WaitingAsync(InfoCenterDb db, CancellationToken cancel)
    {
        var isAnyOn = (await db.ChannelChoicesAsync(cancel)).IsAnyOn;
        var tomorrow = OfficeClock.StartOf(clock.Today.AddDays(1));
        return db.Messages.Where(m => m.RecipientName != "" && (m.State == MessageState.Failed || (m.State == MessageState.Waiting && (!isAnyOn || (m.Fault != null && m.NextAt >= tomorrow)))));
    }
}
