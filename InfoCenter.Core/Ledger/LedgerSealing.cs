using System.Runtime.CompilerServices;
using InfoCenter.Core.Common;
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
    private const int UntoldRows = 200;

    /// <summary>Acts are dated before their turn to be written comes, refusals a minute or two before.</summary>
    internal static readonly TimeSpan UsualDelay = TimeSpan.FromMinutes(5);

    // What a transaction changed before its first entry came: some acts save a row to learn its number, and record it then.
    private readonly ConditionalWeakTable<object, List<LedgerChange>> _untold = [];
    private readonly Lazy<byte[]> _key = new(() => SecretKey.Of(folder, LedgerKey.Name), LazyThreadSafetyMode.PublicationOnly);

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is InfoCenterDb db && Tell(db) is { Count: > 0 } entries)
        {
            var head = db.LedgerHeads.Local.SingleOrDefault();
            if (head is null) head = db.LedgerHeads.Single();
            else db.Entry(head).Reload();
            Seal(db, head, entries, Last(db, head).FirstOrDefault());
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is InfoCenterDb db && Tell(db) is { Count: > 0 } entries)
        {
            var head = db.LedgerHeads.Local.SingleOrDefault();
            if (head is null) head = await db.LedgerHeads.SingleAsync(cancellationToken);
            else await db.Entry(head).ReloadAsync(cancellationToken);
            Seal(db, head, entries, await Last(db, head).FirstOrDefaultAsync(cancellationToken));
        }

        return result;
    }

    // Before and after: to the entry about that very row, all else to the last one.
    private List<EntityEntry<LedgerEntry>> Tell(InfoCenterDb db)
    {
        var all = db.ChangeTracker.Entries<LedgerEntry>().ToList();
        if (all.Exists(e => e.State is EntityState.Modified or EntityState.Deleted)) throw new InvalidOperationException("Entries of the ledger are never changed or deleted.");

        var entries = all.FindAll(e => e.State is EntityState.Added);
        var changes = LedgerChange.Of(db.ChangeTracker);
        var untold = _untold.GetOrCreateValue(db.Database.CurrentTransaction!);
        if (entries.Count == 0)
        {
            untold.AddRange(changes.Take(UntoldRows - untold.Count));
            return entries;
        }

        var bySubject = entries.GroupBy(e => e.Entity.Subject).ToDictionary(g => g.Key, g => g.Last().Entity);
        var last = entries[^1].Entity;
        foreach (var ofEntry in untold.Concat(changes).ToLookup(c => bySubject.GetValueOrDefault($"{c.Entity} {c.Key}", last))) ofEntry.Key.Tell(LedgerChange.Write([.. ofEntry]));
        untold.Clear();
        return entries;
    }

    private static IQueryable<DateTime> Last(InfoCenterDb db, LedgerHead head) => db.LedgerEntries.Where(e => e.Id == head.Sequence).Select(e => e.At);

    private void Seal(InfoCenterDb db, LedgerHead head, List<EntityEntry<LedgerEntry>> entries, DateTime last)
    {
        // The order is the numbers', whatever the clock says; whoever reads the times is told where they stop telling it.
        var now = entries.Max(e => e.Entity.At);
        if (now + UsualDelay < last && !entries.Exists(e => e.Entity.Act == LedgerTexts.ClockWentBackAct))
            entries.Insert(0, db.LedgerEntries.Add(new(CurrentUser.Automatic, now, LedgerTexts.ClockWentBackAct, "Clock", LedgerTexts.ClockWentBack(last, now))));

        // From the last to the first: a second attempt finds numbers of the first, and no two may be equal on the way.
        for (var i = entries.Count - 1; i >= 0; i--) entries[i].Property(e => e.Id).CurrentValue = head.Sequence + 1 + i;
        foreach (var entry in entries) head.Take(entry.Entity, _key.Value);
        db.LedgerHeads.Update(head);
    }
}
