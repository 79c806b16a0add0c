using InfoCenter.Core.Common;

namespace InfoCenter.Core.Appraisals;

/// <summary>What became of a ballot. What was marked on it is not kept with it.</summary>
public enum BallotState
{
    /// <summary>发出.</summary>
    Issued,

    /// <summary>Voted with by telephone.</summary>
    CastByPhone,

    /// <summary>The paper came back.</summary>
    ReturnedOnPaper,

    /// <summary>Left over or spoilt before it was handed out; does not count as issued.</summary>
    Withdrawn,
}

/// <summary>
/// A numbered ballot of one meeting, to be used once: by telephone or on paper. Its code is made of the office's key (<see cref="BallotCode"/>) and stands nowhere in the database;
/// marks are only added up (<see cref="AppraisalCount"/>), so nobody can say what a ballot said.
/// </summary>
public sealed class AppraisalBallot
{
    public const int MostOfAMeeting = 1000;

    public AppraisalBallot(int meetingId, int serial) => (MeetingId, Serial) = (meetingId, serial);

    private AppraisalBallot() { }

    public int Id { get; private set; }

    public int MeetingId { get; private set; }

    /// <summary>1 for the first of the meeting.</summary>
    public int Serial { get; private set; }

    public BallotState State { get; private set; }

    /// <summary>Grows with every change; of two who use it at the same moment one is refused.</summary>
    public int Version { get; private set; }

    /// <summary>Voted with by telephone.</summary>
    public void Cast()
    {
        if (State is not BallotState.Issued) throw Refusal(BallotRules.IsCast, BallotRules.IsHandedIn);
        Use(BallotState.CastByPhone);
    }

    /// <summary>The paper came back.</summary>
    public void Return()
    {
        if (State is not BallotState.Issued) throw Refusal(BallotRules.IsCastByPhone(Serial), BallotRules.IsReturnedAlready(Serial));
        Use(BallotState.ReturnedOnPaper);
    }

    /// <summary>It was not handed out after all.</summary>
    public void Withdraw()
    {
        if (State is not BallotState.Issued) throw Refusal(BallotRules.IsUsed(Serial), BallotRules.IsUsed(Serial));
        Use(BallotState.Withdrawn);
    }

    private RuleBrokenException Refusal(RuleBrokenException byPhone, RuleBrokenException onPaper) => State switch
    {
        BallotState.CastByPhone => byPhone,
        BallotState.ReturnedOnPaper => onPaper,
        _ => BallotRules.IsWithdrawn(Serial),
    };

    private void Use(BallotState state)
    {
        State = state;
        Version++;
    }
}

/// <summary>How many marks an option got for one deputy; by telephone and on paper apart, so that each can be checked against its ballots.</summary>
public sealed class AppraisalCount
{
    /// <summary>弃权: no option.</summary>
    public const int Abstention = -1;

    public AppraisalCount(int appraisalId, int option) => (AppraisalId, Option) = (appraisalId, option);

    private AppraisalCount() { }

    public int Id { get; private set; }

    public int AppraisalId { get; private set; }

    /// <summary>The option's place on the ballot, from 0; <see cref="Abstention"/> for none.</summary>
    public int Option { get; private set; }

    /// <summary>Grown in the database by one statement each, never read and written back.</summary>
    public int ByPhone { get; private set; }

    public int OnPaper { get; private set; }

    public int Total => ByPhone + OnPaper;

    /// <summary>As the tellers counted.</summary>
    internal void SetPaper(int marks) => OnPaper = marks;
}

/// <summary>How many ballots stand where.</summary>
/// <param name="Issued">发出: without those withdrawn.</param>
/// <param name="ByPhone">Cast by telephone.</param>
/// <param name="OnPaper">Come back on paper.</param>
public sealed record BallotFigures(int Issued, int ByPhone, int OnPaper)
{
    /// <summary>收回.</summary>
    public int Returned => ByPhone + OnPaper;

    /// <summary>有效: a telephone takes no spoilt ballot.</summary>
    public int Valid(int spoilt) => Returned - spoilt;

    /// <summary>发出 ≥ 收回 ≥ 有效, all of it counted.</summary>
    /// <exception cref="RuleBrokenException">What does not add up.</exception>
    public void MustAddUp(AppraisalMeeting meeting)
    {
        if (Returned > Issued) throw BallotRules.MoreReturnedThanIssued(Returned, Issued);
        if (OnPaper > 0 && !meeting.IsTallied) throw BallotRules.PaperIsNotTallied(OnPaper);
        if (meeting.SpoiltPapers > OnPaper) throw BallotRules.SpoiltIsImpossible(OnPaper);
        if (Valid(meeting.SpoiltPapers) < 1) throw BallotRules.NothingIsValid;
    }

    /// <summary>A deputy's marks are as many as the ballots they stand on.</summary>
    /// <param name="name">The deputy.</param>
    /// <param name="counts">All of the deputy's.</param>
    /// <param name="spoilt">废票.</param>
    /// <exception cref="RuleBrokenException">They are more or fewer.</exception>
    public void MustMatch(string name, IReadOnlyCollection<AppraisalCount> counts, int spoilt)
    {
        if (counts.Sum(c => c.ByPhone) != ByPhone) throw BallotRules.PhoneVotesDoNotAddUp(name);
        if (counts.Sum(c => c.OnPaper) is var marks && marks != OnPaper - spoilt) throw BallotRules.MarksDoNotAddUp(name, marks, OnPaper - spoilt);
    }
}
