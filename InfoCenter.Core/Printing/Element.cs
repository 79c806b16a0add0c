namespace InfoCenter.Core.Printing;

/// <summary>Anything that stands in the text of a page: a paragraph, a table, a picture, a chart.</summary>
public abstract class Element
{
    /// <summary>Cuts the element, set to a width, into pieces that the pages are filled with from top to bottom.</summary>
    internal abstract IEnumerable<Slab> Lay(Typesetter typesetter, double width);
}
