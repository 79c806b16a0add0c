using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Requests;

/// <summary>Where a copy for the public stands.</summary>
public enum PublicationStatus
{
    /// <summary>Made, and waiting for a second person.</summary>
    Prepared,
    Published,

    /// <summary>Not let out by the second person.</summary>
    Declined,

    /// <summary>Taken off the public pages again.</summary>
    Withdrawn,
}

/// <summary>The texts the public may read, already covered.</summary>
public sealed record OpenTexts(string Words, string Place, string Answer);

/// <summary>
/// A copy of one request for the public to read: with what tells who somebody is covered, prepared by one person and let out by another. Without it nothing of a request is
/// public. It has a number of its own, by which nobody can try a follow-up code.
/// </summary>
public sealed class RequestPublication
{
    public const int LongestReason = 200;
    public const int MostWords = 60;

    private readonly List<PublishedPicture> _pictures = [];

    public RequestPublication(int requestId, OpenTexts texts, IReadOnlyList<string> pictureHashes, Signature by)
    {
        (RequestId, Words, Place, Answer) = (requestId, texts.Words, texts.Place, texts.Answer);
        (PreparedById, PreparedBy, PreparedAt) = (by.AccountId, by.Name, by.At);
        for (var order = 0; order < pictureHashes.Count; order++) _pictures.Add(new(pictureHashes[order], order + 1));
    }

    private RequestPublication() { }

    public int Id { get; private set; }

    public int RequestId { get; private set; }

    /// <summary><c>GK2026-0001</c>; null until it is published.</summary>
    public string? Number { get; private set; }

    public string Words { get; private set; } = "";

    public string Place { get; private set; } = "";

    public string Answer { get; private set; } = "";

    public PublicationStatus Status { get; private set; } = PublicationStatus.Prepared;

    public int PreparedById { get; private set; }

    public string PreparedBy { get; private set; } = "";

    /// <summary>UTC, like every instant below.</summary>
    public DateTime PreparedAt { get; private set; }

    public string? PublishedBy { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    public string? EndedBy { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it was not let out, or taken back; for the office.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<PublishedPicture> Pictures => _pictures;

    /// <summary>Lets it out; never by whoever prepared it.</summary>
    public void Publish(string number, Signature by)
    {
        if (Status is not PublicationStatus.Prepared) throw PublicationRules.OnlyPreparedOnesArePublished;
        if (by.AccountId == PreparedById) throw PublicationRules.NobodyPublishesTheirOwn;
        (Number, Status, PublishedBy, PublishedAt) = (number, PublicationStatus.Published, by.Name, by.At);
        Version++;
    }

    public void Decline(string reason, Signature by)
    {
        if (Status is not PublicationStatus.Prepared) throw PublicationRules.OnlyPreparedOnesAreDeclined;
        End(PublicationStatus.Declined, reason, by);
    }

    public void Withdraw(string reason, Signature by)
    {
        if (Status is not PublicationStatus.Published) throw PublicationRules.OnlyPublishedOnesAreWithdrawn;
        End(PublicationStatus.Withdrawn, reason, by);
    }

    private void End(PublicationStatus status, string reason, Signature by)
    {
        var why = reason.OrRefuse(RequestRules.ReasonIsRequired);
        if (why.Length > LongestReason) throw RequestRules.TextIsTooLong;
        (Status, EndReason, EndedBy, EndedAt) = (status, why, by.Name, by.At);
        Version++;
    }
}

/// <summary>A covered copy of a picture; sealed on the disk until a published page shows it.</summary>
public sealed class PublishedPicture
{
    internal PublishedPicture(string fileHash, int order) => (FileHash, Order) = (fileHash, order);

    private PublishedPicture() { }

    public int Id { get; private set; }

    public int PublicationId { get; private set; }

    /// <summary>SHA-256 of the stored bytes, lower-case hexadecimal.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>From 1.</summary>
    public int Order { get; private set; }
}
