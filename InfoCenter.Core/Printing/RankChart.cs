namespace InfoCenter.Core.Printing;

/// <summary>Lying bars with their names at the left, for many categories or long names; several series lie end to end.</summary>
public sealed class RankChart : Chart
{
    private const double Bar = 0.62;

    public RankChart(IReadOnlyList<string> categories, params IReadOnlyList<ChartSeries> series) : base(categories, series)
    {
        // Each category needs a line of its own whatever the others need.
        Height = 24 + categories.Count * 16;
    }

    private protected override void Draw(ChartFrame frame)
    {
        var names = Categories.Select(frame.Width).DefaultIfEmpty().Max() + 8;
        var sums = Categories.Select((_, i) => Series.Sum(s => s.Values[i])).ToArray();
        var largest = Math.Max(sums.DefaultIfEmpty().Max(), double.Epsilon);
        var figures = ShowsValues ? sums.Select(frame.Number).Select(frame.Width).DefaultIfEmpty().Max() + 6 : 0;
        var (plot, slot) = (frame.Plot, frame.Plot.Height / Math.Max(1, Categories.Count));
        var scale = (plot.Width - names - figures) / largest;

        for (var i = 0; i < Categories.Count; i++)
        {
            var (left, middle) = (plot.Left + names, plot.Top + slot * (i + 0.5));
            frame.Write(Categories[i], left - 5, middle - frame.Line / 2, Alignment.Right);
            for (var s = 0; s < Series.Count; s++)
            {
                var width = Math.Max(0, Series[s].Values[i]) * scale;
                frame.Sheet.Page.FillBox(new(left, middle - slot * Bar / 2, width, slot * Bar), ColourOf(s));
                left += width;
            }

            if (ShowsValues) frame.Write(frame.Number(sums[i]), left + 4, middle - frame.Line / 2, Alignment.Left);
        }

        frame.Sheet.Page.Line(plot.Left + names, plot.Top, plot.Left + names, plot.Bottom, 0.8, Colour.Black);
    }
}
