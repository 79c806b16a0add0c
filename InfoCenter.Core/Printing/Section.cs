namespace InfoCenter.Core.Printing;

/// <summary>A run of pages with one setup, one header and one footer. It begins on a new page.</summary>
public sealed class Section(PageSetup setup)
{
    private readonly List<IEnumerable<Element>> _parts = [];

    public PageSetup Setup { get; } = setup;

    /// <summary>Lines above the text; the last is nearest to it.</summary>
    public IReadOnlyList<PageLine> Header { get; init; } = [];

    /// <summary>Lines below the text; the first is nearest to it.</summary>
    public IReadOnlyList<PageLine> Footer { get; init; } = [];

    /// <summary>Pages are counted from 1 again, and their total is counted apart.</summary>
    public bool RestartsNumbering { get; init; }

    /// <summary>Begins on a right-hand page of a book printed on both sides; an empty page is put before it where needed.</summary>
    public bool StartsOnOddPage { get; init; }

    public IEnumerable<Element> Elements => _parts.SelectMany(p => p);

    public Section Add(params IReadOnlyList<Element> elements)
    {
        _parts.Add(elements);
        return this;
    }

    /// <summary>Adds elements that are made only when their page is reached, so that a thick book needs little memory.</summary>
    public Section AddLater(IEnumerable<Element> elements)
    {
        _parts.Add(elements);
        return this;
    }
}
