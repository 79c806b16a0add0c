namespace InfoCenter.Core.Printing;

/// <summary>Empty room of a height in points.</summary>
public sealed class Spacer(double height) : Element
{
    internal override IEnumerable<Slab> Lay(Typesetter typesetter, double width) => [new EmptySlab(height)];
}

/// <summary>What follows begins on a new page.</summary>
public sealed class PageBreak : Element
{
    internal override IEnumerable<Slab> Lay(Typesetter typesetter, double width) => [new EmptySlab(0) { EndsPage = true }];
}

/// <summary>A thin line across the text.</summary>
public sealed class Rule(double thickness = 0.5, Colour colour = default) : Element
{
    internal override IEnumerable<Slab> Lay(Typesetter typesetter, double width) => [new DrawnSlab(thickness + 4, (sheet, left, top) =>
        sheet.Page.Line(left, top + 2, left + width, top + 2, thickness, colour))];
}
