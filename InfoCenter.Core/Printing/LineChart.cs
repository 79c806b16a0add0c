namespace InfoCenter.Core.Printing;

/// <summary>Lines over categories in order, such as months. Figures are written for a single line; those of several would cross.</summary>
public sealed class LineChart(IReadOnlyList<string> categories, params IReadOnlyList<ChartSeries> series) : Chart(categories, series)
{
    private protected override void Draw(ChartFrame frame)
    {
        var largest = Series.SelectMany(s => s.Values).Append(0).Max();
        frame.DrawAxes(largest);
        var (_, end) = ChartFrame.Scale(largest);
        var (plot, slot) = (frame.Plot, frame.Plot.Width / Math.Max(1, Categories.Count));

        for (var s = 0; s < Series.Count; s++)
        {
            var points = Series[s].Values.Select((v, i) => (X: plot.Left + slot * (i + 0.5), Y: plot.Bottom - Math.Max(0, v) / end * plot.Height, Value: v)).ToArray();
            for (var i = 0; i < points.Length; i++)
            {
                var (x, y, value) = points[i];
                if (i > 0) frame.Sheet.Page.Line(points[i - 1].X, points[i - 1].Y, x, y, 1.4, ColourOf(s));
                frame.Sheet.Page.FillBox(new(x - 2, y - 2, 4, 4), ColourOf(s));
                if (ShowsValues && Series.Count == 1 && frame.Width(frame.Number(value)) <= slot) frame.Write(frame.Number(value), x, y - frame.Line - 2, Alignment.Centre);
            }
        }
    }
}
