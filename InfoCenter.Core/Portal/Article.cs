using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Portal;

/// <summary>Where an article stands. What the public sees is told by <see cref="Article.ShownVersion"/>, not by this: a new text may be written while the old one is shown.</summary>
public enum ArticleStatus
{
    Draft,

    /// <summary>Waiting for a second person.</summary>
    InReview,
    Published,

    /// <summary>Taken off the portal.</summary>
    Withdrawn,
}

/// <summary>An article as its form has it.</summary>
public sealed record ArticleFacts
{
    public int ColumnId { get; init; }

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    /// <summary>Markup; what is not on the allow-list does not stay.</summary>
    public string Body { get; init; } = "";

    public string Source { get; init; } = "";

    public string Author { get; init; } = "";

    public IReadOnlyList<ArticleFileFacts> Files { get; init; } = [];

    /// <summary>The facts with tidy words and clean markup.</summary>
    /// <exception cref="RuleBrokenException">Something is missing or too long.</exception>
    public ArticleFacts Checked()
    {
        var title = ChineseText.Clean(Title).OrRefuse(PortalRules.ArticleTitleIsRequired);
        if (ChineseText.Length(title) > Article.LongestTitle) throw PortalRules.TitleIsTooLong(Article.LongestTitle);
        var (summary, source, author) = (ChineseText.Clean(Summary), ChineseText.Clean(Source), ChineseText.Clean(Author));
        if (ChineseText.Length(summary) > Article.LongestSummary || ChineseText.Length(source) > Article.LongestSource || ChineseText.Length(author) > Article.LongestSource)
            throw PortalRules.FieldIsTooLong;
        var body = CleanMarkup.Of(Body, address => ArticlePictures.NumberIn(address) is { } number && number <= Files.Count && Files[number - 1].IsPicture ? address : null);
        if (body.Length > Article.LongestBody) throw PortalRules.BodyIsTooLong;
        if (Files.Count > Article.MostFiles) throw PortalRules.TooManyFiles(Article.MostFiles);
        return this with { Title = title, Summary = summary, Source = source, Author = author, Body = body };
    }
}

/// <summary>An article of the portal: written by one person, let out by another, changed in versions of which the public sees exactly one.</summary>
public sealed class Article
{
    /// <summary>Characters.</summary>
    public const int LongestTitle = 80;

    public const int LongestSummary = 200;

    public const int LongestSource = 40;

    public const int LongestBody = 200_000;

    public const int LongestReason = 200;

    public const int MostFiles = 30;

    private readonly List<ArticleVersion> _versions = [];

    public Article(ArticleFacts facts, Signature by)
    {
        ColumnId = facts.ColumnId;
        _versions.Add(new(1, facts.Checked(), by));
    }

    private Article() { }

    public int Id { get; private set; }

    public int ColumnId { get; private set; }

    public ArticleStatus Status { get; private set; }

    /// <summary>The newest version's number.</summary>
    public int LastNumber { get; private set; } = 1;

    /// <summary>The number of the version the public sees; null where it sees none.</summary>
    public int? ShownVersion { get; private set; }

    /// <summary>From when it is seen, UTC; may lie ahead. Also the day the page bears.</summary>
    public DateTime? ShownFromAt { get; private set; }

    /// <summary>When the version the public sees was let out, UTC; may lie ahead. Null where none is, and for what was let out before this was kept.</summary>
    public DateTime? RenewedAt { get; private set; }

    /// <summary>When the public last lost it, UTC; stays when it is shown again. Null where the public never saw it go.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Whether the newest version was handed in, and so is kept as it is.</summary>
    public bool IsHandedIn { get; private set; }

    public int? SubmittedById { get; private set; }

    public string? SubmittedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    public string? PublishedBy { get; private set; }

    /// <summary>Why it was returned or withdrawn last; for the office.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<ArticleVersion> Versions => _versions;

    /// <summary>The newest version; the versions have to be loaded.</summary>
    public ArticleVersion Newest => _versions.MaxBy(v => v.Number)!;

    /// <summary>Writes a new text. What was handed in stays beside it as a version of its own, and what the public sees stays what it is.</summary>
    /// <exception cref="RuleBrokenException">It lies with a second person, or something is missing.</exception>
    public void Write(ArticleFacts facts, Signature by)
    {
        if (Status is ArticleStatus.InReview) throw PortalRules.LiesInReview;
        var tidy = facts.Checked();
        if (IsHandedIn) _versions.Add(new(++LastNumber, tidy, by));
        else Newest.Write(tidy, by);
        (ColumnId, Status, IsHandedIn) = (tidy.ColumnId, ArticleStatus.Draft, false);
        Version++;
    }

    /// <summary>Hands the newest version to a second person.</summary>
    /// <exception cref="RuleBrokenException">Not a draft, no text, or a picture without a description.</exception>
    public void Submit(Signature by)
    {
        if (Status is not ArticleStatus.Draft) throw PortalRules.OnlyDraftsAreSubmitted;
        if (CleanMarkup.TextOf(Newest.Body).Length == 0 && Newest.Files.Count == 0) throw PortalRules.BodyIsRequired;
        if (Newest.Files.Any(f => f.IsPicture && f.Description.Length == 0)) throw PortalRules.PictureNeedsDescription;
        (Status, IsHandedIn, EndReason) = (ArticleStatus.InReview, true, null);
        (SubmittedById, SubmittedBy, SubmittedAt) = (by.AccountId, by.Name, by.At);
        Version++;
    }

    /// <summary>Lets it out, now or from an instant that lies ahead; never by who wrote or handed in.</summary>
    /// <exception cref="RuleBrokenException">Not in review, one's own text, or a time that is past.</exception>
    public void Publish(DateTime? fromAt, Signature by)
    {
        if (Status is not ArticleStatus.InReview) throw PortalRules.OnlyReviewedOnesArePublished;
        if (by.AccountId == SubmittedById || by.AccountId == Newest.SavedById) throw PortalRules.NobodyPublishesTheirOwn;
        if (fromAt < by.At) throw PortalRules.ShowFromLiesAhead;
        // A text that replaces a shown one keeps the day the page bears, and is seen at once.
        if (ShownVersion is not null && fromAt is not null) throw PortalRules.ReplacementIsShownAtOnce;
        if (ShownVersion is null) ShownFromAt = fromAt ?? by.At;
        (Status, ShownVersion, RenewedAt, PublishedBy) = (ArticleStatus.Published, LastNumber, ShownFromAt > by.At ? ShownFromAt : by.At, by.Name);
        Version++;
    }

    /// <summary>Lets out an article of the former site that was handed in and read with all others of its import: seen at once, bearing the day it bore there.</summary>
    /// <exception cref="RuleBrokenException">Not a draft, no text, or a day that lies ahead.</exception>
    internal void TakeOver(DateTime shownFromAt, Signature by)
    {
        Submit(new(Newest.SavedById, Newest.SavedBy, Newest.SavedAt));
        if (shownFromAt > by.At) throw Import.SiteImportRules.DayIsAhead;
        (Status, ShownVersion, ShownFromAt, RenewedAt, PublishedBy) = (ArticleStatus.Published, LastNumber, shownFromAt, by.At, by.Name);
        Version++;
    }

    /// <summary>Gives it back to be mended; what the public sees stays.</summary>
    public void Return(string reason)
    {
        if (Status is not ArticleStatus.InReview) throw PortalRules.OnlyReviewedOnesAreReturned;
        (Status, EndReason) = (ArticleStatus.Draft, Reason(reason));
        Version++;
    }

    /// <summary>Takes it off the portal, whatever else is being written.</summary>
    public void Withdraw(string reason, Signature by)
    {
        if (ShownVersion is null) throw PortalRules.OnlyShownOnesAreWithdrawn;
        var why = Reason(reason);
        if (ShownFromAt <= by.At) WithdrawnAt = by.At;
        (Status, ShownVersion, ShownFromAt, RenewedAt, EndReason) = (ArticleStatus.Withdrawn, null, null, null, why);
        Version++;
    }

    private static string Reason(string reason)
    {
        var why = reason.OrRefuse(PortalRules.ReasonIsRequired);
        return why.Length <= LongestReason ? why : throw PortalRules.FieldIsTooLong;
    }
}
