using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals;

/// <summary>Whose business a meeting is, and loading one to act on it.</summary>
internal static class AppraisalReach
{
    extension(IQueryable<AppraisalMeeting> meetings)
    {
        /// <summary>A township sees its own; the county's staff see all.</summary>
        public IQueryable<AppraisalMeeting> Within(CurrentUser user)
        {
            var township = user.Standing.TownshipCode;
            return township is null ? meetings : meetings.Where(m => m.TownshipCode == township);
        }
    }

    extension(InfoCenterDb db)
    {
        /// <summary>With its appraisals, to act on.</summary>
        /// <exception cref="RuleBrokenException">Missing and foreign look the same; changed meanwhile.</exception>
        public async Task<AppraisalMeeting> AppraisalMeetingAsync(CurrentUser user, int id, int version, CancellationToken cancel)
        {
            var found = await db.AppraisalMeetings.Include(m => m.Appraisals).FirstOrDefaultAsync(m => m.Id == id, cancel) ?? throw CommonRules.NotFound;
            user.MustReach(found.TownshipCode);
            return found.Version == version ? found : throw await db.ChangedMeanwhileAsync(found.Subject, cancel);
        }

        /// <summary>A deputy's own, or one of a meeting within reach, with the meeting.</summary>
        /// <exception cref="RuleBrokenException">Missing and foreign look the same; changed meanwhile.</exception>
        public async Task<(Appraisal Appraisal, AppraisalMeeting Meeting)> AppraisalAsync(CurrentUser user, int id, int? version, CancellationToken cancel)
        {
            var found = await db.Appraisals.FirstOrDefaultAsync(a => a.Id == id, cancel) ?? throw CommonRules.NotFound;
            var meeting = await db.AppraisalMeetings.FirstAsync(m => m.Id == found.MeetingId, cancel);
            if (user.Standing.PersonId is { } own ? found.PersonId != own : !user.Reaches(meeting.TownshipCode)) throw user.TurnedAway();
            return version is null || found.Version == version ? (found, meeting) : throw await db.ChangedMeanwhileAsync(found.Subject, cancel);
        }

        /// <summary>
        /// Holds the meeting's row to the end of the transaction: votes, papers and the close come one after the other, so no vote slips in behind the count.
        /// </summary>
        public Task HoldMeetingAsync(int id, CancellationToken cancel) =>
            db.AppraisalMeetings.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Voters, m => m.Voters), cancel);

        public async Task<BallotFigures> BallotFiguresAsync(int meetingId, CancellationToken cancel)
        {
            var states = await db.AppraisalBallots.Where(b => b.MeetingId == meetingId).GroupBy(b => b.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
            int Of(BallotState state) => states.GetValueOrDefault(state);
            return new(Of(BallotState.Issued) + Of(BallotState.CastByPhone) + Of(BallotState.ReturnedOnPaper), Of(BallotState.CastByPhone), Of(BallotState.ReturnedOnPaper));
        }

        /// <summary>The ballots with those numbers, to act on.</summary>
        /// <exception cref="RuleBrokenException">A number was never issued.</exception>
        public async Task<List<AppraisalBallot>> BallotsAsync(int meetingId, IReadOnlyList<int> serials, CancellationToken cancel)
        {
            var found = await db.AppraisalBallots.Where(b => b.MeetingId == meetingId && serials.Contains(b.Serial)).OrderBy(b => b.Serial).ToListAsync(cancel);
            return found.Count == serials.Count ? found : throw BallotRules.NumberIsNotIssued(serials.First(s => found.TrueForAll(b => b.Serial != s)));
        }

        public Task<AppraisalScheme> SchemeAsync(int id, CancellationToken cancel) =>
            db.AppraisalSchemes.AsNoTracking().Include(s => s.Options).Include(s => s.Grades).AsSplitQuery().FirstAsync(s => s.Id == id, cancel);

        /// <summary>Seats that are held today in a term that runs.</summary>
        public IQueryable<Mandate> SeatsInOffice()
        {
            var terms = db.Terms;
            return db.Mandates.Where(m => m.Ending == null && terms.Any(t => t.Id == m.TermId && t.EndedOn == null));
        }
    }
}
