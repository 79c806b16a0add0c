using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Portal;

/// <summary>The three meetings a county people's congress is known by (三会).</summary>
public enum MeetingKind
{
    /// <summary>人民代表大会, all deputies of the county.</summary>
    Congress,

    /// <summary>常务委员会会议, every two months at least (地方组织法 art. 51).</summary>
    StandingCommittee,

    /// <summary>主任会议, which prepares the standing committee's.</summary>
    Chairpersons,
}

/// <summary>What an article is to the meeting it belongs to.</summary>
public enum MeetingPart
{
    Papers,
    Resolutions,
    News,
}

/// <summary>An article that belongs to a meeting.</summary>
public sealed record MeetingPaperFacts(int ArticleId, MeetingPart Part);

/// <summary>A meeting as its form has it.</summary>
public sealed record MeetingFacts
{
    public MeetingKind Kind { get; init; }

    /// <summary>届: 19 for 第十九届.</summary>
    public int Term { get; init; }

    /// <summary>次, counted within the term for each kind.</summary>
    public int Number { get; init; }

    public DateOnly OpensOn { get; init; }

    /// <summary>The last day; the first of a meeting of one day.</summary>
    public DateOnly ClosesOn { get; init; }

    public string Place { get; init; } = "";

    /// <summary>The items, in their order.</summary>
    public IReadOnlyList<string> Agenda { get; init; } = [];

    public IReadOnlyList<MeetingPaperFacts> Papers { get; init; } = [];

    /// <summary>Whether the public sees it.</summary>
    public bool IsShown { get; init; }

    /// <summary>The facts with tidy words.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, too long or cannot be.</exception>
    public MeetingFacts Checked()
    {
        if (Term is < 1 or > Meeting.GreatestTerm || Number is < 1 or > TermTitle.Greatest) throw MeetingRules.NumbersAreRequired;
        if (OpensOn == default || ClosesOn < OpensOn) throw MeetingRules.DaysAreRequired;
        if (ClosesOn.DayNumber - OpensOn.DayNumber > Meeting.LongestInDays) throw MeetingRules.LastsTooLong(Meeting.LongestInDays);
        var agenda = Agenda.Select(ChineseText.Clean).Where(item => item.Length > 0).ToList();
        var place = ChineseText.Clean(Place);
        if (ChineseText.Length(place) > Meeting.LongestPlace || agenda.Exists(item => ChineseText.Length(item) > Meeting.LongestItem)) throw PortalRules.FieldIsTooLong;
        if (agenda.Count > Meeting.MostItems) throw MeetingRules.TooManyItems(Meeting.MostItems);
        return this with { Place = place, Agenda = agenda, Papers = [.. Papers.DistinctBy(paper => paper.ArticleId)] };
    }
}

/// <summary>One of the three meetings, with its agenda and the articles that are its papers, resolutions and reports.</summary>
public sealed class Meeting
{
    public const int GreatestTerm = 99;

    /// <summary>Days; no session of a county's congress lasts as long.</summary>
    public const int LongestInDays = 30;

    /// <summary>Characters.</summary>
    public const int LongestPlace = 60;

    /// <summary>Characters.</summary>
    public const int LongestItem = 200;

    public const int MostItems = 60;

    private readonly List<MeetingPaper> _papers = [];

    public Meeting(MeetingFacts facts) => Describe(facts);

    private Meeting() { }

    public int Id { get; private set; }

    public MeetingKind Kind { get; private set; }

    /// <summary>届.</summary>
    public int Term { get; private set; }

    /// <summary>次.</summary>
    public int Number { get; private set; }

    public DateOnly OpensOn { get; private set; }

    public DateOnly ClosesOn { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>One item a line.</summary>
    public string Agenda { get; private set; } = "";

    public bool IsShown { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<MeetingPaper> Papers => _papers;

    /// <summary>The agenda's items, in their order.</summary>
    public IReadOnlyList<string> Items => Agenda.Length == 0 ? [] : Agenda.Split('\n');

    /// <summary>第十九届人民代表大会第二次会议.</summary>
    public string Title => Kind.TitleOf(Term, Number);

    /// <exception cref="RuleBrokenException">Something is missing, too long or cannot be.</exception>
    public void Describe(MeetingFacts facts)
    {
        var tidy = facts.Checked();
        (Kind, Term, Number, OpensOn, ClosesOn, Place, IsShown) = (tidy.Kind, tidy.Term, tidy.Number, tidy.OpensOn, tidy.ClosesOn, tidy.Place, tidy.IsShown);
        Agenda = string.Join('\n', tidy.Agenda);
        _papers.RemoveAll(paper => tidy.Papers.All(wanted => wanted.ArticleId != paper.ArticleId));
        for (var order = 0; order < tidy.Papers.Count; order++)
        {
            var wanted = tidy.Papers[order];
            var paper = _papers.Find(one => one.ArticleId == wanted.ArticleId);
            if (paper is null) _papers.Add(paper = new(wanted.ArticleId));
            paper.Put(wanted.Part, order + 1);
        }

        Version++;
    }
}

/// <summary>An article that belongs to a meeting; an article belongs to one at most.</summary>
public sealed class MeetingPaper
{
    internal MeetingPaper(int articleId) => ArticleId = articleId;

    private MeetingPaper() { }

    public int Id { get; private set; }

    public int MeetingId { get; private set; }

    public int ArticleId { get; private set; }

    public MeetingPart Part { get; private set; }

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    internal void Put(MeetingPart part, int order) => (Part, Order) = (part, order);
}
