using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Suggestions;

/// <summary>A deputy who makes a suggestion, or joins in it. An electronic text counts once the deputy has confirmed it (湖北 2012 art. 9).</summary>
public sealed class SuggestionSigner
{
    internal SuggestionSigner(int personId, string name, bool isLead) => (PersonId, Name, IsLead) = (personId, name, isLead);

    private SuggestionSigner() { }

    public int Id { get; private set; }

    public int SuggestionId { get; private set; }

    public int PersonId { get; private set; }

    /// <summary>As the deputy was called then.</summary>
    public string Name { get; private set; } = "";

    /// <summary>领衔; all others are 附议, and never counted alike.</summary>
    public bool IsLead { get; private set; }

    public SignerState State { get; private set; }

    /// <summary>UTC; when it was confirmed or declined.</summary>
    public DateTime? DecidedAt { get; private set; }

    internal void Decide(SignerState state, DateTime? at) => (State, DecidedAt) = (state, at);
}

/// <summary>A citizen's request a suggestion came from.</summary>
public sealed class SuggestionOrigin
{
    internal SuggestionOrigin(int requestId) => RequestId = requestId;

    private SuggestionOrigin() { }

    public int Id { get; private set; }

    public int SuggestionId { get; private set; }

    public int RequestId { get; private set; }
}

/// <summary>What one of those who made it thinks of a round's handling: of the way and of the result, apart (双测评).</summary>
public sealed class SuggestionRating
{
    public const int LongestReason = 500;

    internal SuggestionRating(int personId, string name, int round, Requests.Satisfaction process, Requests.Satisfaction result, string? reason, Signature by) =>
        (PersonId, Name, Round, Process, Result, Reason, By, At) = (personId, name, round, process, result, reason, by.Name, by.At);

    private SuggestionRating() { }

    public int Id { get; private set; }

    public int SuggestionId { get; private set; }

    public int PersonId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>1, or 2 after it was handled anew.</summary>
    public int Round { get; private set; }

    public Requests.Satisfaction Process { get; private set; }

    public Requests.Satisfaction Result { get; private set; }

    /// <summary>There where either is dissatisfied.</summary>
    public string? Reason { get; private set; }

    /// <summary>The deputy, or who wrote the deputy's word down.</summary>
    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>One step of a suggestion's way, written once.</summary>
public sealed class SuggestionStep
{
    public const int LongestText = 2000;

    internal SuggestionStep(SuggestionStepKind kind, Signature by, SuggestionStatus status, string? text) =>
        (Kind, By, AccountId, At, Status, Text) = (kind, by.Name, by.AccountId, by.At, status, text);

    private SuggestionStep() { }

    public int Id { get; private set; }

    public int SuggestionId { get; private set; }

    public SuggestionStepKind Kind { get; private set; }

    public string By { get; private set; } = "";

    public int AccountId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Where it stood after the step.</summary>
    public SuggestionStatus Status { get; private set; }

    public string? Text { get; private set; }
}
