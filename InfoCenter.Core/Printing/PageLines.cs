using System.Globalization;

namespace InfoCenter.Core.Printing;

/// <summary>Draws headers and footers once all pages are counted.</summary>
internal static class PageLines
{
    public static void Draw(IReadOnlyList<Sheet> sheets, Typesetter typesetter)
    {
        var totals = sheets.CountBy(s => s.Run).ToDictionary();
        foreach (var sheet in sheets.Where(s => !s.IsEmpty))
        {
            var setup = sheet.Section.Setup;
            var top = setup.Top - setup.HeaderDistance - sheet.Section.Header.Sum(l => l.Style.LinePitch);
            foreach (var line in sheet.Section.Header)
            {
                Draw(sheet, line, top, totals[sheet.Run], typesetter);
                top += line.Style.LinePitch;
                if (line.IsRuledOff) DrawRule(sheet, top + 2);
            }

            top = setup.Height - setup.Bottom + setup.FooterDistance;
            foreach (var line in sheet.Section.Footer)
            {
                if (line.IsRuledOff) DrawRule(sheet, top - 2);
                Draw(sheet, line, top, totals[sheet.Run], typesetter);
                top += line.Style.LinePitch;
            }
        }

        typesetter.MustHaveFoundAll();
    }

    private static void Draw(Sheet sheet, PageLine line, double top, int total, Typesetter typesetter)
    {
        var isMirrored = line.MirrorsOnEvenPages && sheet.Number % 2 == 0;
        var setup = sheet.Section.Setup;
        Set(isMirrored ? line.Right : line.Left, Alignment.Left);
        Set(line.Centre, Alignment.Centre);
        Set(isMirrored ? line.Left : line.Right, Alignment.Right);

        void Set(string text, Alignment alignment)
        {
            if (text.Length == 0) return;

            var words = text
                .Replace(PageLine.Number, sheet.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace(PageLine.Total, total.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            var signs = typesetter.Set(words, line.Style);
            var inset = alignment == Alignment.Centre ? 0 : line.Inset;
            var slab = new LineSlab(signs, 0, signs.Length, line.Style with { Alignment = alignment }, 0, setup.TextWidth - inset * 2, isLast: true);
            slab.Draw(sheet, setup.Left + inset, top);
        }
    }

    private static void DrawRule(Sheet sheet, double y) =>
        sheet.Page.Line(sheet.Section.Setup.Left, y, sheet.Section.Setup.Width - sheet.Section.Setup.Right, y, 0.5, Colour.Gray);
}
