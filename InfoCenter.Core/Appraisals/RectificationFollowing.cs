using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals;

/// <summary>What a deputy has to put right.</summary>
public sealed record RectificationRow(Appraisal Appraisal, int MeetingId, string Meeting, bool IsLate);

/// <summary>What voters said is given back in writing, and followed until it is put right (平凉, 东山: DOMAIN 2.6).</summary>
public sealed class RectificationFollowing(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>All that were asked for, open ones first, the soonest day first.</summary>
    public async Task<IReadOnlyList<RectificationRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadAppraisals);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var meetings = db.AppraisalMeetings.AsNoTracking().Within(user);
        var rows = await db.Appraisals.AsNoTracking().Where(a => a.Rectification != RectificationStage.None)
            .Join(meetings, a => a.MeetingId, m => m.Id, (a, m) => new { a, m.Id, m.Title }).OrderBy(x => x.a.RectifyUntil).ThenBy(x => x.a.Id).ToListAsync(cancel);
        return [.. rows.OrderBy(x => x.a.Rectification is RectificationStage.Accepted).Select(x => new RectificationRow(x.a, x.Id, x.Title, x.a.Rectification is RectificationStage.Asked && x.a.RectifyUntil < clock.Today))];
    }

    /// <summary>What the voters said; with a day by which it has to be put right.</summary>
    public Task GiveOpinionAsync(int id, string opinion, DateOnly? rectifyBy, int version, CancellationToken cancel = default) => ActAsync(id, version, "GiveAppraisalOpinion", AppraisalTexts.OpinionIsThere, a =>
    {
        a.GiveOpinion(opinion, rectifyBy, clock.Today);
        return a.Opinion!;
    }, cancel);

    /// <summary>Takes what the deputy reported, or sends it back with the reason.</summary>
    public Task JudgeAsync(int id, bool isAccepted, string? words, int version, CancellationToken cancel = default) => ActAsync(id, version, isAccepted ? "AcceptAppraisalRectification" : "SendBackAppraisalRectification", isAccepted ? AppraisalTexts.RectificationIsAccepted : AppraisalTexts.RectificationIsSentBack, a =>
    {
        a.JudgeRectification(isAccepted, words);
        return a.RectificationWords ?? a.Name;
    }, cancel);

    private async Task ActAsync(int id, int version, string act, string news, Func<Appraisal, string> step, CancellationToken cancel)
    {
        user.Must(Permission.HoldAppraisals);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (appraisal, _) = await db.AppraisalAsync(user, id, version, cancel);
        db.Record(user, clock, act, appraisal.Subject, step(appraisal));
        await db.TellAppraisedAsync([appraisal], news, clock.Now, cancel);
        await db.SaveOrTellAsync(appraisal.Subject, cancel);
    }
}
