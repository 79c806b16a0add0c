namespace InfoCenter.Core.Printing;

/// <summary>Upright bars, one group for each category; stacked on one another where asked.</summary>
public sealed class BarChart(IReadOnlyList<string> categories, params IReadOnlyList<ChartSeries> series) : Chart(categories, series)
{
    /// <summary>The series stand on one another and their sum is written on top.</summary>
    public bool IsStacked { get; init; }

    private protected override void Draw(ChartFrame frame)
    {
        frame.DrawAxes(Sums().Append(0).Max());
        var (_, end) = ChartFrame.Scale(Sums().Append(0).Max());
        var slot = frame.Plot.Width / Math.Max(1, Categories.Count);
        for (var i = 0; i < Categories.Count; i++)
        {
            var left = frame.Plot.Left + slot * i;
            if (IsStacked) DrawStack(frame, i, left + slot * 0.22, slot * 0.56, end);
            else DrawGroup(frame, i, left + slot * 0.14, slot * 0.72 / Series.Count, end);
        }
    }

    private IEnumerable<double> Sums() => IsStacked
        ? Categories.Select((_, i) => Series.Sum(s => s.Values[i]))
        : Series.SelectMany(s => s.Values);

    private void DrawGroup(ChartFrame frame, int category, double left, double width, double end)
    {
        for (var s = 0; s < Series.Count; s++, left += width)
        {
            var value = Series[s].Values[category];
            var height = Math.Max(0, value) / end * frame.Plot.Height;
            frame.Sheet.Page.FillBox(new(left + width * 0.05, frame.Plot.Bottom - height, width * 0.9, height), ColourOf(s));
            if (ShowsValues) WriteValue(frame, value, left + width / 2, frame.Plot.Bottom - height, width);
        }
    }

    private void DrawStack(ChartFrame frame, int category, double left, double width, double end)
    {
        var bottom = frame.Plot.Bottom;
        for (var s = 0; s < Series.Count; s++)
        {
            var height = Math.Max(0, Series[s].Values[category]) / end * frame.Plot.Height;
            frame.Sheet.Page.FillBox(new(left, bottom - height, width, height), ColourOf(s));
            bottom -= height;
        }

        if (ShowsValues) WriteValue(frame, Series.Sum(s => s.Values[category]), left + width / 2, bottom, width * 1.7);
    }

    // A figure wider than its place would run into its neighbour's.
    private static void WriteValue(ChartFrame frame, double value, double centre, double top, double room)
    {
        var text = frame.Number(value);
        if (frame.Width(text) <= room * 1.1) frame.Write(text, centre, top - frame.Line, Alignment.Centre);
    }
}
