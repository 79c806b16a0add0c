using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Supervision;

/// <summary>A citizen's request behind a topic.</summary>
public sealed class TopicOrigin
{
    internal TopicOrigin(int requestId) => RequestId = requestId;

    private TopicOrigin() { }

    public int Id { get; private set; }

    public int TopicId { get; private set; }

    public int RequestId { get; private set; }
}

/// <summary>A point of law a topic was chosen on.</summary>
public sealed class TopicBasis
{
    internal TopicBasis(int basisId) => BasisId = basisId;

    private TopicBasis() { }

    public int Id { get; private set; }

    public int TopicId { get; private set; }

    public int BasisId { get; private set; }
}

/// <summary>What an inspection was and what it found, as it is typed.</summary>
/// <param name="Form">A visit, an inspection of how a law is carried out, or research; nothing else.</param>
/// <param name="On">The office's day.</param>
/// <param name="Place">Where.</param>
/// <param name="Findings">What was found.</param>
public sealed record InspectionFacts(SupervisionForm Form, DateOnly On, string Place, string Findings)
{
    /// <summary>Cleaned, or refused.</summary>
    /// <exception cref="RuleBrokenException">What is missing, too long, or lies in the future.</exception>
    public InspectionFacts Checked(DateOnly today)
    {
        if (Form is not (SupervisionForm.Visit or SupervisionForm.Enforcement or SupervisionForm.Research)) throw TopicRules.FormIsNoInspection;
        var clean = this with { Place = Place.OrRefuse(TopicRules.PlaceIsRequired), Findings = Findings.OrRefuse(TopicRules.FindingsAreRequired) };
        if (clean.Place.Length > DutyFacts.LongestPlace || clean.Findings.Length > SupervisionStep.LongestText) throw TopicRules.TextIsTooLong;
        return On <= today ? clean : throw TopicRules.InspectionIsInTheFuture;
    }
}

/// <summary>Deputies went and looked (视察、执法检查、专题调研). Written once.</summary>
public sealed class Inspection
{
    private readonly List<InspectionDeputy> _deputies = [];

    internal Inspection(InspectionFacts facts, IReadOnlyList<(int PersonId, string Name)> deputies, Signature by)
    {
        if (deputies.Count == 0) throw TopicRules.DeputiesAreRequired;
        if (deputies.DistinctBy(d => d.PersonId).Count() < deputies.Count) throw TopicRules.DeputyIsThereTwice;
        (Form, On, Place, Findings, By, At) = (facts.Form, facts.On, facts.Place, facts.Findings, by.Name, by.At);
        _deputies.AddRange(deputies.Select(d => new InspectionDeputy(d.PersonId, d.Name)));
    }

    private Inspection() { }

    public int Id { get; private set; }

    public int TopicId { get; private set; }

    public SupervisionForm Form { get; private set; }

    public DateOnly On { get; private set; }

    public string Place { get; private set; } = "";

    public string Findings { get; private set; } = "";

    public string By { get; private set; } = "";

    /// <summary>UTC, when it was written down.</summary>
    public DateTime At { get; private set; }

    /// <summary>Those who took part.</summary>
    public IReadOnlyList<InspectionDeputy> Deputies => _deputies;
}

/// <summary>A deputy who took part.</summary>
public sealed class InspectionDeputy
{
    internal InspectionDeputy(int personId, string name) => (PersonId, Name) = (personId, name);

    private InspectionDeputy() { }

    public int Id { get; private set; }

    public int InspectionId { get; private set; }

    public int PersonId { get; private set; }

    /// <summary>As it was then.</summary>
    public string Name { get; private set; } = "";
}

/// <summary>One step of a topic's way, or of one of its problems; written once.</summary>
public sealed class SupervisionStep
{
    public const int LongestText = 2000;

    internal SupervisionStep(SupervisionStepKind kind, Signature by, string? text) => (Kind, By, AccountId, At, Text) = (kind, by.Name, by.AccountId, by.At, text.OrNull());

    internal SupervisionStep(int topicId, SupervisionStepKind kind, Signature by, string? text) : this(kind, by, text) => TopicId = topicId;

    private SupervisionStep() { }

    public int Id { get; private set; }

    public int TopicId { get; private set; }

    /// <summary>Null for a step of the topic itself.</summary>
    public int? ProblemId { get; private set; }

    public SupervisionStepKind Kind { get; private set; }

    public string By { get; private set; } = "";

    public int AccountId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public string? Text { get; private set; }
}

/// <summary>A point of law on which topics may be chosen; the county's list, because laws are amended.</summary>
public sealed class SupervisionBasis
{
    public const int LongestArticle = 40;
    public const int LongestText = 200;

    public SupervisionBasis(string article, string text)
    {
        (Article, Text) = (article.OrRefuse(TopicRules.ArticleIsRequired), text.OrRefuse(TopicRules.ArticleTextIsRequired));
        if (Article.Length > LongestArticle || Text.Length > LongestText) throw TopicRules.TextIsTooLong;
    }

    private SupervisionBasis() { }

    public int Id { get; private set; }

    /// <summary>监督法第十二条第五项.</summary>
    public string Article { get; private set; } = "";

    /// <summary>What it says.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Stays with the topics it was used for, and is offered no more.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Offers it no more, or again.</summary>
    public void Put(bool isRetired) => (IsRetired, Version) = (isRetired, Version + 1);
}
