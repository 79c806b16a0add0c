using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Appraisals;

/// <summary>Where a meeting stands.</summary>
public enum MeetingStage
{
    /// <summary>Deputies are chosen, reports written, ballots printed.</summary>
    Planned,

    /// <summary>The voters' representatives vote.</summary>
    Voting,

    /// <summary>Counted and announced; nothing changes any more.</summary>
    Closed,
}

/// <summary>What is said of a meeting before it takes place.</summary>
/// <param name="Title">At most 100 characters.</param>
/// <param name="On">The day.</param>
/// <param name="Place">Where.</param>
/// <param name="SchemeId">By which rules.</param>
public sealed record MeetingFacts(string Title, DateOnly On, string Place, int SchemeId);

/// <summary>A meeting at which deputies report to their voters' representatives, who appraise them by secret ballot (述职评议会; DOMAIN 2.6).</summary>
public sealed class AppraisalMeeting
{
    public const int LongestTitle = 100;
    public const int LongestNames = 100;
    public const int LongestReason = 300;

    private readonly List<Appraisal> _appraisals = [];

    /// <param name="facts">Title, day, place, rules.</param>
    /// <param name="townshipCode">Nine digits; null for the county.</param>
    /// <exception cref="RuleBrokenException">Something is missing.</exception>
    public AppraisalMeeting(MeetingFacts facts, string? townshipCode)
    {
        TownshipCode = townshipCode;
        Tell(facts);
    }

    private AppraisalMeeting() { }

    public int Id { get; private set; }

    public string? TownshipCode { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly On { get; private set; }

    public string Place { get; private set; } = "";

    public int SchemeId { get; private set; }

    public MeetingStage Stage { get; private set; }

    /// <summary>到会选民代表; 0 until voting opens.</summary>
    public int Voters { get; private set; }

    /// <summary>Why there were fewer than the rules ask for.</summary>
    public string? FewVotersReason { get; private set; }

    /// <summary>废票: returned on paper and not readable.</summary>
    public int SpoiltPapers { get; private set; }

    /// <summary>Whether the marks on paper are counted and written down.</summary>
    public bool IsTallied { get; private set; }

    /// <summary>监票人.</summary>
    public string? Scrutineer { get; private set; }

    /// <summary>计票人.</summary>
    public string? Teller { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    public string? ClosedBy { get; private set; }

    /// <summary>As counted at the close; 发出, 收回, 有效.</summary>
    public int Issued { get; private set; }

    public int Returned { get; private set; }

    public int Valid { get; private set; }

    /// <summary>Grows with every change; stops two people from overwriting one another.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<Appraisal> Appraisals => _appraisals;

    public void Amend(MeetingFacts facts)
    {
        MustBePlanned();
        Tell(facts);
        Version++;
    }

    /// <summary>A deputy reports at this meeting.</summary>
    public Appraisal Add(int personId, int mandateId, int termId, string name)
    {
        MustBePlanned();
        if (_appraisals.Exists(a => a.PersonId == personId)) throw AppraisalRules.DeputyIsThereAlready(name);
        var added = new Appraisal(personId, mandateId, termId, name);
        _appraisals.Add(added);
        Version++;
        return added;
    }

    /// <summary>A deputy does not report here after all.</summary>
    public void Remove(Appraisal appraisal)
    {
        MustBePlanned();
        _appraisals.Remove(appraisal);
        Version++;
    }

    /// <summary>The vote begins.</summary>
    /// <param name="voters">Voters' representatives in the room.</param>
    /// <param name="leastVoters">What the rules ask for.</param>
    /// <param name="fewReason">Why there are fewer, where there are.</param>
    /// <param name="issued">Ballots handed out.</param>
    /// <param name="now">UTC.</param>
    public void Open(int voters, int leastVoters, string? fewReason, int issued, DateTime now)
    {
        MustBePlanned();
        if (On > DateOnly.FromDateTime(now.InOffice)) throw AppraisalRules.DayHasNotCome(On);
        if (_appraisals.Count == 0) throw AppraisalRules.NobodyReports;
        if (_appraisals.Find(a => !a.HasReport) is { } silent) throw AppraisalRules.ReportIsMissing(silent.Name);
        if (voters < 1) throw AppraisalRules.VotersAreRequired;
        if (issued == 0) throw BallotRules.NothingIsIssued;
        if (issued > voters) throw BallotRules.MoreBallotsThanVoters(issued, voters);
        FewVotersReason = voters < leastVoters ? fewReason.OrNull() ?? throw AppraisalRules.FewVotersNeedAReason(voters, leastVoters) : null;
        if (FewVotersReason?.Length > LongestReason) throw AppraisalRules.TextIsTooLong;
        (Voters, Stage, OpenedAt) = (voters, MeetingStage.Voting, now);
        Version++;
    }

    /// <summary>The marks on paper are written down; may be done anew until the close.</summary>
    public void Tally(int spoilt, int paperReturned)
    {
        MustBeVoting();
        if (spoilt < 0 || spoilt > paperReturned) throw BallotRules.SpoiltIsImpossible(paperReturned);
        (SpoiltPapers, IsTallied) = (spoilt, true);
        Version++;
    }

    /// <summary>More paper came in: the marks have to be counted again.</summary>
    public void ReopenTally()
    {
        MustBeVoting();
        IsTallied = false;
        Version++;
    }

    /// <summary>The vote is over and announced.</summary>
    /// <exception cref="RuleBrokenException">The ballots do not add up, or nobody watched the count.</exception>
    public void Close(BallotFigures figures, string scrutineer, string teller, Signature by)
    {
        MustBeVoting();
        figures.MustAddUp(this);
        var (watching, counting) = (scrutineer.OrRefuse(AppraisalRules.ScrutineerIsRequired), teller.OrRefuse(AppraisalRules.TellerIsRequired));
        if (watching.Length > LongestNames || counting.Length > LongestNames) throw AppraisalRules.TextIsTooLong;
        if (watching == counting) throw AppraisalRules.ScrutineerIsNotTheTeller;
        (Scrutineer, Teller, Stage, ClosedAt, ClosedBy) = (watching, counting, MeetingStage.Closed, by.At, by.Name);
        (Issued, Returned, Valid) = (figures.Issued, figures.Returned, figures.Valid(SpoiltPapers));
        Version++;
    }

    internal void MustBePlanned()
    {
        if (Stage is not MeetingStage.Planned) throw AppraisalRules.OnlyPlannedCanBeChanged;
    }

    internal void MustBeVoting()
    {
        if (Stage is not MeetingStage.Voting) throw Stage is MeetingStage.Closed ? BallotRules.VoteIsOver : BallotRules.VoteHasNotBegun;
    }

    private void Tell(MeetingFacts facts)
    {
        Title = facts.Title.OrRefuse(AppraisalRules.TitleIsRequired);
        Place = facts.Place.OrRefuse(AppraisalRules.PlaceIsRequired);
        if (Title.Length > LongestTitle || Place.Length > DutyFacts.LongestPlace) throw AppraisalRules.TextIsTooLong;
        if (facts.On == default) throw DutyRules.DayIsRequired;
        (On, SchemeId) = (facts.On, facts.SchemeId);
    }
}
