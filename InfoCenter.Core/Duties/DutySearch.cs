using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>Lists of records and one record whole, for whoever may read duties, as far as their reach goes.</summary>
public sealed class DutySearch(IDbContextFactory<InfoCenterDb> databases, CurrentUser user)
{
    public const int PageSize = 50;

    /// <summary>A page of records, newest first unless the oldest are wanted; pages by key, so the last costs what the first does.</summary>
    public async Task<DutyPage> PageAsync(
        DutyFilter filter, DutyPlace? after = null, bool oldestFirst = false, int size = PageSize, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);

        var records = db.DutyRecords.Within(user).Matching(filter, db).After(after, oldestFirst).Take(size + 1);
        var rows = await records
            .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new { Record = r, p.Name })
            .Join(db.Townships, r => r.Record.TownshipCode, t => t.Code, (r, t) => new DutyRow(
                r.Record.Id, r.Record.Version, r.Record.PersonId, r.Name, t.Name, r.Record.Kind, r.Record.SubKind, r.Record.Content,
                r.Record.On, r.Record.Place, r.Record.Status, r.Record.Source, r.Record.ReturnReason, r.Record.SubmittedById))
            .ToListAsync(cancel);

        // The join may lose the inner order; fifty rows are sorted again for nothing.
        var sorted = (oldestFirst ? rows.OrderBy(r => r.On).ThenBy(r => r.Id) : rows.OrderByDescending(r => r.On).ThenByDescending(r => r.Id)).ToList();
        if (sorted.Count <= size) return new(sorted, null);

        sorted.RemoveAt(size);
        return new(sorted, new(sorted[^1].On, sorted[^1].Id));
    }

    /// <summary>How many records of each status the filter finds; its own status is ignored.</summary>
    public async Task<IReadOnlyDictionary<DutyStatus, int>> CountsAsync(DutyFilter filter, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);

        return await db.DutyRecords.Within(user).Matching(filter with { Status = null }, db)
            .GroupBy(r => r.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
    }

    /// <summary>One record with its evidence and with the records it may repeat.</summary>
    /// <exception cref="RuleBrokenException">There is none, or it is another township's.</exception>
    public async Task<DutyView> RecordAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);

        var found = await db.DutyRecords.AsNoTracking().Where(r => r.Id == id)
            .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new { Record = r, p.Name })
            .Join(db.Townships, r => r.Record.TownshipCode, t => t.Code, (r, t) => new { r.Record, r.Name, Township = t.Name })
            .FirstOrDefaultAsync(cancel);
        var record = user.MustReach(found?.Record);

        var evidence = await db.DutyEvidence.AsNoTracking().Where(e => e.RecordId == id).OrderBy(e => e.Id).ToListAsync(cancel);
        var similar = await db.DutyRecords.AsNoTracking()
            .Where(r => r.PersonId == record.PersonId && r.Year == record.Year && r.Kind == record.Kind && r.On == record.On && r.Id != id)
            .Where(r => r.Status != DutyStatus.Withdrawn)
            .ToListAsync(cancel);

        return new(record, found!.Name, found.Township, evidence, [.. similar.Where(r => r.Place == record.Place)]);
    }
}

/// <summary>One line of a list.</summary>
public sealed record DutyRow(
    int Id, int Version, int PersonId, string PersonName, string TownshipName, DutyKind Kind, string? SubKind, string Content,
    DateOnly On, string? Place, DutyStatus Status, DutySource Source, string? ReturnReason, int? SubmittedById)
{
    public DutyMark Mark => new(Id, Version);
}

/// <summary>A page and where the next one begins; null on the last.</summary>
public sealed record DutyPage(IReadOnlyList<DutyRow> Rows, DutyPlace? Next);

/// <summary>A record as the screen shows it; <paramref name="Similar"/> are the same deputy's of that day, kind and place.</summary>
public sealed record DutyView(
    DutyRecord Record, string PersonName, string TownshipName, IReadOnlyList<DutyEvidence> Evidence, IReadOnlyList<DutyRecord> Similar);

/// <summary>A record as the user saw it: a decision about another version is refused.</summary>
public readonly record struct DutyMark(int Id, int Version);
