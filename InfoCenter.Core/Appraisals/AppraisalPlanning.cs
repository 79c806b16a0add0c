using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals;

/// <summary>Meetings as they are planned, and who reports at them.</summary>
public sealed class AppraisalPlanning(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The rules a new meeting may go by.</summary>
    public async Task<IReadOnlyList<AppraisalScheme>> SchemesAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.HoldAppraisals);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.AppraisalSchemes.AsNoTracking().Include(s => s.Options).Include(s => s.Grades).AsSplitQuery().Where(s => !s.IsRetired).OrderByDescending(s => s.Id).ToListAsync(cancel);
    }

    /// <summary>The township's own meeting; the county's staff say for which township, or for none.</summary>
    public async Task<int> AddAsync(MeetingFacts facts, string? townshipCode, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldAppraisals);
        var township = townshipCode ?? user.Standing.TownshipCode;
        user.MustReach(township);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await CheckAsync(db, facts, cancel);
        if (township is not null && !await db.Townships.AnyAsync(t => t.Code == township, cancel)) throw CommonRules.NotFound;
        var meeting = new AppraisalMeeting(facts, township);
        db.AppraisalMeetings.Add(meeting);
        db.Record(user, clock, "PlanAppraisals", "AppraisalMeeting", meeting.Title);
        await db.SaveChangesAsync(cancel);
        return meeting.Id;
    }

    /// <summary>Another day, place or rules, before the vote.</summary>
    public async Task AmendAsync(int id, MeetingFacts facts, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldAppraisals);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var meeting = await db.AppraisalMeetingAsync(user, id, version, cancel);
        await CheckAsync(db, facts, cancel);
        var before = (meeting.On, meeting.Place);
        meeting.Amend(facts);
        if (before != (meeting.On, meeting.Place)) await db.TellPlannedAsync(meeting, meeting.Appraisals, clock.Now, cancel);
        db.Record(user, clock, "AmendAppraisals", meeting.Subject, meeting.Title);
        await db.SaveOrTellAsync(meeting.Subject, cancel);
    }

    /// <summary>These seats' deputies report at the meeting.</summary>
    /// <exception cref="RuleBrokenException">Out of office, of another township, or planned at another meeting that has not been held.</exception>
    public async Task AddDeputiesAsync(int id, IReadOnlyList<int> mandateIds, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldAppraisals);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var meeting = await db.AppraisalMeetingAsync(user, id, version, cancel);
        if (mandateIds.Count == 0) throw AppraisalRules.NobodyIsChosen;
        var (seats, township) = (db.SeatsInOffice(), meeting.TownshipCode);
        var found = await seats.Where(s => mandateIds.Contains(s.Id)).Join(db.People.Where(p => township == null || p.TownshipCode == township), s => s.PersonId, p => p.Id,
            (s, p) => new { s.Id, s.PersonId, s.TermId, p.Name, p.TownshipCode, p.StrokeOrder }).ToListAsync(cancel);
        if (found.Count != mandateIds.Distinct().Count() || found.Exists(f => !user.Reaches(f.TownshipCode))) throw AppraisalRules.DeputyIsNotInOffice;
        var people = found.ConvertAll(f => f.PersonId);
        var elsewhere = await db.Appraisals.Where(a => people.Contains(a.PersonId) && a.Grade == null && a.MeetingId != id)
            .Join(db.AppraisalMeetings, a => a.MeetingId, m => m.Id, (a, m) => new { a.Name, m.Title }).FirstOrDefaultAsync(cancel);
        if (elsewhere is not null) throw AppraisalRules.DeputyIsPlannedElsewhere(elsewhere.Name, elsewhere.Title);
        foreach (var one in found.OrderBy(f => f.StrokeOrder, StringComparer.Ordinal)) meeting.Add(one.PersonId, one.Id, one.TermId, one.Name);
        await db.TellPlannedAsync(meeting, [.. meeting.Appraisals.Where(a => people.Contains(a.PersonId))], clock.Now, cancel);
        db.Record(user, clock, "AddAppraisedDeputies", meeting.Subject, string.Join("、", found.Select(f => f.Name)));
        await db.SaveOrTellAsync(meeting.Subject, cancel);
    }

    /// <summary>The deputy does not report there after all; a report already written goes with it.</summary>
    public async Task RemoveDeputyAsync(int id, int appraisalId, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldAppraisals);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var meeting = await db.AppraisalMeetingAsync(user, id, version, cancel);
        var appraisal = meeting.Appraisals.FirstOrDefault(a => a.Id == appraisalId) ?? throw CommonRules.NotFound;
        meeting.Remove(appraisal);
        await db.TellAppraisedAsync([appraisal], AppraisalTexts.NotThisTime, clock.Now, cancel);
        db.Record(user, clock, "RemoveAppraisedDeputy", meeting.Subject, appraisal.Name);
        await db.SaveOrTellAsync(meeting.Subject, cancel);
    }

    private static async Task CheckAsync(InfoCenterDb db, MeetingFacts facts, CancellationToken cancel)
    {
        var scheme = await db.AppraisalSchemes.AsNoTracking().FirstOrDefaultAsync(s => s.Id == facts.SchemeId, cancel) ?? throw CommonRules.NotFound;
        if (scheme.IsRetired) throw SchemeRules.SchemeIsRetired;
    }
}
