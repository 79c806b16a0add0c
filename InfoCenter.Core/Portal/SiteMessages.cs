using InfoCenter.Core.Calendar;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>The site's message on its page; version 0 while nobody has written one.</summary>
public sealed record SiteMessageSheet(SiteMessageFacts Facts, int Version);

/// <summary>What the office says on every public page: writing it, and reading what is said now.</summary>
public sealed class SiteMessages(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const string Subject = "SiteMessage";

    /// <summary>What is said now. It is for everybody, so no right is asked for.</summary>
    public IReadOnlyList<ShownMessage> Shown()
    {
        using var db = databases.CreateDbContext();
        if (db.SiteMessages.AsNoTracking().FirstOrDefault() is not { } message) return [];
        var today = clock.Today;
        var marked = db.CalendarDays.AsNoTracking().Where(d => d.On == today).Select(d => new MarkedDay(d.On, d.Name, d.IsOff)).ToList();
        return SiteMessage.At(message.Facts, clock.Now, new WorkingDays(marked, []).IsWorking(today));
    }

    public async Task<SiteMessageSheet> OpenAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.SiteMessages.AsNoTracking().FirstOrDefaultAsync(cancel) is { } message ? new(message.Facts, message.Version) : new(new(), 0);
    }

    /// <exception cref="RuleBrokenException">Too long, times that do not follow one another, or somebody changed it meanwhile.</exception>
    public async Task ChangeAsync(SiteMessageFacts facts, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var message = await db.SiteMessages.FirstOrDefaultAsync(cancel);
        if ((message?.Version ?? 0) != version) throw await db.ChangedMeanwhileAsync(Subject, cancel);
        if (message is null) db.SiteMessages.Add(message = new(facts));
        else message.Change(facts);
        db.Record(user, clock, "ChangeSiteMessage", Subject, SiteMessageLabels.Told(message.Facts));
        await db.SaveOrTellAsync(Subject, cancel);
        await transaction.CommitAsync(cancel);
    }
}
