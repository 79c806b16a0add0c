using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>Reading archives on screen: staff within their reach, a deputy their own.</summary>
public sealed class ArchiveReading(IDbContextFactory<InfoCenterDb> databases, CurrentUser user)
{
    /// <summary>One page of the deputies that fit, by township and strokes, and how many fit in all.</summary>
    public async Task<ArchivePage> ListAsync(ArchiveChoice choice, int skip = 0, int take = 50, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadArchives);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var people = db.Chosen(user, choice);
        var (townships, mandates, records, numbers) = (db.Townships, db.Mandates, db.DutyRecords, db.ArchiveNumbers);
        var rows = await people.OrderBy(p => p.TownshipCode).ThenBy(p => p.StrokeOrder).ThenBy(p => p.Id).Skip(skip).Take(take)
            .Select(p => new ArchiveRow(
                p.Id, p.Name,
                townships.Where(t => t.Code == p.TownshipCode).Select(t => t.Name).FirstOrDefault(),
                mandates.Where(m => m.PersonId == p.Id).Select(m => m.Level).ToList(),
                records.Count(r => r.PersonId == p.Id && r.Status == DutyStatus.Published && r.Attendance == Attendance.Attended),
                records.Count(r => r.PersonId == p.Id && r.Status == DutyStatus.Verified),
                numbers.Where(n => n.PersonId == p.Id).Select(n => n.Number).FirstOrDefault()))
            .ToListAsync(cancel);
        return new(rows, await people.CountAsync(cancel));
    }

    /// <summary>One person's whole archive.</summary>
    public async Task<PersonArchive> OpenAsync(int personId, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadArchives);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.MustReachPersonAsync(user, personId, cancel);
        return (await db.ArchivesAsync([personId], cancel)).SingleOrDefault() ?? throw CommonRules.NotFound;
    }

    /// <summary>The townships within reach, for the choice above the list.</summary>
    public async Task<IReadOnlyList<Township>> TownshipsAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadArchives);
        var own = user.Standing.TownshipCode;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Townships.Where(t => own == null || t.Code == own).OrderBy(t => t.Code).ToListAsync(cancel);
    }
}

/// <summary>A line of the list: how many records count (published, and the deputy was there), how many verified ones wait for publication.</summary>
public sealed record ArchiveRow(
    int PersonId, string Name, string? Township, IReadOnlyList<Level> Levels, int Counted, int Waiting, string? ArchiveNumber);

/// <summary>A page of the list, and how many rows fit the choice in all.</summary>
public sealed record ArchivePage(IReadOnlyList<ArchiveRow> Rows, int Total);
