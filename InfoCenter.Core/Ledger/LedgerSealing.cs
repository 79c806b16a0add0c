using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InfoCenter.Core.Ledger;

/// <summary>
/// Numbers and seals new entries while they are saved, in the transaction of the change (<see cref="InfoCenterDb"/> opens one where there is none).
/// Writers come one after another on either engine, so the head that is read is the end of the chain.
/// </summary>
internal sealed class LedgerSealing(DataFolder folder) : SaveChangesInterceptor
{
    private readonly Lazy<byte[]> _key = new(() => SecretKey.Of(folder, LedgerKey.Name), LazyThreadSafetyMode.PublicationOnly);

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is InfoCenterDb db && NewEntries(db) is { Count: > 0 } entries)
        {
            var head = db.LedgerHeads.Local.SingleOrDefault();
            if (head is null) head = db.LedgerHeads.Single();
            else db.Entry(head).Reload();
            Seal(db, head, entries);
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is InfoCenterDb db && NewEntries(db) is { Count: > 0 } entries)
        {
            var head = db.LedgerHeads.Local.SingleOrDefault();
            if (head is null) head = await db.LedgerHeads.SingleAsync(cancellationToken);
            else await db.Entry(head).ReloadAsync(cancellationToken);
            Seal(db, head, entries);
        }

        return result;
    }

    private static List<EntityEntry<LedgerEntry>> NewEntries(InfoCenterDb db)
    {
        var entries = db.ChangeTracker.Entries<LedgerEntry>().ToList();
        if (entries.Any(e => e.State is EntityState.Modified or EntityState.Deleted)) throw new InvalidOperationException("Entries of the ledger are never changed or deleted.");
        return [.. entries.Where(e => e.State is EntityState.Added)];
    }

    private void Seal(InfoCenterDb db, LedgerHead head, List<EntityEntry<LedgerEntry>> entries)
    {
        // From the last to the first: a second attempt finds numbers of the first, and no two may be equal on the way.
        for (var i = entries.Count - 1; i >= 0; i--) entries[i].Property(e => e.Id).CurrentValue = head.Sequence + 1 + i;
        foreach (var entry in entries) head.Take(entry.Entity, _key.Value);
        db.LedgerHeads.Update(head);
    }
}
