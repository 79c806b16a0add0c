using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InfoCenter.Core.Duties;

/// <summary>Looks at every record that is saved, whoever saves it: none of a frozen term gets past. What is updated in one statement asks <see cref="FrozenTerms"/> itself.</summary>
internal sealed class FreezeKeeping : SaveChangesInterceptor
{
    // Rooms' steps are made with the folder, which this one does not need.
    public FreezeKeeping(DataFolder _) { }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        var db = (InfoCenterDb)eventData.Context!;
        if (Touched(db) is { Count: > 0 } records)
        {
            var frozen = FrozenTerms.Of(db, [.. records.Select(r => r.PersonId).Distinct()]);
            records.ForEach(frozen.MustBeOpen);
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (InfoCenterDb)eventData.Context!;
        if (Touched(db) is { Count: > 0 } records)
        {
            var frozen = await FrozenTerms.OfAsync(db, [.. records.Select(r => r.PersonId).Distinct()], cancellationToken);
            records.ForEach(frozen.MustBeOpen);
        }

        return result;
    }

    // A draft that is thrown away was never a record. Evidence counts as the record it belongs to, which its use case has loaded.
    private static List<DutyRecord> Touched(InfoCenterDb db)
    {
        var records = db.ChangeTracker.Entries<DutyRecord>().Where(e => e.State is EntityState.Added or EntityState.Modified || (e.State is EntityState.Deleted && e.Entity.Status is not DutyStatus.Draft))
            .Select(e => e.Entity);
        var evidenced = db.ChangeTracker.Entries<DutyEvidence>().Where(e => e.State is EntityState.Added or EntityState.Deleted).Select(e => e.Entity.RecordId).ToHashSet();
        return [.. records.Union(evidenced.Count == 0 ? [] : db.ChangeTracker.Entries<DutyRecord>().Select(e => e.Entity).Where(r => evidenced.Contains(r.Id)))];
    }
}
