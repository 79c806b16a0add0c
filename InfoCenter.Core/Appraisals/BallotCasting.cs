using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals;

/// <summary>A ballot as the voter sees it.</summary>
/// <param name="Serial">Its number.</param>
/// <param name="Meeting">The meeting's title.</param>
/// <param name="Deputies">Those to be appraised.</param>
/// <param name="Options">What can be marked, best first.</param>
public sealed record BallotSheet(int Serial, string Meeting, IReadOnlyList<BallotDeputy> Deputies, IReadOnlyList<string> Options);

/// <summary>A deputy on the ballot.</summary>
public sealed record BallotDeputy(int AppraisalId, string Name);

/// <summary>
/// Votes by telephone; the code is the right, and it says nothing of who holds it. The mark is added to a sum and the ballot ticked off in one transaction: what was marked is kept nowhere.
/// </summary>
public sealed class BallotCasting(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, TimeProvider clock)
{
    // Without an address: who voted when is nobody's business.
    private static readonly CurrentUser Voter = new(() => new(0, BallotTexts.Voter, new HashSet<Permission>()), BallotTexts.ByPhone);

    private readonly BallotCode _codes = new(folder);

    /// <exception cref="RuleBrokenException">No code of ours, used already, or it is not the time.</exception>
    public async Task<BallotSheet> ReadAsync(string code, CancellationToken cancel = default)
    {
        var (meetingId, serial) = _codes.Read(code);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (meeting, ballot) = await FindAsync(db, meetingId, serial, cancel);
        // On a copy that is not saved: what would be refused is refused before anything is marked.
        ballot.Cast();
        var scheme = await db.SchemeAsync(meeting.SchemeId, cancel);
        return new(serial, meeting.Title, [.. meeting.Appraisals.OrderBy(a => a.Id).Select(a => new BallotDeputy(a.Id, a.Name))], [.. scheme.Options.Select(o => o.Title)]);
    }

    /// <summary>Counts it, once.</summary>
    /// <param name="code">Off the ballot.</param>
    /// <param name="marks">For each deputy's appraisal the option's place, or <see cref="AppraisalCount.Abstention"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RuleBrokenException">Used already, a deputy has no mark, or it is not the time.</exception>
    public async Task CastAsync(string code, IReadOnlyDictionary<int, int> marks, CancellationToken cancel = default)
    {
        var (meetingId, serial) = _codes.Read(code);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldMeetingAsync(meetingId, cancel);
        var (meeting, ballot) = await FindAsync(db, meetingId, serial, cancel);
        ballot.Cast();
        var options = await db.AppraisalSchemes.Where(s => s.Id == meeting.SchemeId).Select(s => s.Options.Count).FirstAsync(cancel);
        if (meeting.Appraisals.Any(a => !marks.ContainsKey(a.Id))) throw BallotRules.EveryDeputyNeedsAMark;
        if (marks.Count != meeting.Appraisals.Count || marks.Values.Any(m => m < AppraisalCount.Abstention || m >= options)) throw BallotRules.MarkIsNotOnTheBallot;
        foreach (var (appraisal, mark) in marks.OrderBy(m => m.Key))
        {
            await db.AppraisalCounts.Where(c => c.AppraisalId == appraisal && c.Option == mark).ExecuteUpdateAsync(set => set.SetProperty(c => c.ByPhone, c => c.ByPhone + 1), cancel);
        }

        // The ledger says that a ballot was used, not by whom and not what was marked.
        db.Record(Voter, clock, "CastBallot", meeting.Subject, AppraisalLabels.Serials([serial]));
        await db.SaveOrTellAsync(meeting.Subject, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<(AppraisalMeeting Meeting, AppraisalBallot Ballot)> FindAsync(InfoCenterDb db, int meetingId, int serial, CancellationToken cancel)
    {
        var ballot = await db.AppraisalBallots.FirstOrDefaultAsync(b => b.MeetingId == meetingId && b.Serial == serial, cancel) ?? throw BallotRules.CodeIsUnknown;
        var meeting = await db.AppraisalMeetings.AsNoTracking().Include(m => m.Appraisals).FirstAsync(m => m.Id == meetingId, cancel);
        meeting.MustBeVoting();
        return (meeting, ballot);
    }
}
