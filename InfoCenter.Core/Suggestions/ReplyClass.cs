using InfoCenter.Core.Common;

namespace InfoCenter.Core.Suggestions;

/// <summary>A class of reply, marked top right on the letter. The county's own table; A to D where it has not changed it (DOMAIN 2.4).</summary>
public sealed class ReplyClass
{
    public const int LongestCode = 4;
    public const int LongestTitle = 40;

    public ReplyClass(string code, string title, bool isSolved, bool needsPromise, int order)
    {
        (Code, Order) = (code.OrRefuse(SuggestionRules.CodeIsRequired), order);
        if (Code.Length > LongestCode) throw SuggestionRules.TextIsTooLong;
        Describe(title, isSolved, needsPromise);
    }

    private ReplyClass() { }

    public int Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Counts as solved; a reply alone does not (解决率 beside 答复率).</summary>
    public bool IsSolved { get; private set; }

    /// <summary>Its letter must say what is promised, for when, and by whom.</summary>
    public bool NeedsPromise { get; private set; }

    public int Order { get; private set; }

    public bool IsRetired { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public void Describe(string title, bool isSolved, bool needsPromise)
    {
        var kept = title.OrRefuse(SuggestionRules.TitleIsRequired);
        if (kept.Length > LongestTitle) throw SuggestionRules.TextIsTooLong;
        (Title, IsSolved, NeedsPromise) = (kept, isSolved, needsPromise);
        Version++;
    }

    public void Put(bool isRetired)
    {
        IsRetired = isRetired;
        Version++;
    }
}

/// <summary>A class of matters suggestions are sorted by.</summary>
public sealed class SuggestionSubject
{
    public const int LongestName = 20;

    public SuggestionSubject(string name, int order)
    {
        Order = order;
        Rename(name);
    }

    private SuggestionSubject() { }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public int Order { get; private set; }

    public bool IsRetired { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public void Rename(string name)
    {
        var kept = name.OrRefuse(SuggestionRules.TitleIsRequired);
        if (kept.Length > LongestName) throw SuggestionRules.TextIsTooLong;
        Name = kept;
        Version++;
    }

    public void Put(bool isRetired)
    {
        IsRetired = isRetired;
        Version++;
    }
}
