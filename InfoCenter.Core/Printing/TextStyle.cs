namespace InfoCenter.Core.Printing;

/// <summary>Where the lines of a paragraph stand.</summary>
public enum Alignment
{
    Left,
    Centre,
    Right,

    /// <summary>Both edges straight; the last line stands left.</summary>
    Justify,
}

/// <summary>How a paragraph looks. Lengths in points; indents in characters of its own size.</summary>
public sealed record TextStyle
{
    public Typeface Typeface { get; init; } = Typeface.Song;

    public double Size { get; init; } = 10.5;

    /// <summary>From one baseline to the next; one and a half times the size unless set.</summary>
    public double LinePitch { get => field > 0 ? field : Size * 1.5; init; }

    public Colour Colour { get; init; } = Colour.Black;

    public Alignment Alignment { get; init; } = Alignment.Left;

    public double FirstLineIndent { get; init; }

    public double LeftIndent { get; init; }

    public double SpaceBefore { get; init; }

    public double SpaceAfter { get; init; }

    /// <summary>Stays on the page of what follows, as headings do.</summary>
    public bool KeepsWithNext { get; init; }
}
