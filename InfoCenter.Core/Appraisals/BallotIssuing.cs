using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals;

/// <summary>A form, ready to be printed.</summary>
/// <param name="Pdf">Its bytes.</param>
/// <param name="FileName">With its ending.</param>
public sealed record AppraisalForm(byte[] Pdf, string FileName);

/// <summary>Ballots: numbered, printed with a code each, and those left over withdrawn.</summary>
public sealed class BallotIssuing(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock, FontShelf fonts)
{
    private const int MostAtOnce = 500;

    private readonly BallotCode _codes = new(folder);

    /// <summary>Makes so many more; they count as handed out until they are withdrawn.</summary>
    public async Task IssueAsync(int id, int count, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldAppraisals);
        if (count is < 1 or > MostAtOnce) throw BallotRules.CountIsImpossible(MostAtOnce);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldMeetingAsync(id, cancel);
        var meeting = await db.AppraisalMeetingAsync(user, id, version, cancel);
        var last = await db.AppraisalBallots.Where(b => b.MeetingId == id).MaxAsync(b => (int?)b.Serial, cancel) ?? 0;
        if (last + count > AppraisalBallot.MostOfAMeeting) throw BallotRules.TooManyBallots(AppraisalBallot.MostOfAMeeting);
        if (meeting.Stage is not MeetingStage.Planned)
        {
            meeting.MustBeVoting();
            var issued = (await db.BallotFiguresAsync(id, cancel)).Issued + count;
            if (issued > meeting.Voters) throw BallotRules.MoreBallotsThanVoters(issued, meeting.Voters);
        }

        db.AppraisalBallots.AddRange(Enumerable.Range(last + 1, count).Select(serial => new AppraisalBallot(id, serial)));
        db.Record(user, clock, "IssueBallots", meeting.Subject, AppraisalLabels.Ballots(count, last + 1));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Those numbers were not handed out after all.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="numbers">1-40、43.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task WithdrawAsync(int id, string numbers, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldAppraisals);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldMeetingAsync(id, cancel);
        var meeting = await db.AppraisalMeetings.FirstOrDefaultAsync(m => m.Id == id, cancel) ?? throw CommonRules.NotFound;
        user.MustReach(meeting.TownshipCode);
        if (meeting.Stage is MeetingStage.Closed) throw BallotRules.VoteIsOver;
        var serials = BallotNumberWords.Read(numbers);
        foreach (var ballot in await db.BallotsAsync(id, serials, cancel)) ballot.Withdraw();
        db.Record(user, clock, "WithdrawBallots", meeting.Subject, AppraisalLabels.Serials(serials));
        await db.SaveOrTellAsync(meeting.Subject, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>All that are handed out and not used yet, one to a sheet of A5; the same ones once more where a printer jams.</summary>
    /// <exception cref="RuleBrokenException">There are none, or nobody has said where the codes lead.</exception>
    public async Task<AppraisalForm> PrintAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldAppraisals);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var meeting = await db.AppraisalMeetings.AsNoTracking().Include(m => m.Appraisals).FirstOrDefaultAsync(m => m.Id == id, cancel) ?? throw CommonRules.NotFound;
        user.MustReach(meeting.TownshipCode);
        if (meeting.Stage is MeetingStage.Closed) throw BallotRules.VoteIsOver;
        if (meeting.Appraisals.Count == 0) throw AppraisalRules.NobodyReports;
        var address = db.Choice(PlateKeeping.AddressKey).OrNull() ?? throw PlateRules.SiteAddressIsMissing;
        var serials = await db.AppraisalBallots.Where(b => b.MeetingId == id && b.State == BallotState.Issued).OrderBy(b => b.Serial).Select(b => b.Serial).ToListAsync(cancel);
        if (serials.Count == 0) throw BallotRules.NothingIsIssued;
        var scheme = await db.SchemeAsync(meeting.SchemeId, cancel);
        var county = new CountySettings(databases, user, clock).Read().CountyName;
        var document = new Document { Title = BallotTexts.Name, CreatedAt = clock.Now, Author = county };
        document.AddLater(serials.Select(serial => BallotTexts.Compose(meeting, scheme, serial, $"{address}/ballot/{_codes.Of(id, serial)}")));
        var pdf = document.ToBytes(fonts);
        db.Record(user, clock, "PrintBallots", meeting.Subject, AppraisalLabels.Serials(serials));
        await db.SaveChangesAsync(cancel);
        return new(pdf, $"ballots-{id}-{serials.Count}.pdf");
    }
}
