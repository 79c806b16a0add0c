using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal;

/// <summary>What the page of a column lists.</summary>
public enum ColumnKind
{
    Articles,
    Meetings,
    Laws,
    Deputies,

    /// <summary>Published requests of citizens.</summary>
    Requests,
}

/// <summary>A column as its form has it.</summary>
/// <param name="Title">On the menu: 人大要闻.</param>
/// <param name="ParentId">The column it stands below; null for one of the menu.</param>
public sealed record ColumnFacts(string Title, int? ParentId);

/// <summary>A column of the portal. The clerks name, order and nest them; what the law of the house needs (三会, 法律法规) lists its own things.</summary>
public sealed class Column
{
    /// <summary>Characters.</summary>
    public const int LongestTitle = 12;

    public const int LongestCode = 20;

    public Column(ColumnFacts facts, string code, int order)
    {
        (Code, Order) = (code, order);
        Describe(facts);
    }

    private Column() { }

    public int Id { get; private set; }

    /// <summary>Its part of the address: <c>news</c>.</summary>
    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    public ColumnKind Kind { get; private set; }

    public int? ParentId { get; private set; }

    public int Order { get; private set; }

    /// <summary>Not on the menu any more; its articles keep their addresses.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <exception cref="RuleBrokenException">No title, too long a one, or below itself.</exception>
    public void Describe(ColumnFacts facts)
    {
        var title = ChineseText.Clean(facts.Title).OrRefuse(PortalRules.ColumnTitleIsRequired);
        if (ChineseText.Length(title) > LongestTitle) throw PortalRules.ColumnTitleIsTooLong(LongestTitle);
        if (Id != 0 && facts.ParentId == Id) throw PortalRules.NotBelowItself;
        (Title, ParentId) = (title, facts.ParentId);
        Version++;
    }

    public void Place(int order)
    {
        Order = order;
        Version++;
    }

    /// <exception cref="RuleBrokenException">It lists what the portal always has.</exception>
    public void Retire()
    {
        if (Kind is not ColumnKind.Articles) throw PortalRules.BuiltInColumnStays;
        IsRetired = true;
        Version++;
    }

    public void Restore()
    {
        IsRetired = false;
        Version++;
    }
}
