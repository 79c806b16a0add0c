using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Ledger;

/// <summary>Anchors are drawn every night and on demand, and kept in a text file of the data folder that only grows.</summary>
public sealed class AnchorKeeping(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock)
{
    /// <summary>All anchors of the data folder, the newest first.</summary>
    public IReadOnlyList<LedgerAnchor> List()
    {
        user.Must(Permission.ReadLedger);
        return [.. new AnchorFile(folder).Read().Reverse()];
    }

    /// <summary>Puts down where the chain ends now; that it was put down is its last entry.</summary>
    /// <exception cref="RuleBrokenException">No right, or nothing has happened yet.</exception>
    public async Task<LedgerAnchor> DrawAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadLedger);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await db.LedgerEntries.AnyAsync(cancel)) throw LedgerRules.NothingToAnchor;

        db.Record(user, clock, "DrawAnchor", "Ledger", "");
        await db.SaveChangesAsync(cancel);
        // Only once it is saved: an anchor of something that was rolled back would raise a false alarm for ever.
        var entry = db.LedgerEntries.Local.Single(e => e.Act == "DrawAnchor");
        var anchor = new LedgerAnchor(clock.Today, entry.Id, Convert.ToHexString(entry.Seal));
        new AnchorFile(folder).Add(anchor);
        return anchor;
    }

    /// <summary>Draws the day's anchor where there is none yet and something has happened. A clock that was a year ahead for an hour does not end the anchors for a year.</summary>
    public async Task<LedgerAnchor?> DrawDailyAsync(CancellationToken cancel = default)
    {
        if (List() is [var last, ..] && last.Day == clock.Today) return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.LedgerEntries.AnyAsync(cancel) ? await DrawAsync(cancel) : null;
    }
}
