namespace InfoCenter.Core.Printing;

/// <summary>One cell of a table: text, or any elements. A string or an element is a cell wherever one is asked for.</summary>
public sealed class Cell
{
    public Cell(string? text) => Text = text ?? "";

    public Cell(params IReadOnlyList<Element> content) => Content = content;

    public string? Text { get; }

    public IReadOnlyList<Element>? Content { get; }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>Overrides the column's own.</summary>
    public Alignment? Alignment { get; init; }

    /// <summary>Overrides the table's own.</summary>
    public TextStyle? Style { get; init; }

    public Colour? Fill { get; init; }

    /// <summary>Text stands at the cell's top instead of its middle.</summary>
    public bool StandsAtTop { get; init; }

    /// <summary>The name of a thing, set in the table's heading type on its tint.</summary>
    public static Cell Label(string text, int columnSpan = 1, int rowSpan = 1) => new(text) { ColumnSpan = columnSpan, RowSpan = rowSpan, IsLabel = true };

    internal bool IsLabel { get; private init; }

    public static implicit operator Cell(string? text) => new(text);

    public static implicit operator Cell(Element element) => new(element);

    public static Cell FromString(string? text) => new(text);

    public static Cell FromElement(Element element) => new(element);
}
