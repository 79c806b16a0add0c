using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>The county's own sub-kinds: read by whoever reports, changed by whoever manages settings or publishes.</summary>
public sealed class DutySubKinds(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>All of them in their order, retired ones too.</summary>
    public async Task<IReadOnlyList<DutySubKind>> ListAsync(CancellationToken cancel = default)
    {
        if (!user.May(Permission.ReportDuties) && !MayChange) user.Must(Permission.ReadDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.DutySubKinds.AsNoTracking().OrderBy(k => k.Order).ThenBy(k => k.Id).ToListAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">The name is missing, or taken within the kind.</exception>
    public Task AddAsync(DutyKind kind, string name, CancellationToken cancel = default) => ChangeAsync("AddSubKind", async db =>
    {
        var last = await db.DutySubKinds.MaxAsync(k => (int?)k.Order, cancel) ?? 0;
        var added = new DutySubKind(kind, name, last + 1);
        db.DutySubKinds.Add(added);
        return added;
    }, cancel);

    /// <param name="id">Which.</param>
    /// <param name="name">The new name.</param>
    /// <param name="version">As it was seen.</param>
    /// <param name="cancel">Gives up.</param>
    public Task RenameAsync(int id, string name, int version, CancellationToken cancel = default) =>
        ChangeAsync("RenameSubKind", db => FindAsync(db, id, k =>
        {
            if (k.Version != version) throw CommonRules.ChangedMeanwhile;
            k.Rename(name);
        }, cancel), cancel);

    /// <summary>Takes it off the lists to choose from; records that bear it keep it.</summary>
    public Task RetireAsync(int id, CancellationToken cancel = default) =>
        ChangeAsync("RetireSubKind", db => FindAsync(db, id, k => k.Retire(), cancel), cancel);

    public Task RestoreAsync(int id, CancellationToken cancel = default) =>
        ChangeAsync("RestoreSubKind", db => FindAsync(db, id, k => k.Restore(), cancel), cancel);

    private bool MayChange => user.May(Permission.ManageSettings) || user.May(Permission.PublishDuties);

    private async Task ChangeAsync(string act, Func<InfoCenterDb, Task<DutySubKind>> change, CancellationToken cancel)
    {
        if (!MayChange) user.Must(Permission.ManageSettings);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var changed = await change(db);
        if (await db.DutySubKinds.AnyAsync(k => k.Kind == changed.Kind && k.Name == changed.Name && k.Id != changed.Id, cancel)) throw DutyRules.SubKindNameIsTaken;

        db.Record(user, clock, act, "DutySubKinds", $"{changed.Kind.Label}: {changed.Name}");
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<DutySubKind> FindAsync(InfoCenterDb db, int id, Action<DutySubKind> change, CancellationToken cancel)
    {
        var found = await db.DutySubKinds.FirstOrDefaultAsync(k => k.Id == id, cancel) ?? throw CommonRules.NotFound;
        change(found);
        return found;
    }
}
