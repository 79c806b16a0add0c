using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster;

/// <summary>One township's people and mandates in office; the code is null for people without a township.</summary>
public sealed record ReconciliationRow(string? TownshipCode, string? Township, int People, IReadOnlyDictionary<Level, int> Mandates)
{
    public int MandatesInAll => Mandates.Values.Sum();
}

/// <summary>Somebody who holds more than one mandate.</summary>
public sealed record DualHolder(int PersonId, string Name, string? Township, string Levels);

/// <summary>People and mandates counted against one another. Mandates minus people is what people hold beyond their first.</summary>
public sealed record ReconciliationSheet(
    IReadOnlyList<Level> Levels, IReadOnlyList<ReconciliationRow> Rows, int People, IReadOnlyDictionary<Level, int> Mandates, IReadOnlyList<DualHolder> DualHolders, int WithoutGroup)
{
    public int MandatesInAll => Mandates.Values.Sum();
}

/// <summary>Counts persons and mandates by level and township, so that the county can compare with its own tables.</summary>
public sealed class Reconciliation(IDbContextFactory<InfoCenterDb> databases, CurrentUser user)
{
    public async Task<ReconciliationSheet> CountAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = user.Standing.TownshipCode;
        var seats = await db.Mandates.AsNoTracking().Where(m => m.Ending == null)
            .Join(db.People.Where(p => own == null || p.TownshipCode == own), m => m.PersonId, p => p.Id, (m, p) => new { m.PersonId, m.Level, p.Name, p.TownshipCode, p.StrokeOrder })
            .ToListAsync(cancel);
        var townships = await db.Townships.AsNoTracking().Where(t => own == null || t.Code == own).OrderBy(t => t.Code).ToListAsync(cancel);
        var names = townships.ToDictionary(t => t.Code, t => t.Name);
        var grouped = await db.GroupMemberships.Where(m => m.Until == null).Join(db.DeputyGroups.Where(g => g.Kind == GroupKind.Area), m => m.GroupId, g => g.Id, (m, _) => m.PersonId)
            .ToHashSetAsync(cancel);

        var byTownship = seats.ToLookup(s => s.TownshipCode);
        var codes = townships.Select(t => (string?)t.Code).Concat(byTownship[null].Any() ? [null] : []);
        return new(
            [.. seats.Select(s => s.Level).Distinct().Order()],
            [.. codes.Select(code => new ReconciliationRow(
                code, code is null ? null : names[code], byTownship[code].Select(s => s.PersonId).Distinct().Count(), byTownship[code].CountBy(s => s.Level).ToDictionary()))],
            seats.Select(s => s.PersonId).Distinct().Count(),
            seats.CountBy(s => s.Level).ToDictionary(),
            [.. seats.GroupBy(s => s.PersonId).Where(g => g.Count() > 1).OrderBy(g => g.First().StrokeOrder, StringComparer.Ordinal).Select(g => new DualHolder(
                g.Key, g.First().Name, g.First().TownshipCode is { } code ? names.GetValueOrDefault(code) : null, string.Join('、', g.Select(s => s.Level).Order().Select(l => l.Label))))],
            seats.Select(s => s.PersonId).Distinct().Count(id => !grouped.Contains(id)));
    }
}
