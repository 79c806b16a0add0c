using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A unit in the list.</summary>
public sealed record UnitRow(int Id, string Name, UnitKind Kind, string? Contact, bool IsRetired, int Accounts, int Open, int Version);

/// <summary>A unit to choose.</summary>
public sealed record UnitChoice(int Id, string Name, UnitKind Kind);

/// <summary>The list of handling units, as the county has them.</summary>
public sealed class UnitKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>All of them, departments first.</summary>
    public async Task<IReadOnlyList<UnitRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepUnits);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (accounts, assignments) = (db.Accounts, db.RequestAssignments);
        var rows = await db.HandlingUnits.AsNoTracking().Select(u => new UnitRow(
            u.Id, u.Name, u.Kind, u.Contact, u.IsRetired, accounts.Count(a => a.UnitId == u.Id && !a.IsDisabled),
            assignments.Count(a => a.UnitId == u.Id && a.RepliedAt == null && a.ReturnedAt == null && a.WithdrawnAt == null), u.Version)).ToListAsync(cancel);
        return [.. rows.OrderBy(u => u.IsRetired).ThenBy(u => u.Kind).ThenBy(u => NameOrder.ByPinyin(u.Name), StringComparer.Ordinal)];
    }

    /// <summary>Those in use, for whoever has to choose one; their names are no secret.</summary>
    public async Task<IReadOnlyList<UnitChoice>> ChoicesAsync(CancellationToken cancel = default)
    {
        _ = user.Standing;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var units = await db.HandlingUnits.AsNoTracking().Where(u => !u.IsRetired).Select(u => new UnitChoice(u.Id, u.Name, u.Kind)).ToListAsync(cancel);
        return [.. units.OrderBy(u => u.Kind).ThenBy(u => NameOrder.ByPinyin(u.Name), StringComparer.Ordinal)];
    }

    public async Task AddAsync(string name, UnitKind kind, string? contact, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepUnits);
        var unit = new HandlingUnit(name, kind, contact);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await MustBeFreeAsync(db, unit, cancel);
        db.HandlingUnits.Add(unit);
        db.Record(user, clock, "AddUnit", $"Unit {unit.Name}", unit.Contact ?? unit.Kind.Label);
        await db.SaveChangesAsync(cancel);
    }

    public Task DescribeAsync(int id, string name, UnitKind kind, string? contact, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "DescribeUnit", async (db, unit) =>
    {
        unit.Describe(name, kind, contact);
        await MustBeFreeAsync(db, unit, cancel);
    }, cancel);

    /// <summary>Nothing new is assigned to it; what it has goes on.</summary>
    public Task RetireAsync(int id, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "RetireUnit", (_, unit) =>
    {
        unit.Retire();
        return Task.CompletedTask;
    }, cancel);

    public Task RestoreAsync(int id, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "RestoreUnit", (_, unit) =>
    {
        unit.Restore();
        return Task.CompletedTask;
    }, cancel);

    private static async Task MustBeFreeAsync(InfoCenterDb db, HandlingUnit unit, CancellationToken cancel)
    {
        var (id, name) = (unit.Id, unit.Name);
        if (await db.HandlingUnits.AnyAsync(u => u.Name == name && u.Id != id, cancel)) throw HandlingRules.UnitNameIsTaken;
    }

    private async Task ChangeAsync(int id, int version, string act, Func<InfoCenterDb, HandlingUnit, Task> change, CancellationToken cancel)
    {
        user.Must(Permission.KeepUnits);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var unit = await db.HandlingUnits.FirstOrDefaultAsync(u => u.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (unit.Version != version) throw await db.ChangedMeanwhileAsync($"Unit {unit.Name}", cancel);
        await change(db, unit);
        db.Record(user, clock, act, $"Unit {unit.Name}", unit.Contact ?? unit.Kind.Label);
        await db.SaveOrTellAsync($"Unit {unit.Name}", cancel);
    }
}
