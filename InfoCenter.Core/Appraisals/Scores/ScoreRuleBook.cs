using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>Where a book of rules stands.</summary>
public enum ScoreBookStatus
{
    Draft,

    /// <summary>In force for the years from its own; it never changes again.</summary>
    Adopted,

    /// <summary>A newer one was adopted; the years before that one's are still scored by it.</summary>
    Superseded,
}

/// <summary>How the list for commendation is made within each group.</summary>
public enum CommendBy
{
    /// <summary>The best share of the group, in percent.</summary>
    TopShare,

    /// <summary>Whoever has so many points, in tenths.</summary>
    Points,
}

/// <summary>What a book says beside its items.</summary>
/// <param name="Name">Its name.</param>
/// <param name="YearFrom">The first year it is for.</param>
/// <param name="Fewest">Groups of fewer deputies are not compared.</param>
/// <param name="ObjectionDays">Working days in which deputies may object.</param>
/// <param name="By">How the list for commendation is made.</param>
/// <param name="CommendFrom">Percent, or tenths of a point.</param>
public sealed record ScoreTerms(string Name, int YearFrom, int Fewest, int ObjectionDays, CommendBy By, int CommendFrom)
{
    public const int LongestName = 60;
    public const int FewestByDefault = 10;

    /// <exception cref="RuleBrokenException">No name, or out of bounds.</exception>
    public ScoreTerms Checked()
    {
        var name = Name.OrRefuse(ScoreRules.NameIsRequired);
        if (name.Length > LongestName) throw ScoreRules.NameIsTooLong(LongestName);
        if (YearFrom is < 2000 or > 2100) throw ScoreRules.YearIsUnlikely;
        if (Fewest is < 3 or > 100 || ObjectionDays is < 1 or > 60) throw ScoreRules.TermsAreOutOfBounds;
        if (By is CommendBy.TopShare ? CommendFrom is < 1 or > 50 : CommendFrom is < 1 or > ScoreItemFacts.Most) throw ScoreRules.CommendationIsOutOfBounds;
        return this with { Name = name };
    }
}

/// <summary>A version of the county's rules for scores (代表履职积分办法): drafted, adopted by a second person, never changed after that.</summary>
public sealed class ScoreRuleBook
{
    private readonly List<ScoreRuleItem> _items = [];

    /// <summary>A draft; of another book it takes all items.</summary>
    public ScoreRuleBook(ScoreTerms terms, ScoreRuleBook? copied, Signature by)
    {
        Tell(terms.Checked());
        (CopiedFromId, WriterIds) = (copied?.Id, "");
        Write(by);
        (DraftedBy, DraftedAt) = (by.Name, by.At);
        _items.AddRange((copied?.Items ?? []).OrderBy(i => i.Order).Select(i => new ScoreRuleItem(i.Facts, i.Order)));
    }

    private ScoreRuleBook() { }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public int YearFrom { get; private set; }

    /// <summary>Deputies; groups of fewer are not compared.</summary>
    public int Fewest { get; private set; }

    /// <summary>Working days.</summary>
    public int ObjectionDays { get; private set; }

    public CommendBy By { get; private set; }

    /// <summary>Percent, or tenths of a point.</summary>
    public int CommendFrom { get; private set; }

    public ScoreBookStatus Status { get; private set; }

    public int? CopiedFromId { get; private set; }

    /// <summary>The accounts that wrote in it, by key: none of them adopts it.</summary>
    public string WriterIds { get; private set; } = "";

    public string DraftedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime DraftedAt { get; private set; }

    public string? AdoptedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AdoptedAt { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<ScoreRuleItem> Items => _items;

    public ScoreTerms Terms => new(Name, YearFrom, Fewest, ObjectionDays, By, CommendFrom);

    /// <summary>Whether the account wrote in it, and so does not adopt it.</summary>
    public bool IsWrittenBy(int accountId) => accountId != 0 && WriterIds.Split(',').Contains($"{accountId}");

    /// <summary>Other years, days and measures.</summary>
    public void Amend(ScoreTerms terms, Signature by)
    {
        MustBeDraft();
        Tell(terms.Checked());
        Write(by);
    }

    /// <summary>A new item, or an item's new facts.</summary>
    /// <exception cref="RuleBrokenException">Not fit, or another item counts the same.</exception>
    public void Put(int? itemId, ScoreItemFacts facts, Signature by)
    {
        MustBeDraft();
        var told = facts.Checked();
        if (_items.Exists(i => i.Id != itemId && i.Facts.Subject == told.Subject)) throw ScoreRules.CountedTwice;
        if (itemId is null) _items.Add(new(told, _items.Count == 0 ? 1 : _items.Max(i => i.Order) + 1));
        else (_items.Find(i => i.Id == itemId) ?? throw ScoreRules.ItemIsGone).Tell(told);
        Write(by);
    }

    public void Remove(int itemId, Signature by)
    {
        MustBeDraft();
        if (_items.RemoveAll(i => i.Id == itemId) == 0) throw ScoreRules.ItemIsGone;
        Write(by);
    }

    /// <summary>Puts it in force; never by somebody who wrote in it.</summary>
    /// <exception cref="RuleBrokenException">Not a draft, one's own, or empty.</exception>
    public void Adopt(Signature by)
    {
        MustBeDraft();
        if (by.IsPerson && IsWrittenBy(by.AccountId)) throw ScoreRules.AnotherPersonAdopts;
        if (!_items.Exists(i => i.Deduct == 0)) throw ScoreRules.BookIsEmpty;
        (Status, AdoptedBy, AdoptedAt) = (ScoreBookStatus.Adopted, by.Name, by.At);
        Version++;
    }

    /// <summary>A newer one was adopted.</summary>
    internal void Supersede()
    {
        if (Status is ScoreBookStatus.Adopted) Status = ScoreBookStatus.Superseded;
        Version++;
    }

    private void MustBeDraft()
    {
        if (Status is not ScoreBookStatus.Draft) throw ScoreRules.AdoptedBooksStay;
    }

    private void Write(Signature by)
    {
        if (by.IsPerson && !IsWrittenBy(by.AccountId)) WriterIds = WriterIds.Length == 0 ? $"{by.AccountId}" : $"{WriterIds},{by.AccountId}";
        Version++;
    }

    private void Tell(ScoreTerms terms) =>
        (Name, YearFrom, Fewest, ObjectionDays, By, CommendFrom) = (terms.Name, terms.YearFrom, terms.Fewest, terms.ObjectionDays, terms.By, terms.CommendFrom);
}

/// <summary>An item of a book; the book guards it.</summary>
public sealed class ScoreRuleItem
{
    internal ScoreRuleItem(ScoreItemFacts facts, int order)
    {
        Order = order;
        Tell(facts);
    }

    private ScoreRuleItem() { }

    public int Id { get; private set; }

    public int BookId { get; private set; }

    public int Order { get; private set; }

    public DutyKind Kind { get; private set; }

    public string? SubKind { get; private set; }

    public DutyRole? Role { get; private set; }

    public Attendance Attendance { get; private set; }

    /// <summary>Tenths of a point, like the next three; once, with the first record.</summary>
    public int Start { get; private set; }

    public int Each { get; private set; }

    /// <summary>Null where there is only a start, or a deduction.</summary>
    public int? Cap { get; private set; }

    /// <summary>Taken off for each record.</summary>
    public int Deduct { get; private set; }

    public ScoreItemFacts Facts => new(new(Kind, SubKind, Role, Attendance), Start, Each, Cap, Deduct);

    internal void Tell(ScoreItemFacts facts)
    {
        (Kind, SubKind, Role, Attendance) = (facts.Subject.Kind, facts.Subject.SubKind, facts.Subject.Role, facts.Subject.Attendance);
        (Start, Each, Cap, Deduct) = (facts.Start, facts.Each, facts.Cap, facts.Deduct);
    }
}
