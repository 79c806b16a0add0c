namespace InfoCenter.Core.Printing;

/// <summary>A table's column: a width in points, or a share of what the fixed columns leave.</summary>
public sealed record Column
{
    private Column()
    {
    }

    public double Width { get; private init; }

    public double Share { get; private init; }

    public Alignment Alignment { get; init; }

    public static Column Fixed(double width, Alignment alignment = Alignment.Left) => new() { Width = width, Alignment = alignment };

    public static Column Relative(double share = 1, Alignment alignment = Alignment.Left) => new() { Share = share, Alignment = alignment };

    /// <summary>The columns' widths in a table as wide as given.</summary>
    internal static double[] Measure(IReadOnlyList<Column> columns, double width)
    {
        var rest = width - columns.Sum(c => c.Width);
        var shares = columns.Sum(c => c.Share);
        if (rest < -0.01 || (shares > 0 && rest <= 0)) throw PrintingRules.ColumnsMustFitThePage;

        return [.. columns.Select(c => c.Share > 0 ? rest * c.Share / shares : c.Width)];
    }
}
