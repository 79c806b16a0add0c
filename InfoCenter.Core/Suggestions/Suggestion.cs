using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Suggestions;

/// <summary>
/// A deputy's suggestion, criticism or opinion (建议、批评和意见; 代表法 2025 art. 50 to 52), from the first word to what became of it. One matter each.
/// </summary>
public sealed partial class Suggestion
{
    private readonly List<SuggestionSigner> _signers = [];
    private readonly List<SuggestionOrigin> _origins = [];
    private readonly List<SuggestionTask> _tasks = [];
    private readonly List<SuggestionRating> _ratings = [];
    private readonly List<SuggestionStep> _steps = [];

    /// <summary>Being written; the deputy who leads it has still to confirm it where somebody else typed it.</summary>
    /// <exception cref="RuleBrokenException">The facts are not fit for a suggestion.</exception>
    public Suggestion(SuggestionFacts facts, int leadPersonId, string leadName, IReadOnlyList<int> requestIds, Signature by, bool isOwnHand)
    {
        Tell(facts.Checked());
        _origins.AddRange(requestIds.Distinct().Select(id => new SuggestionOrigin(id)));
        _signers.Add(new(leadPersonId, leadName, isLead: true));
        Write(SuggestionStepKind.Registered, by, leadName);
        if (isOwnHand) Confirm(leadPersonId, by);
    }

    private Suggestion() { } // EF reads rows through here, so an old row never meets a newer rule.

    public int Id { get; private set; }

    /// <summary>The number in its series; null before it is accepted.</summary>
    public int? Serial { get; private set; }

    /// <summary>In words: 县十九届人大四次会议第36号. Null before it is accepted.</summary>
    public string? Number { get; private set; }

    public int TermId { get; private set; }

    public SuggestionOccasion Occasion { get; private set; }

    public int? Session { get; private set; }

    /// <summary>The year it was handed in; the series of those between sessions goes by it.</summary>
    public int Year { get; private set; }

    public int SubjectId { get; private set; }

    public string Title { get; private set; } = "";

    public string Grounds { get; private set; } = "";

    public string Proposal { get; private set; } = "";

    public string? Source { get; private set; }

    public SuggestionOpenness Openness { get; private set; }

    public bool WantsContact { get; private set; }

    public bool IsForReference { get; private set; }

    public SuggestionStatus Status { get; private set; } = SuggestionStatus.Registered;

    /// <summary>1, or 2 after those who made it were not satisfied.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>重点督办, chosen by the chairpersons' meeting (代表法 art. 52).</summary>
    public bool IsKey { get; private set; }

    /// <summary>Not satisfied after the second round either: the committee brings both to one table.</summary>
    public bool NeedsHearing { get; private set; }

    /// <summary>UTC, like every instant below.</summary>
    public DateTime? SubmittedAt { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    public DateTime? AssignedAt { get; private set; }

    public DateTime? RepliedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Until when the next step is to be done: to assign, or to rate. The units' own stand on their parts.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The limit everybody concerned was told is over; another day is another limit.</summary>
    public DateOnly? AlarmedDueOn { get; private set; }

    /// <summary>Grows with every change; stops two people from overwriting one another.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<SuggestionSigner> Signers => _signers;

    /// <summary>The citizens' requests it came from.</summary>
    public IReadOnlyList<SuggestionOrigin> Origins => _origins;

    public IReadOnlyList<SuggestionTask> Tasks => _tasks;

    public IReadOnlyList<SuggestionRating> Ratings => _ratings;

    public IReadOnlyList<SuggestionStep> Steps => _steps;

    public SuggestionSigner Lead => _signers.Single(s => s.IsLead);

    public bool CanBeAmended => Status is SuggestionStatus.Registered;

    public bool CanBeReviewed => Status is SuggestionStatus.UnderReview;

    public bool CanBeAssigned => Status is SuggestionStatus.Accepted;

    public bool CanBeRated => Status is SuggestionStatus.AwaitingRating;

    /// <summary>Whether every unit that owes a letter has sent it.</summary>
    public bool IsReplied => RepliedAt is not null && (Status is SuggestionStatus.AwaitingRating or SuggestionStatus.Closed);

    public SuggestionFacts Facts => new()
    {
        Title = Title, Grounds = Grounds, Proposal = Proposal, SubjectId = SubjectId, TermId = TermId, Occasion = Occasion, Session = Session, Openness = Openness,
        Source = Source, WantsContact = WantsContact, IsForReference = IsForReference,
    };

    private void Tell(SuggestionFacts facts)
    {
        (Title, Grounds, Proposal, SubjectId, TermId) = (facts.Title, facts.Grounds, facts.Proposal, facts.SubjectId, facts.TermId);
        (Occasion, Session, Openness, Source) = (facts.Occasion, facts.Session, facts.Openness, facts.Source);
        (WantsContact, IsForReference) = (facts.WantsContact, facts.IsForReference);
    }

    private void MoveTo(SuggestionStatus status, SuggestionStepKind kind, Signature by, string? text)
    {
        Status = status;
        Write(kind, by, text);
    }

    private void Write(SuggestionStepKind kind, Signature by, string? text)
    {
        if (text?.Length > SuggestionStep.LongestText) throw SuggestionRules.TextIsTooLong;
        _steps.Add(new(kind, by, Status, text.OrNull()));
        Version++;
    }
}
