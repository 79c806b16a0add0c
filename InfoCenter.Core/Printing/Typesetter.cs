using InfoCenter.Core.Printing.Pdf;

namespace InfoCenter.Core.Printing;

/// <summary>One character set in type; the width in points.</summary>
internal readonly record struct Sign(int CodePoint, TrueTypeFont Font, double Width, TextStyle Style, Uri? Link);

/// <summary>Turns text into type: chooses a face for each character, measures, and breaks lines by the rules of Chinese typesetting.</summary>
internal sealed class Typesetter(FontShelf fonts)
{
    private const int LineFeed = '\n';
    private readonly SortedSet<int> _missing = [];

    public FontShelf Fonts { get; } = fonts;

    /// <summary>Refuses when a character met so far has no face.</summary>
    public void MustHaveFoundAll()
    {
        if (_missing.Count > 0) throw PrintingRules.EveryCharacterNeedsAFont(string.Join("、", _missing.Select(c => $"{char.ConvertFromUtf32(c)}（U+{c:X4}）")));
    }

    public void Set(string text, TextStyle style, List<Sign> signs, Uri? link = null)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var code = rune.Value == '\t' ? ' ' : rune.Value;
            if (Characters.IsInvisible(code) && code != LineFeed) continue;

            var font = code == LineFeed ? Fonts.Face(style.Typeface) : Fonts.Find(style.Typeface, code);
            if (font is null)
            {
                _missing.Add(code);
                continue;
            }

            var width = code == LineFeed ? 0 : font.WidthOf(font.GlyphOf(code)) * style.Size / 1000;
            signs.Add(new(code, font, width, style, link));
        }
    }

    public Sign[] Set(string text, TextStyle style)
    {
        var signs = new List<Sign>(text.Length);
        Set(text, style, signs);
        return [.. signs];
    }

    /// <summary>Lines as ranges of signs. Line feeds end lines and belong to none; spaces at a line's end take no room.</summary>
    public static IEnumerable<(int Start, int End, bool IsLast)> Break(IReadOnlyList<Sign> signs, double firstWidth, double width)
    {
        const double Tolerance = 0.01;
        var (start, room) = (0, firstWidth);
        while (start < signs.Count)
        {
            var (at, filled) = (start, 0.0);
            while (at < signs.Count && signs[at].CodePoint != LineFeed && (signs[at].CodePoint == ' ' || filled + signs[at].Width <= room + Tolerance))
            {
                filled += signs[at++].Width;
            }

            if (at == signs.Count || signs[at].CodePoint == LineFeed)
            {
                yield return (start, at, true);
                start = at + 1;
                if (at < signs.Count && start == signs.Count) yield return (start, start, true);
            }
            else
            {
                var end = at;
                while (end > start && !Characters.MayBreakBetween(signs[end - 1].CodePoint, signs[end].CodePoint)) end--;

                // A word longer than the line is cut where the line ends.
                if (end == start) end = Math.Max(at, start + 1);
                yield return (start, end, false);
                start = end;
            }

            room = width;
        }
    }
}
