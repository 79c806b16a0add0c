using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Requests;

/// <summary>Who takes a request in hand.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="PersonId">The deputy; null for an office.</param>
/// <param name="Name">As the citizen reads it.</param>
public sealed record RequestHolder(HolderKind Kind, int? PersonId, string Name);

/// <summary>What one citizen told the office, and its whole way from there to the citizen's rating.</summary>
public sealed partial class Request
{
    private readonly List<RequestStep> _steps = [];
    private readonly List<RequestPicture> _pictures = [];
    private readonly List<RequestRating> _ratings = [];

    /// <summary>A request as it was told; it waits for the office's look.</summary>
    /// <exception cref="RuleBrokenException">What was told is not fit to be handled.</exception>
    public Request(string number, RequestFacts facts, string submissionKey, TellingChannel channel, Concern concern, Signature by)
    {
        var told = facts.Checked();
        (Number, SubmissionKey, Channel, Concern, ReceivedAt) = (number, submissionKey, channel, concern, by.At);
        (PlateId, VillageCode, TownshipCode, ChosenPersonId, AlikeId) = (told.PlateId, told.VillageCode, told.TownshipCode!, told.ChosenPersonId, told.AlikeId);
        (Words, OpenWords, Place) = (told.Words, told.OpenWords, told.OpenPlace);
        (ContactName, Phone) = (told.Name, told.Phone);
        for (var order = 0; order < told.PictureHashes.Count; order++) _pictures.Add(new(told.PictureHashes[order], order));
        Write(StepKind.Told, by, RequestTexts.Told(channel), channel is TellingChannel.Proxy ? RequestTexts.WrittenDownBy(by.Name) : null);
    }

    private Request() { } // EF reads rows through here, so an old row never meets a newer rule.

    public int Id { get; private set; }

    /// <summary>The receipt number: <c>MS20261122-0007</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Made with the form: the same form sent again is the same request.</summary>
    public string SubmissionKey { get; private set; } = "";

    public TellingChannel Channel { get; private set; }

    public int? PlateId { get; private set; }

    public string? VillageCode { get; private set; }

    public string TownshipCode { get; private set; } = "";

    /// <summary>Where, in the citizen's words, without phones and ID numbers.</summary>
    public string Place { get; private set; } = "";

    /// <summary>As it was told; sealed.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What others may read: without phones and ID numbers, and without what the office covered.</summary>
    public string OpenWords { get; private set; } = "";

    /// <summary>Sealed, like the phone.</summary>
    public string? ContactName { get; private set; }

    public string? Phone { get; private set; }

    public int? CategoryId { get; private set; }

    /// <summary>The deputy of the own district the citizen asked for.</summary>
    public int? ChosenPersonId { get; private set; }

    /// <summary>The request that tells of the same thing and was there first; each still gets an answer of its own.</summary>
    public int? AlikeId { get; private set; }

    public Concern Concern { get; private set; }

    public RequestStatus Status { get; private set; } = RequestStatus.Received;

    public HolderKind? Holder { get; private set; }

    public int? HolderPersonId { get; private set; }

    public string? HolderName { get; private set; }

    public RequestDisposal? Disposal { get; private set; }

    public RequestResult? Result { get; private set; }

    /// <summary>1, or 2 after the citizen had it reopened.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Still dissatisfied after the second round: the congress itself sees to it.</summary>
    public bool NeedsSupervision { get; private set; }

    /// <summary>UTC, like every instant below.</summary>
    public DateTime ReceivedAt { get; private set; }

    public DateTime? RoutedAt { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Since when whoever has it in hand sees to it themselves, without a unit.</summary>
    public DateTime? TakenOnAt { get; private set; }

    /// <summary>Since when its clocks stand still; null while they run.</summary>
    public DateTime? PausedAt { get; private set; }

    /// <summary>Grows with every change; stops two people from overwriting one another.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<RequestStep> Steps => _steps;

    public IReadOnlyList<RequestPicture> Pictures => _pictures;

    public IReadOnlyList<RequestRating> Ratings => _ratings;

    public bool IsPaused => PausedAt is not null;

    public bool CanBeReviewed => Status is RequestStatus.Received;

    public bool CanBeAccepted => !Follows && Status is RequestStatus.Routed && !IsPaused;

    public bool CanBePassedOn => !Follows && Status is RequestStatus.Routed or RequestStatus.Accepted && !IsPaused;

    public bool CanBeHandled => !Follows && Status is RequestStatus.Accepted && !IsPaused;

    public bool CanBePaused => !Follows && !IsPaused && Status is RequestStatus.Routed or RequestStatus.Accepted or RequestStatus.Assigned;

    public bool CanBeRated => Status is RequestStatus.AwaitingRating;

    public bool CanBeReopened => Status is RequestStatus.Closed && Round == 1 && _ratings.Exists(r => r.Result is Satisfaction.Dissatisfied);

    private void MoveTo(RequestStatus status, StepKind kind, Signature by, string? publicText, string? innerText = null)
    {
        Status = status;
        Write(kind, by, publicText, innerText);
    }

    private void Write(StepKind kind, Signature by, string? publicText, string? innerText = null)
    {
        if (publicText?.Length > RequestStep.LongestText || innerText?.Length > RequestStep.LongestText) throw RequestRules.TextIsTooLong;
        _steps.Add(new(kind, by.Name, by.AccountId, by.At, Status, publicText.OrNull(), innerText.OrNull()));
        Version++;
    }
}
