using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals;

/// <summary>What the tellers counted on paper for one deputy.</summary>
/// <param name="AppraisalId">The deputy at the meeting.</param>
/// <param name="Marks">One number for each option, in their order.</param>
/// <param name="Abstentions">弃权.</param>
public sealed record PaperMarks(int AppraisalId, IReadOnlyList<int> Marks, int Abstentions);

/// <summary>The vote: opened, papers taken back and counted, closed with the result. 发出, 收回 and 有效 have to add up before anything is announced.</summary>
public sealed class TallyKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The vote begins.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="voters">Voters' representatives in the room.</param>
    /// <param name="fewReason">Why there are fewer than the rules ask for, where there are.</param>
    /// <param name="version">As it was seen.</param>
    /// <param name="cancel">Gives up.</param>
    public Task OpenAsync(int id, int voters, string? fewReason, int version, CancellationToken cancel = default) => ActAsync(id, version, "OpenAppraisalVote", async (db, meeting, scheme) =>
    {
        meeting.Open(voters, scheme.LeastVoters, fewReason, (await db.BallotFiguresAsync(id, cancel)).Issued, clock.Now);
        foreach (var appraisal in meeting.Appraisals)
            db.AppraisalCounts.AddRange(Enumerable.Range(AppraisalCount.Abstention, scheme.Options.Count + 1).Select(option => new AppraisalCount(appraisal.Id, option)));
        return AppraisalTexts.Opened(meeting);
    }, cancel);

    /// <summary>Takes down which papers came back; a number that was cast by telephone is sorted out here.</summary>
    public Task ReturnAsync(int id, string numbers, int version, CancellationToken cancel = default) => ActAsync(id, version, "ReturnBallots", async (db, meeting, _) =>
    {
        meeting.ReopenTally();
        var serials = BallotNumberWords.Read(numbers);
        foreach (var ballot in await db.BallotsAsync(id, serials, cancel)) ballot.Return();
        return AppraisalLabels.Serials(serials);
    }, cancel);

    /// <summary>Writes down the marks on paper; may be done anew until the close.</summary>
    /// <exception cref="RuleBrokenException">A deputy's marks are not as many as the papers.</exception>
    public Task TallyAsync(int id, int spoilt, IReadOnlyList<PaperMarks> marks, int version, CancellationToken cancel = default) => ActAsync(id, version, "TallyBallots", async (db, meeting, scheme) =>
    {
        var figures = await db.BallotFiguresAsync(id, cancel);
        meeting.Tally(spoilt, figures.OnPaper);
        var counts = await CountsAsync(db, meeting, cancel);
        foreach (var appraisal in meeting.Appraisals)
        {
            var told = marks.FirstOrDefault(m => m.AppraisalId == appraisal.Id);
            if (told is null || told.Marks.Count != scheme.Options.Count || told.Marks.Append(told.Abstentions).Any(m => m < 0)) throw BallotRules.MarksDoNotAddUp(appraisal.Name, 0, figures.OnPaper - spoilt);
            foreach (var count in counts[appraisal.Id]) count.SetPaper(count.Option == AppraisalCount.Abstention ? told.Abstentions : told.Marks[count.Option]);
            figures.MustMatch(appraisal.Name, [.. counts[appraisal.Id]], spoilt);
        }

        return AppraisalTexts.Tallied(figures, spoilt);
    }, cancel);

    /// <summary>Ends the vote: each deputy's grade by the county's rules, a duty record each, and a day for what has to be put right.</summary>
    /// <exception cref="RuleBrokenException">The ballots do not add up, or nobody watched the count.</exception>
    public Task CloseAsync(int id, string scrutineer, string teller, int version, CancellationToken cancel = default) => ActAsync(id, version, "CloseAppraisalVote", async (db, meeting, scheme) =>
    {
        var figures = await db.BallotFiguresAsync(id, cancel);
        meeting.Close(figures, scrutineer, teller, user.Sign(clock));
        var counts = await CountsAsync(db, meeting, cancel);
        foreach (var appraisal in meeting.Appraisals)
        {
            figures.MustMatch(appraisal.Name, [.. counts[appraisal.Id]], meeting.SpoiltPapers);
            var votes = scheme.Options.Select(o => (o.Title, counts[appraisal.Id].First(c => c.Option == o.Order).Total)).ToList();
            appraisal.Conclude(scheme.GradeOf([.. votes.Select(v => v.Total)], scheme.Basis is VoteBasis.Valid ? meeting.Valid : meeting.Returned), clock.Today.AddMonths(scheme.RectifyMonths));
            votes.Add((AppraisalLabels.Abstention, counts[appraisal.Id].First(c => c.Option == AppraisalCount.Abstention).Total));
            await CreditAsync(db, meeting, appraisal, votes, cancel);
        }

        await db.TellAppraisedAsync(meeting.Appraisals, AppraisalTexts.ResultIsThere, clock.Now, cancel);
        return AppraisalTexts.Result(meeting, meeting.Appraisals);
    }, cancel);

    private async Task CreditAsync(InfoCenterDb db, AppraisalMeeting meeting, Appraisal appraisal, List<(string Option, int Votes)> votes, CancellationToken cancel)
    {
        if (await db.People.Where(p => p.Id == appraisal.PersonId).Select(p => p.TownshipCode).FirstOrDefaultAsync(cancel) is not { } township) return;
        var facts = new DutyFacts { Kind = DutyKind.VoterContact, SubKind = AppraisalTexts.SubKind, Role = DutyRole.Speaker, Content = AppraisalTexts.Duty(meeting, appraisal, votes), On = meeting.On, Place = meeting.Place, Result = appraisal.Grade };
        var record = new DutyRecord(appraisal.PersonId, township, facts, DutySource.Automatic, clock.Today);
        record.Trace(appraisal.MandateId);
        await db.EnterAsync(record, appraisal.Subject, clock, cancel);
    }

    private static async Task<ILookup<int, AppraisalCount>> CountsAsync(InfoCenterDb db, AppraisalMeeting meeting, CancellationToken cancel)
    {
        var ids = meeting.Appraisals.Select(a => a.Id).ToList();
        return (await db.AppraisalCounts.Where(c => ids.Contains(c.AppraisalId)).ToListAsync(cancel)).ToLookup(c => c.AppraisalId);
    }

    private async Task ActAsync(int id, int version, string act, Func<InfoCenterDb, AppraisalMeeting, AppraisalScheme, Task<string>> step, CancellationToken cancel)
    {
        user.Must(Permission.HoldAppraisals);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldMeetingAsync(id, cancel);
        var meeting = await db.AppraisalMeetingAsync(user, id, version, cancel);
        db.Record(user, clock, act, meeting.Subject, await step(db, meeting, await db.SchemeAsync(meeting.SchemeId, cancel)));
        await db.SaveOrTellAsync(meeting.Subject, cancel);
        await transaction.CommitAsync(cancel);
    }
}
