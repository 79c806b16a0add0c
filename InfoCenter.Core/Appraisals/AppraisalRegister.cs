using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals;

/// <summary>A meeting in the list.</summary>
public sealed record MeetingRow(int Id, DateOnly On, string Title, string? Township, MeetingStage Stage, int Deputies, int OpenRectifications);

/// <summary>A meeting opened.</summary>
/// <param name="Meeting">With its appraisals.</param>
/// <param name="Scheme">By which rules.</param>
/// <param name="Township">Its name.</param>
/// <param name="Ballots">How many stand where.</param>
/// <param name="Counts">All marks; empty until the vote is over, so that nobody reads along.</param>
/// <param name="Terms">The terms' titles.</param>
public sealed record MeetingSheet(
    AppraisalMeeting Meeting, AppraisalScheme Scheme, string? Township, BallotFigures Ballots, IReadOnlyList<AppraisalCount> Counts, IReadOnlyDictionary<int, string> Terms);

/// <summary>How far a congress is in a township: each deputy reports once a term at least.</summary>
/// <param name="TermId">The term.</param>
/// <param name="Term">Its title.</param>
/// <param name="TownshipCode">Nine digits; null for deputies without one.</param>
/// <param name="Township">Its name.</param>
/// <param name="InOffice">Deputies in office (N).</param>
/// <param name="Reported">Of them, those who have reported in this term (n).</param>
/// <param name="Planned">Of the others, those who are planned to.</param>
public sealed record PlanRow(int TermId, string Term, string? TownshipCode, string? Township, int InOffice, int Reported, int Planned);

/// <summary>A deputy in the plan.</summary>
public sealed record PlannedDeputy(int PersonId, int MandateId, string Name, string? Township, int? MeetingId, DateOnly? On, string? Grade);

/// <summary>Meetings and the plan: who has reported to the voters, and who has not.</summary>
public sealed class AppraisalRegister(IDbContextFactory<InfoCenterDb> databases, CurrentUser user)
{
    private const int MostListed = 200;

    /// <summary>The latest day first.</summary>
    public async Task<IReadOnlyList<MeetingRow>> MeetingsAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadAppraisals);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var townships = db.Townships;
        return await db.AppraisalMeetings.Within(user).OrderByDescending(m => m.On).ThenByDescending(m => m.Id).Take(MostListed)
            .Select(m => new MeetingRow(m.Id, m.On, m.Title, townships.Where(t => t.Code == m.TownshipCode).Select(t => t.Name).FirstOrDefault(), m.Stage, m.Appraisals.Count,
                m.Appraisals.Count(a => a.Rectification == RectificationStage.Asked || a.Rectification == RectificationStage.Reported))).ToListAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">Missing and foreign look the same.</exception>
    public async Task<MeetingSheet> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadAppraisals);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var meeting = await db.AppraisalMeetings.AsNoTracking().Include(m => m.Appraisals).FirstOrDefaultAsync(m => m.Id == id, cancel) ?? throw CommonRules.NotFound;
        user.MustReach(meeting.TownshipCode);
        var ids = meeting.Appraisals.Select(a => a.Id).ToList();
        // While people vote, even the sums would say how the last one voted.
        var counts = meeting.Stage is MeetingStage.Closed ? await db.AppraisalCounts.AsNoTracking().Where(c => ids.Contains(c.AppraisalId)).ToListAsync(cancel) : [];
        var township = await db.Townships.Where(t => t.Code == meeting.TownshipCode).Select(t => t.Name).FirstOrDefaultAsync(cancel);
        var termIds = meeting.Appraisals.Select(a => a.TermId).Distinct().ToList();
        var terms = await db.Terms.Where(t => termIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Title, cancel);
        return new(meeting, await db.SchemeAsync(meeting.SchemeId, cancel), township, await db.BallotFiguresAsync(id, cancel), counts, terms);
    }

    /// <summary>Every congress with deputies in office, by township.</summary>
    public async Task<IReadOnlyList<PlanRow>> PlanAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadAppraisals);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var seats = await SeatsAsync(db, null, null, cancel);
        return
        [
            .. seats.GroupBy(s => (s.TermId, s.Term, s.Level, s.TownshipCode, s.Township)).OrderBy(g => g.Key.Level).ThenBy(g => g.Key.Term, StringComparer.Ordinal).ThenBy(g => g.Key.TownshipCode, StringComparer.Ordinal)
                .Select(g => new PlanRow(g.Key.TermId, g.Key.Term, g.Key.TownshipCode, g.Key.Township, g.Count(), g.Count(s => s.Grade is not null), g.Count(s => s.Grade is null && s.MeetingId is not null))),
        ];
    }

    /// <summary>The deputies a line of the plan counts; whoever has not reported first.</summary>
    /// <param name="termId">The term.</param>
    /// <param name="townshipCode">Nine digits; null for all within reach.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<PlannedDeputy>> DeputiesAsync(int termId, string? townshipCode, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadAppraisals);
        if (townshipCode is not null) user.MustReach(townshipCode);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var seats = await SeatsAsync(db, termId, townshipCode, cancel);
        return [.. seats.OrderBy(s => s.Grade is not null).ThenBy(s => s.MeetingId is not null).ThenBy(s => s.TownshipCode, StringComparer.Ordinal).ThenBy(s => s.Order, StringComparer.Ordinal)
            .Select(s => new PlannedDeputy(s.PersonId, s.MandateId, s.Name, s.Township, s.MeetingId, s.On, s.Grade))];
    }

    private async Task<List<Seat>> SeatsAsync(InfoCenterDb db, int? termId, string? townshipCode, CancellationToken cancel)
    {
        var own = townshipCode ?? user.Standing.TownshipCode;
        var (townships, terms, seats) = (db.Townships, db.Terms, db.SeatsInOffice());
        var rows = await (
            from seat in seats
            where termId == null || seat.TermId == termId
            join person in db.People on seat.PersonId equals person.Id
            where own == null || person.TownshipCode == own
            select new
            {
                seat.PersonId,
                MandateId = seat.Id,
                seat.TermId,
                seat.Level,
                person.Name,
                person.StrokeOrder,
                person.TownshipCode,
                Term = terms.Where(t => t.Id == seat.TermId).Select(t => t.Title).First(),
                Township = townships.Where(t => t.Code == person.TownshipCode).Select(t => t.Name).FirstOrDefault(),
            }).ToListAsync(cancel);
        var told = (await db.Appraisals.Where(a => termId == null || a.TermId == termId)
            .Join(db.AppraisalMeetings, a => a.MeetingId, m => m.Id, (a, m) => new { a.PersonId, a.TermId, a.Grade, m.Id, m.On }).ToListAsync(cancel)).ToLookup(a => (a.PersonId, a.TermId));
        return rows.ConvertAll(r =>
        {
            // The latest result; else where the deputy is planned to report.
            var last = told[(r.PersonId, r.TermId)].OrderByDescending(a => a.Grade is not null).ThenByDescending(a => a.On).FirstOrDefault();
            return new Seat(r.PersonId, r.MandateId, r.TermId, r.Term, r.Level, r.Name, r.StrokeOrder, r.TownshipCode, r.Township, last?.Id, last?.On, last?.Grade);
        });
    }

    private sealed record Seat(
        int PersonId, int MandateId, int TermId, string Term, Level Level, string Name, string Order, string? TownshipCode, string? Township, int? MeetingId, DateOnly? On, string? Grade);
}
