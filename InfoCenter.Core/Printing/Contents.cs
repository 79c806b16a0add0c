namespace InfoCenter.Core.Printing;

/// <summary>One line of a table of contents; it leads to the heading that carries the same anchor.</summary>
public sealed record ContentsLine(string Text, string Anchor, int Level = 1);

/// <summary>A table of contents. The page numbers are filled in when the last page is laid out, so the headings may come later, and be made later.</summary>
public sealed class Contents(params IReadOnlyList<ContentsLine> lines) : Element
{
    private const double RoomForNumber = 36;

    public TextStyle Style { get; init; } = ArchiveStyles.Body with { Alignment = Alignment.Left, FirstLineIndent = 0 };

    internal override IEnumerable<Slab> Lay(Typesetter typesetter, double width)
    {
        foreach (var line in lines)
        {
            var style = Style with { LeftIndent = Style.LeftIndent + (line.Level - 1) * 2 };
            var slabs = new Paragraph(line.Text, style).Lay(typesetter, width - RoomForNumber).ToArray();
            foreach (var slab in slabs.SkipLast(1)) yield return slab;

            // The last line of an entry carries its number.
            var last = slabs[^1];
            var end = last is LineSlab text ? text.TextEnd : 0;
            yield return new DrawnSlab(last.Height, (sheet, left, top) =>
            {
                last.Draw(sheet, left, top);
                sheet.Anchors.Later(line.Anchor, (number, target, targetTop) =>
                {
                    Write(typesetter, sheet, number, left, top, width, end);
                    sheet.Page.Link(new(left, top, width, last.Height), target.Page, targetTop);
                });
            });
        }
    }

    private void Write(Typesetter typesetter, Sheet sheet, string number, double left, double top, double width, double textEnd)
    {
        var style = Style with { Alignment = Alignment.Right, LeftIndent = 0 };
        var figures = typesetter.Set(number, style);
        var dot = typesetter.Set(".", style);
        var gap = width - textEnd - figures.Sum(s => s.Width) - Style.Size;
        var dots = Enumerable.Repeat(dot[0], Math.Max(0, (int)(gap / dot[0].Width))).Concat(typesetter.Set(" ", style));
        Sign[] signs = [.. dots, .. figures];
        new LineSlab(signs, 0, signs.Length, style, 0, width, isLast: true).Draw(sheet, left, top);
    }
}
