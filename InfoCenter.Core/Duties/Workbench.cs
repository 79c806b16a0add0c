using InfoCenter.Core.Calendar;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>What one status holds within the user's reach; <paramref name="OldestAt"/> is when the longest waiting was submitted, UTC.</summary>
public sealed record WaitingRow(DutyStatus Status, int Count, DateTime? OldestAt);

/// <summary>One kind's records performed this month and last.</summary>
public sealed record MonthRow(DutyKind Kind, int ThisMonth, int LastMonth);

/// <summary>One township's year: its deputies, the records they performed, and what is under way.</summary>
/// <param name="Code">Nine digits.</param>
/// <param name="Name">On screen.</param>
/// <param name="Deputies">People with a mandate in office.</param>
/// <param name="Year">Records of this year, reported or further on; withdrawn and drafts do not count.</param>
/// <param name="ThisMonth">Of them, performed this month.</param>
/// <param name="LastMonth">Performed last month.</param>
/// <param name="Submitted">Waiting for verification, of any year.</param>
/// <param name="Returned">Sent back and not yet mended, of any year.</param>
/// <param name="Published">Of this year's, published.</param>
public sealed record TownshipYear(
    string Code, string Name, int Deputies, int Year, int ThisMonth, int LastMonth, int Submitted, int Returned, int Published)
{
    /// <summary>Records a deputy this year; null where there are no deputies to divide by.</summary>
    public double? PerDeputy => Deputies == 0 ? null : (double)Year / Deputies;
}

/// <summary>What the workbench shows of duties, as far as the user's reach goes.</summary>
/// <param name="Today">In the office.</param>
/// <param name="ReportDue">The last day on which last month's records are reported.</param>
/// <param name="Waiting">By status.</param>
/// <param name="Months">By kind.</param>
/// <param name="Townships">By code.</param>
public sealed record WorkbenchView(
    DateOnly Today, DateOnly ReportDue, IReadOnlyList<WaitingRow> Waiting, IReadOnlyList<MonthRow> Months, IReadOnlyList<TownshipYear> Townships)
{
    public int Count(DutyStatus status) => Waiting.FirstOrDefault(w => w.Status == status)?.Count ?? 0;
}

/// <summary>The first page of everybody who reads duties: what waits, this month against last, each township.</summary>
public sealed class Workbench(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    // A county's habit; on a rest day it waits for the next working day.
    private const int ReportDay = 5;

    /// <summary>Five queries, whatever the number of records of other years.</summary>
    public async Task<WorkbenchView> ReadAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var today = clock.Today;
        var month = new DateOnly(today.Year, today.Month, 1);
        var (last, year) = (month.AddMonths(-1), new DateOnly(today.Year, 1, 1));

        var under = await db.DutyRecords.Within(user)
            .Where(r => r.Status == DutyStatus.Draft || r.Status == DutyStatus.Submitted || r.Status == DutyStatus.Verified || r.Status == DutyStatus.Returned)
            .GroupBy(r => new { r.TownshipCode, r.Status })
            .Select(g => new { g.Key.TownshipCode, g.Key.Status, Count = g.Count(), OldestAt = g.Min(r => r.SubmittedAt) })
            .ToListAsync(cancel);

        var since = last < year ? last : year;
        var done = await db.DutyRecords.Within(user)
            .Where(r => r.Year >= since.Year && r.On >= since && r.Status != DutyStatus.Draft && r.Status != DutyStatus.Withdrawn)
            .GroupBy(r => new { r.TownshipCode, r.Kind, IsPublished = r.Status == DutyStatus.Published, Age = r.On >= month ? 0 : r.On >= last ? 1 : 2, InYear = r.On >= year })
            .Select(g => new { g.Key.TownshipCode, g.Key.Kind, g.Key.IsPublished, g.Key.Age, g.Key.InYear, Count = g.Count() })
            .ToListAsync(cancel);

        var (people, mandates) = (db.People, db.Mandates);
        var own = user.Standing.TownshipCode;
        var townships = await db.Townships.AsNoTracking().Where(t => own == null || t.Code == own).OrderBy(t => t.Code)
            .Select(t => new { t.Code, t.Name, Deputies = people.Count(p => p.TownshipCode == t.Code && mandates.Any(m => m.PersonId == p.Id && m.Ending == null)) })
            .ToListAsync(cancel);

        return new(
            today, ReportDue(await db.WorkingDaysAsync(cancel), today),
            [.. under.GroupBy(u => u.Status).Select(g => new WaitingRow(g.Key, g.Sum(u => u.Count), g.Min(u => u.OldestAt)))],
            [.. Enum.GetValues<DutyKind>().Select(kind => new MonthRow(
                kind, done.Where(d => d.Kind == kind && d.Age == 0).Sum(d => d.Count), done.Where(d => d.Kind == kind && d.Age == 1).Sum(d => d.Count)))],
            [.. townships.Select(t =>
            {
                var (theirs, open) = (done.Where(d => d.TownshipCode == t.Code).ToList(), under.Where(u => u.TownshipCode == t.Code).ToList());
                return new TownshipYear(
                    t.Code, t.Name, t.Deputies,
                    theirs.Where(d => d.InYear).Sum(d => d.Count),
                    theirs.Where(d => d.Age == 0).Sum(d => d.Count),
                    theirs.Where(d => d.Age == 1).Sum(d => d.Count),
                    open.Where(u => u.Status is DutyStatus.Submitted).Sum(u => u.Count),
                    open.Where(u => u.Status is DutyStatus.Returned).Sum(u => u.Count),
                    theirs.Where(d => d.InYear && d.IsPublished).Sum(d => d.Count));
            })]);
    }

    private static DateOnly ReportDue(WorkingDays days, DateOnly today)
    {
        var fifth = new DateOnly(today.Year, today.Month, ReportDay);
        return days.OrNext(fifth) is var due && due >= today ? due : days.OrNext(fifth.AddMonths(1));
    }
}
