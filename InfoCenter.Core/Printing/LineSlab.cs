namespace InfoCenter.Core.Printing;

/// <summary>One line of type.</summary>
internal sealed class LineSlab : Slab
{
    // Beyond this a reader, and a program that copies text, takes the gap for a space between words.
    private const double WidestGap = 0.09;

    // Chinese faces stand in a square whose baseline lies this far down.
    private const double BaselineInSquare = 0.88;

    private readonly IReadOnlyList<Sign> _signs;
    private readonly int _start, _end;
    private readonly double _size, _offset, _gap;

    /// <summary>The signs from start to end in a line as wide as given, after an indent.</summary>
    public LineSlab(IReadOnlyList<Sign> signs, int start, int end, TextStyle style, double indent, double width, bool isLast)
    {
        while (end > start && signs[end - 1].CodePoint == ' ') end--;
        (_signs, _start, _end, _size, Height) = (signs, start, end, style.Size, style.LinePitch);

        var (used, gaps) = (0.0, 0);
        for (var i = start; i < end; i++)
        {
            used += signs[i].Width;
            if (i < end - 1 && IsElastic(signs[i])) gaps++;
            _size = Math.Max(_size, signs[i].Style.Size);
        }

        var spare = width - indent - used;
        _offset = indent + style.Alignment switch
        {
            Alignment.Centre => spare / 2,
            Alignment.Right => spare,
            _ => 0,
        };
        TextEnd = _offset + used;
        if (style.Alignment == Alignment.Justify && !isLast && gaps > 0 && spare > 0 && spare / gaps <= WidestGap * style.Size) _gap = spare / gaps;
    }

    public string? Bookmark { get; init; }

    public int BookmarkLevel { get; init; }

    public string? Anchor { get; init; }

    /// <summary>How far from the left the last sign ends.</summary>
    public double TextEnd { get; }

    public override void Draw(Sheet sheet, double left, double top)
    {
        if (Anchor is not null) sheet.Anchors.Set(Anchor, sheet, top);
        if (Bookmark is not null) sheet.Document.Bookmarks.Add(Bookmark, BookmarkLevel, sheet.Page, top);

        var baseline = top + (Height - _size) / 2 + _size * BaselineInSquare;
        var x = left + _offset;
        Span<int> run = stackalloc int[Math.Min(_end - _start, 256)];
        for (var at = _start; at < _end;)
        {
            var first = _signs[at];
            var (length, width) = (0, 0.0);
            while (at < _end && length < run.Length && BelongsTogether(first, _signs[at]))
            {
                run[length++] = _signs[at].CodePoint;
                width += _signs[at++].Width;
            }

            var gap = IsElastic(first) ? _gap : 0;
            sheet.Page.Text(first.Font, first.Style.Size, first.Style.Colour, x, baseline, run[..length], gap);
            if (first.Link is not null) sheet.Page.Link(new(x, top, width + gap * length, Height), first.Link);
            x += width + gap * length;
        }
    }

    private bool BelongsTogether(Sign first, Sign next) =>
        ReferenceEquals(first.Font, next.Font) && ReferenceEquals(first.Style, next.Style) && ReferenceEquals(first.Link, next.Link)
        && (_gap == 0 || IsElastic(first) == IsElastic(next));

    private static bool IsElastic(Sign sign) => !Characters.IsWord(sign.CodePoint);
}
