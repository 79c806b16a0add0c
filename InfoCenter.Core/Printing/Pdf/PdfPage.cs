namespace InfoCenter.Core.Printing.Pdf;

/// <summary>Drawing on one page. Points, with the origin at the top left as people read; PDF's own origin is at the bottom.</summary>
internal sealed class PdfPage
{
    private readonly ByteBuffer _content = new(8192);
    private readonly PdfDocument _document;
    private (string Font, double Size) _font;
    private Colour _fill = Colour.Black;
    private Colour _stroke = Colour.Black;
    private double _spacing;
    private double _lineWidth = 1;

    internal PdfPage(PdfDocument document, int number, double width, double height)
    {
        _document = document;
        (Number, Width, Height) = (number, width, height);
    }

    /// <summary>The page's object number.</summary>
    public int Number { get; }

    public double Width { get; }

    public double Height { get; }

    internal List<int> Contents { get; } = [];

    internal List<string> Links { get; } = [];

    /// <summary>Draws characters of one face in a line; spacing is added after each of them.</summary>
    public void Text(TrueTypeFont font, double size, Colour colour, double left, double baseline, ReadOnlySpan<int> codePoints, double spacing = 0)
    {
        var subset = _document.SubsetOf(font);
        Fill(colour);
        _content.Add("BT"u8);
        if (_font != (subset.Name, size))
        {
            _content.Add("/"u8).Ascii(subset.Name).Add(" "u8).Number(size).Add(" Tf "u8);
            _font = (subset.Name, size);
        }

        spacing = Math.Round(spacing, 3);
        if (_spacing != spacing) _content.Add(" "u8).Number(_spacing = spacing).Add(" Tc"u8);

        _content.Add(" "u8).Number(left).Add(" "u8).Number(Height - baseline).Add(" Td<"u8);
        foreach (var codePoint in codePoints) _content.Hex(subset.NumberOf(codePoint));
        _content.Add(">Tj ET\n"u8);
    }

    public void Line(double fromX, double fromY, double toX, double toY, double width, Colour colour)
    {
        Stroke(colour, width);
        _content.Number(fromX).Add(" "u8).Number(Height - fromY).Add(" m "u8)
            .Number(toX).Add(" "u8).Number(Height - toY).Add(" l S\n"u8);
    }

    public void FillBox(Box box, Colour colour)
    {
        Fill(colour);
        Rectangle(box).Add(" f\n"u8);
    }

    public void OutlineBox(Box box, double width, Colour colour)
    {
        Stroke(colour, width);
        Rectangle(box).Add(" S\n"u8);
    }

    /// <summary>Draws a picture stretched over the box.</summary>
    public void Picture(PdfPicture picture, Box box)
    {
        var name = _document.NameOf(picture);
        _content.Add("q "u8).Number(box.Width).Add(" 0 0 "u8).Number(box.Height).Add(" "u8).Number(box.Left).Add(" "u8)
            .Number(Height - box.Bottom).Add(" cm/"u8).Ascii(name).Add(" Do Q\n"u8);
    }

    /// <summary>Draws with everything outside the box cut away.</summary>
    public void Clipped(Box box, Action draw)
    {
        var state = (_font, _fill, _stroke, _spacing, _lineWidth);
        _content.Add("q "u8);
        Rectangle(box).Add(" W n\n"u8);
        draw();
        _content.Add("Q\n"u8);
        (_font, _fill, _stroke, _spacing, _lineWidth) = state;
    }

    /// <summary>Makes the box lead to an address on the web.</summary>
    public void Link(Box box, Uri address) =>
        Links.Add($"{LinkHead(box)}/A<</S/URI/URI({PdfDocument.Escaped(address.AbsoluteUri)})>>>>");

    /// <summary>Makes the box lead to a place in this document.</summary>
    public void Link(Box box, PdfPage page, double top) =>
        Links.Add($"{LinkHead(box)}/Dest{PdfDocument.Destination(page, top)}>>");

    /// <summary>Hands over what was drawn since the last time, shut in a pair of q and Q: the parts of a page share one graphics state.</summary>
    internal ByteBuffer? Take()
    {
        if (_content.Length == 0) return null;

        var part = new ByteBuffer(_content.Length + 4).Add("q\n"u8).Add(_content.Written).Add("Q\n"u8);
        _content.Clear();
        (_font, _fill, _stroke, _spacing, _lineWidth) = (default, Colour.Black, Colour.Black, 0, 1);
        return part;
    }

    private string LinkHead(Box box) => FormattableString.Invariant(
        $"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[{box.Left:0.##} {Height - box.Bottom:0.##} {box.Right:0.##} {Height - box.Top:0.##}]");

    private ByteBuffer Rectangle(Box box) => _content.Number(box.Left).Add(" "u8).Number(Height - box.Bottom).Add(" "u8)
        .Number(box.Width).Add(" "u8).Number(box.Height).Add(" re"u8);

    private void Fill(Colour colour)
    {
        if (_fill == colour) return;

        _fill = colour;
        Components(colour).Add(colour.IsGray ? " g\n"u8 : " rg\n"u8);
    }

    private void Stroke(Colour colour, double width)
    {
        if (_lineWidth != width) _content.Number(_lineWidth = width).Add(" w\n"u8);
        if (_stroke == colour) return;

        _stroke = colour;
        Components(colour).Add(colour.IsGray ? " G\n"u8 : " RG\n"u8);
    }

    private ByteBuffer Components(Colour colour)
    {
        _content.Number(colour.Red / 255.0);
        if (colour.IsGray) return _content;

        return _content.Add(" "u8).Number(colour.Green / 255.0).Add(" "u8).Number(colour.Blue / 255.0);
    }
}
