using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Ledger;

/// <summary>The entries of a database from before the seals: numbered and sealed once, at the first start of a program that seals.</summary>
public static class OldEntries
{
    private const int Page = 500;

    /// <summary>
    /// Seals what was never sealed. Does nothing once the chain has begun or an anchor was drawn: a head that somebody put back must not have altered entries sealed anew.
    /// </summary>
    /// <returns>How many entries were sealed.</returns>
    public static int Seal(IDbContextFactory<InfoCenterDb> databases, DataFolder folder)
    {
        using var db = databases.CreateDbContext();
        if (!Waits(db) || new AnchorFile(folder).Read().Count > 0) return 0;

        using var transaction = db.Database.BeginTransaction();
        if (!Waits(db)) return 0; // Another process was faster.

        var (head, key, count) = (db.LedgerHeads.Single(), SecretKey.Of(folder, LedgerKey.Name), 0);
        for (var last = 0L; ;)
        {
            var page = db.LedgerEntries.AsNoTracking().Where(e => e.Id > last).OrderBy(e => e.Id).Take(Page).ToList();
            if (page.Count == 0) break;

            foreach (var entry in page)
            {
                last = entry.Id;
                entry.Renumber(++count);
                head.Take(entry, key);
                // Numbers only go down, so the new one is free.
                db.LedgerEntries.Where(e => e.Id == last).ExecuteUpdate(set => set
                    .SetProperty(e => e.Id, entry.Id).SetProperty(e => e.Previous, entry.Previous).SetProperty(e => e.Seal, entry.Seal));
            }
        }

        db.SaveChanges();
        transaction.Commit();
        return count;
    }

    private static bool Waits(InfoCenterDb db) => db.LedgerHeads.Any(h => h.Sequence == 0 && h.KeyMark == "") && db.LedgerEntries.Any();
}
