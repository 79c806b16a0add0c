namespace InfoCenter.Core.Printing;

/// <summary>A stretch of text inside a paragraph with a look, or an address, of its own.</summary>
public sealed record TextSpan(string Text, TextStyle? Style = null, Uri? Link = null);

/// <summary>Text that wraps. Line feeds in it begin new lines.</summary>
public class Paragraph(TextStyle style, params IReadOnlyList<TextSpan> spans) : Element
{
    public Paragraph(string text, TextStyle style) : this(style, new TextSpan(text))
    {
    }

    public TextStyle Style { get; } = style;

    public IReadOnlyList<TextSpan> Spans { get; } = spans;

    internal virtual string? BookmarkTitle => null;

    internal virtual int BookmarkLevel => 0;

    internal virtual string? AnchorName => null;

    internal override IEnumerable<Slab> Lay(Typesetter typesetter, double width)
    {
        var signs = new List<Sign>();
        foreach (var span in Spans) typesetter.Set(span.Text, span.Style ?? Style, signs, span.Link);
        if (signs.Count == 0)
        {
            yield return new EmptySlab(Style.LinePitch) { SpaceBefore = Style.SpaceBefore, SpaceAfter = Style.SpaceAfter, KeepsWithNext = Style.KeepsWithNext };
            yield break;
        }

        var left = Style.LeftIndent * Style.Size;
        var first = left + Style.FirstLineIndent * Style.Size;
        var lines = Typesetter.Break(signs, width - first, width - left).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            var (start, end, isLast) = lines[i];
            var (isFirstLine, isLastLine) = (i == 0, i == lines.Length - 1);
            yield return new LineSlab(signs, start, end, Style, isFirstLine ? first : left, width, isLast)
            {
                SpaceBefore = isFirstLine ? Style.SpaceBefore : 0,
                SpaceAfter = isLastLine ? Style.SpaceAfter : 0,
                // No single line of a longer paragraph stands alone at the foot or the head of a page.
                KeepsWithNext = isLastLine ? Style.KeepsWithNext : isFirstLine || i == lines.Length - 2 || Style.KeepsWithNext,
                Bookmark = isFirstLine ? BookmarkTitle : null,
                BookmarkLevel = BookmarkLevel,
                Anchor = isFirstLine ? AnchorName : null,
            };
        }
    }
}

/// <summary>A paragraph that also stands among the bookmarks, at a level counted from 1.</summary>
public sealed class Heading(string text, int level, TextStyle style) : Paragraph(text, style)
{
    public string Text { get; } = text;

    public int Level { get; } = level;

    /// <summary>The bookmark's words where they differ from the heading's.</summary>
    public string? Bookmark { get; init; }

    /// <summary>What a line of the contents leads here by.</summary>
    public string? Anchor { get; init; }

    internal override string? AnchorName => Anchor;

    internal override string? BookmarkTitle => (Bookmark ?? Text).ReplaceLineEndings(" ");

    internal override int BookmarkLevel => Level;
}
