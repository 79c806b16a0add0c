namespace InfoCenter.Core.Printing;

/// <summary>One row of figures in a chart, one figure for each of the chart's categories.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<double> Values, Colour? Colour = null);

/// <summary>Figures as a drawing, made of rectangles, lines and text; it fills the width of the text.</summary>
public abstract class Chart(IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series) : Element
{
    // Told apart in print without colour too: each next tone is lighter or darker than its neighbour.
    private static readonly Colour[] Palette =
        [new(31, 78, 121), new(226, 139, 39), new(112, 158, 92), new(160, 45, 52), new(120, 120, 120), new(126, 97, 160), new(214, 186, 90)];

    public IReadOnlyList<string> Categories { get; } = categories;

    public IReadOnlyList<ChartSeries> Series { get; } = series;

    /// <summary>Of the whole drawing with its labels, in points.</summary>
    public double Height { get; init; } = 180;

    public string? Title { get; init; }

    public TextStyle Style { get; init; } = ArchiveStyles.Chart;

    /// <summary>How figures are written: a .NET format, read without a culture.</summary>
    public string Format { get; init; } = "0.##";

    /// <summary>Figures stand beside their bars or points.</summary>
    public bool ShowsValues { get; init; } = true;

    internal Colour ColourOf(int index) => Series[index].Colour ?? Palette[index % Palette.Length];

    internal override IEnumerable<Slab> Lay(Typesetter typesetter, double width)
    {
        if (Series.Any(s => s.Values.Count != Categories.Count)) throw PrintingRules.ChartFiguresMustMatchCategories;

        // Characters are looked up now, while a refusal is still possible; drawing happens when the page is written.
        foreach (var text in Categories.Concat(Series.Select(s => s.Name)).Append(Title ?? "")) typesetter.Set(text, Style);
        return [new DrawnSlab(Height, (sheet, left, top) => Draw(new(this, typesetter, sheet, new(left, top, width, Height)))) { SpaceAfter = 8 }];
    }

    private protected abstract void Draw(ChartFrame frame);
}
