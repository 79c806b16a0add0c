namespace InfoCenter.Core.Requests;

/// <summary>One step in a request's life, written once: who, when, what; in words for the citizen and, apart from them, for the office.</summary>
public sealed class RequestStep
{
    /// <summary>The longest text of a step.</summary>
    public const int LongestText = 2000;

    internal RequestStep(StepKind kind, string by, int accountId, DateTime at, RequestStatus status, string? publicText, string? innerText) =>
        (Kind, By, AccountId, At, Status, PublicText, InnerText) = (kind, by, accountId, at, status, publicText, innerText);

    private RequestStep() { }

    public int Id { get; private set; }

    public int RequestId { get; private set; }

    public StepKind Kind { get; private set; }

    /// <summary>The account's name, or the citizen as such.</summary>
    public string By { get; private set; } = "";

    /// <summary>0 for the citizen and for what the program does by itself.</summary>
    public int AccountId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Where the request stood after it.</summary>
    public RequestStatus Status { get; private set; }

    /// <summary>What the citizen may read; null where the step is the office's own.</summary>
    public string? PublicText { get; private set; }

    public string? InnerText { get; private set; }

    /// <summary>Whether its text is the answer the citizen waited for.</summary>
    public bool IsAnswer => Kind is StepKind.Answered or StepKind.Informed;
}

/// <summary>A picture the citizen sent; cleaned, and sealed on the disk.</summary>
public sealed class RequestPicture
{
    public RequestPicture(string fileHash, int order) => (FileHash, Order) = (fileHash, order);

    private RequestPicture() { }

    public int Id { get; private set; }

    public int RequestId { get; private set; }

    /// <summary>SHA-256 of the stored bytes, lower-case hexadecimal.</summary>
    public string FileHash { get; private set; } = "";

    public int Order { get; private set; }
}

/// <summary>The citizen's word after a round of handling; a second round has one of its own.</summary>
public sealed class RequestRating
{
    internal RequestRating(int round, Satisfaction attitude, Satisfaction result, string? reason, string by, DateTime at) =>
        (Round, Attitude, Result, Reason, By, At) = (round, attitude, result, reason, by, at);

    private RequestRating() { }

    public int Id { get; private set; }

    public int RequestId { get; private set; }

    /// <summary>1, or 2 after it was reopened.</summary>
    public int Round { get; private set; }

    public Satisfaction Attitude { get; private set; }

    public Satisfaction Result { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>The citizen, or who asked them by telephone.</summary>
    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
