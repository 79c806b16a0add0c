using System.Globalization;

namespace InfoCenter.Core.Printing;

/// <summary>What all charts share: title, legend, the scale and its lines, and text at a point.</summary>
internal sealed class ChartFrame
{
    private readonly Chart _chart;
    private readonly Typesetter _typesetter;

    public ChartFrame(Chart chart, Typesetter typesetter, Sheet sheet, Box box)
    {
        (_chart, _typesetter, Sheet) = (chart, typesetter, sheet);
        var line = chart.Style.LinePitch;
        var top = box.Top;
        if (chart.Title is { } title)
        {
            Write(title, box.Left + box.Width / 2, top, Alignment.Centre, chart.Style with { Typeface = Typeface.Hei, Size = chart.Style.Size + 1.5 });
            top += line * 1.6;
        }

        if (chart.Series.Count > 1)
        {
            WriteLegend(box, top);
            top += line * 1.4;
        }

        Plot = new(box.Left, top, box.Width, box.Bottom - top);
    }

    public Sheet Sheet { get; }

    /// <summary>The part of the drawing left for axes and figures.</summary>
    public Box Plot { get; private set; }

    public double Line => _chart.Style.LinePitch;

    /// <summary>The end of the scale: the smallest of 1, 2, 2.5 and 5 times a power of ten, in five steps or fewer, that holds the largest figure.</summary>
    public static (double Step, double End) Scale(double largest)
    {
        if (largest <= 0) return (1, 1);

        var power = Math.Pow(10, Math.Floor(Math.Log10(largest / 5)));
        var step = new[] { 1, 2, 2.5, 5, 10 }.Select(f => f * power).First(s => s * 5 >= largest * 0.999999);
        return (step, step * Math.Ceiling(largest / step - 0.000001));
    }

    /// <summary>Draws the scale at the left with its lines, and the categories below; narrows the plot to what is left.</summary>
    public void DrawAxes(double largest)
    {
        var (step, end) = Scale(largest);
        var labels = Math.Max(Width(Number(end)), Width(Number(step))) + 6;
        var slot = (Plot.Width - labels) / Math.Max(1, _chart.Categories.Count);

        // Names that would run into one another are written downwards, as on spines of books.
        var isUpright = _chart.Categories.Any(c => Width(c) > slot);
        var below = isUpright ? _chart.Categories.Max(c => c.EnumerateRunes().Count()) * _chart.Style.Size * 1.05 + 3 : Line * 1.3;
        var area = new Box(Plot.Left + labels, Plot.Top + Line, Plot.Width - labels, Plot.Height - Line - below);
        for (var value = 0.0; value <= end * 1.000001; value += step)
        {
            var y = area.Bottom - value / end * area.Height;
            Sheet.Page.Line(area.Left, y, area.Right, y, value == 0 ? 0.8 : 0.3, value == 0 ? Colour.Black : new Colour(200, 200, 200));
            Write(Number(value), area.Left - 4, y - Line / 2, Alignment.Right);
        }

        for (var i = 0; i < _chart.Categories.Count; i++)
        {
            var middle = area.Left + slot * (i + 0.5);
            if (isUpright) WriteDownwards(_chart.Categories[i], middle, area.Bottom + 2);
            else Write(_chart.Categories[i], middle, area.Bottom + Line * 0.2, Alignment.Centre);
        }

        Plot = area;
    }

    public string Number(double value) => value.ToString(_chart.Format, CultureInfo.InvariantCulture);

    public double Width(string text) => _typesetter.Set(text, _chart.Style).Sum(s => s.Width);

    public void Write(string text, double x, double top, Alignment alignment, TextStyle? style = null)
    {
        style = (style ?? _chart.Style) with { Alignment = Alignment.Left };
        var signs = _typesetter.Set(text, style);
        var width = signs.Sum(s => s.Width);
        var left = alignment switch
        {
            Alignment.Centre => x - width / 2,
            Alignment.Right => x - width,
            _ => x,
        };
        new LineSlab(signs, 0, signs.Length, style, 0, width, isLast: true).Draw(Sheet, left, top);
    }

    private void WriteDownwards(string text, double middle, double top)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Write(rune.ToString(), middle, top, Alignment.Centre);
            top += _chart.Style.Size * 1.05;
        }
    }

    private void WriteLegend(Box box, double top)
    {
        var left = box.Left + (box.Width - _chart.Series.Sum(s => Width(s.Name) + 24)) / 2;
        for (var i = 0; i < _chart.Series.Count; i++)
        {
            Sheet.Page.FillBox(new(left, top + Line * 0.2, 8, Line * 0.6), _chart.ColourOf(i));
            Write(_chart.Series[i].Name, left + 12, top, Alignment.Left);
            left += Width(_chart.Series[i].Name) + 24;
        }
    }
}
