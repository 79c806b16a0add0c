using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>One year's facts, read once in five queries; every report of the year is counted from them.</summary>
internal sealed record AnnualMaterial(
    int Year, DateOnly From, DateOnly To, IReadOnlyList<Township> Townships, IReadOnlyList<AnnualDeputy> Deputies,
    IReadOnlyList<AnnualGroup> Groups, IReadOnlyList<AnnualRecord> Records, int Waiting)
{
    /// <summary>Reads the year up to today.</summary>
    public static async Task<AnnualMaterial> ReadAsync(InfoCenterDb db, int year, DateOnly today, CancellationToken cancel)
    {
        var (from, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var to = last < today ? last : today < from ? from : today;
        var mandates = await (
            from mandate in db.Mandates
            join term in db.Terms on mandate.TermId equals term.Id
            join person in db.People on mandate.PersonId equals person.Id
            select new
            {
                mandate.PersonId,
                person.TownshipCode,
                mandate.Id,
                mandate.Level,
                Start = mandate.StartedOn ?? term.StartedOn,
                End = mandate.EndedOn ?? term.EndedOn,
            }).ToListAsync(cancel);
        // A roster does not say since when: the first membership known of a person also holds for the time before it was imported.
        var known = db.GroupMemberships;
        var memberships = await (
            from membership in known
            where membership.From <= to || !known.Any(m => m.PersonId == membership.PersonId && m.From < membership.From)
            where membership.Until == null || membership.Until >= @from
            join deputyGroup in db.DeputyGroups on membership.GroupId equals deputyGroup.Id
            select new { deputyGroup.Id, deputyGroup.Name, deputyGroup.TownshipCode, membership.PersonId }).ToListAsync(cancel);
        var records = await db.DutyRecords.AsNoTracking()
            .Where(r => r.Year == year && (r.Status == DutyStatus.Published || r.Status == DutyStatus.Verified))
            .Select(r => new AnnualRecord(
                r.Id, r.PersonId, r.MandateId, r.Kind, r.On, r.Attendance, r.FundsInFen, r.Beneficiaries, r.Status == DutyStatus.Published))
            .ToListAsync(cancel);

        return new(
            year, from, to,
            await db.Townships.AsNoTracking().OrderBy(t => t.Code).ToListAsync(cancel),
            [.. mandates.GroupBy(m => (m.PersonId, m.TownshipCode)).Select(p => new AnnualDeputy(
                p.Key.PersonId, p.Key.TownshipCode, [.. p.Select(m => new AnnualMandate(m.Id, m.Level, m.Start, m.End))]))],
            [.. memberships.GroupBy(m => (m.Id, m.Name, m.TownshipCode)).OrderBy(g => g.Key.TownshipCode).ThenBy(g => g.Key.Id).Select(g => new AnnualGroup(
                g.Key.Name, g.Key.TownshipCode, g.Select(m => m.PersonId).ToHashSet()))],
            [.. records.Where(r => r.IsPublished)],
            records.Count(r => !r.IsPublished));
    }
}

/// <summary>A deputy with all mandates.</summary>
internal sealed record AnnualDeputy(int PersonId, string? TownshipCode, IReadOnlyList<AnnualMandate> Mandates)
{
    /// <summary>Days in office from a day to a day, both included; days of two mandates at once count once.</summary>
    public int DaysInOffice(DateOnly from, DateOnly to, Level? level)
    {
        var (days, reached) = (0, from.DayNumber - 1);
        foreach (var mandate in Mandates.Where(m => level is null || m.Level == level).OrderBy(m => m.Start ?? DateOnly.MinValue))
        {
            var start = Math.Max(mandate.Start?.DayNumber ?? 0, reached + 1);
            var end = Math.Min(mandate.End?.DayNumber ?? int.MaxValue, to.DayNumber);
            if (end < start) continue;
            days += end - start + 1;
            reached = end;
        }

        return days;
    }
}

/// <summary>A mandate's days; null where the roster does not say and the term does not either.</summary>
internal sealed record AnnualMandate(int Id, Level Level, DateOnly? Start, DateOnly? End);

/// <summary>A deputy group and who belonged to it in the year.</summary>
internal sealed record AnnualGroup(string Name, string? TownshipCode, IReadOnlySet<int> People);

/// <summary>A record of the year, no more of it than is counted.</summary>
internal sealed record AnnualRecord(
    int Id, int PersonId, int? MandateId, DutyKind Kind, DateOnly On, Attendance Attendance, long? FundsInFen, int? Beneficiaries, bool IsPublished);
