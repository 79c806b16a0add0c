using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals;

/// <summary>A deputy's report, to be written or read.</summary>
/// <param name="Appraisal">The deputy at the meeting.</param>
/// <param name="Meeting">It.</param>
/// <param name="Term">The term the report is given in.</param>
/// <param name="Text">The report; where none is kept yet, the draft from the archive.</param>
public sealed record ReportSheet(Appraisal Appraisal, AppraisalMeeting Meeting, string Term, ReportText Text);

/// <summary>The report itself: drafted from the archive, read through by the deputy or for them, and afterwards what was put right.</summary>
public sealed class AppraisalReporting(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The deputy's own reports, the latest first.</summary>
    public async Task<IReadOnlyList<ReportSheet>> MineAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReportToVoters);
        var own = user.Standing.PersonId ?? 0;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var terms = db.Terms;
        var rows = await db.Appraisals.AsNoTracking().Where(a => a.PersonId == own)
            .Join(db.AppraisalMeetings.AsNoTracking(), a => a.MeetingId, m => m.Id, (a, m) => new { a, m, Term = terms.Where(t => t.Id == a.TermId).Select(t => t.Title).First() })
            .OrderByDescending(x => x.m.On).ToListAsync(cancel);
        return rows.ConvertAll(x => new ReportSheet(x.a, x.m, x.Term, x.a.Report));
    }

    /// <summary>What is kept, or the draft.</summary>
    public async Task<ReportSheet> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteAppraisalReports);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (appraisal, meeting) = await db.AppraisalAsync(user, id, null, cancel);
        var term = await db.Terms.AsNoTracking().FirstAsync(t => t.Id == appraisal.TermId, cancel);
        return new(appraisal, meeting, term.Title, appraisal.HasReport ? appraisal.Report : AppraisalTexts.Draft(await RecordsAsync(db, appraisal.PersonId, term.StartedOn, meeting.On, cancel)));
    }

    /// <summary>Keeps the report as it is to be read out.</summary>
    public async Task WriteAsync(int id, ReportText text, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteAppraisalReports);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (appraisal, meeting) = await db.AppraisalAsync(user, id, version, cancel);
        appraisal.Write(meeting, text);
        db.Record(user, clock, "WriteAppraisalReport", appraisal.Subject, appraisal.Name);
        await db.SaveOrTellAsync(appraisal.Subject, cancel);
    }

    /// <summary>The deputy, or the office for them, says what was put right.</summary>
    public async Task RectifyAsync(int id, string report, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteAppraisalReports);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (appraisal, _) = await db.AppraisalAsync(user, id, version, cancel);
        appraisal.Rectify(report, clock.Now);
        db.Record(user, clock, "ReportAppraisalRectification", appraisal.Subject, appraisal.RectificationReport!);
        await db.SaveOrTellAsync(appraisal.Subject, cancel);
    }

    private static Task<List<DraftRecord>> RecordsAsync(InfoCenterDb db, int personId, DateOnly? from, DateOnly until, CancellationToken cancel) =>
        db.DutyRecords.AsNoTracking().Where(r => r.PersonId == personId && r.Status == DutyStatus.Published && r.On <= until && (from == null || r.On >= from)).OrderBy(r => r.On).ThenBy(r => r.Id)
            .Select(r => new DraftRecord(r.Kind, r.SubKind, r.Content, r.On, r.Role, r.Attendance, r.Result)).ToListAsync(cancel);
}
