namespace InfoCenter.Core.Printing;

/// <summary>Elements in columns beside one another, such as a table and a photograph.</summary>
public sealed class SideBySide(params IReadOnlyList<(Column Column, IReadOnlyList<Element> Content)> parts) : Element
{
    /// <summary>Between the columns, in points.</summary>
    public double Gap { get; init; } = 10;

    public double SpaceAfter { get; init; } = 6;

    internal override IEnumerable<Slab> Lay(Typesetter typesetter, double width)
    {
        var widths = Column.Measure([.. parts.Select(p => p.Column)], width - Gap * (parts.Count - 1));
        var stacks = parts.Select((p, i) => SlabStack.Of(p.Content, typesetter, widths[i])).ToArray();
        var height = stacks.Max(s => s.Height);
        var left = 0.0;
        var cells = new List<PlacedCell>();
        for (var i = 0; i < stacks.Length; i++)
        {
            cells.Add(new(new(left, 0, widths[i], height), stacks[i], 0, false, null));
            left += widths[i] + Gap;
        }

        return [new RowSlab(cells, TableBorders.None) { SpaceAfter = SpaceAfter }];
    }
}
