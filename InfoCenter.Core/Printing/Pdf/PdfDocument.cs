namespace InfoCenter.Core.Printing.Pdf;

/// <summary>
/// Writes a PDF 1.7 file that keeps PDF/A-2u: pages go out as soon as they are done, fonts and bookmarks at the end.
/// One instance serves one thread and one file.
/// </summary>
internal sealed class PdfDocument : IDisposable
{
    private readonly PdfFile _file;
    private readonly PdfDescription _description;
    private readonly Dictionary<TrueTypeFont, (FontSubset Subset, int Number)> _fonts = [];
    private readonly Dictionary<PdfPicture, (string Name, int Number)> _pictures = [];
    private readonly List<PdfPage> _pages = [];
    private readonly int _catalog, _pageTree, _resources;

    public PdfDocument(Stream output, PdfDescription description)
    {
        (_file, _description) = (new PdfFile(output), description);
        (_catalog, _pageTree, _resources) = (_file.Reserve(), _file.Reserve(), _file.Reserve());
    }

    public IReadOnlyList<PdfPage> Pages => _pages;

    public OutlineTree Bookmarks { get; } = new();

    public PdfPage AddPage(double width, double height)
    {
        var page = new PdfPage(this, _file.Reserve(), width, height);
        _pages.Add(page);
        return page;
    }

    /// <summary>Writes out what was drawn on the page so far. More may follow: page numbers come when their total is known.</summary>
    public void Flush(PdfPage page)
    {
        if (page.Take() is { } content) page.Contents.Add(_file.AddStream("", content.Written));
    }

    public void Finish()
    {
        foreach (var page in _pages) WritePage(page);
        _file.Put(_pageTree, new ByteBuffer().Add("<</Type/Pages/Count "u8).Number(_pages.Count).Add("/Kids["u8)
            .Ascii(string.Concat(_pages.Select(p => $"{p.Number} 0 R "))).Add("]>>"u8).Written);

        foreach (var (subset, number) in _fonts.Values) FontObjects.Write(_file, number, subset);
        var fonts = string.Concat(_fonts.Values.Select(f => $"/{f.Subset.Name} {f.Number} 0 R"));
        var pictures = string.Concat(_pictures.Values.Select(p => $"/{p.Name} {p.Number} 0 R"));
        _file.Put(_resources, new ByteBuffer().Ascii($"<</Font<<{fonts}>>/XObject<<{pictures}>>>>").Written);

        WriteCatalog();
        _file.Finish(_catalog, _file.Add(XmpPacket.Dictionary(_description).Written));
    }

    public void Dispose() => _file.Dispose();

    internal FontSubset SubsetOf(TrueTypeFont font)
    {
        if (_fonts.TryGetValue(font, out var known)) return known.Subset;

        var subset = new FontSubset(font, $"F{_fonts.Count + 1}");
        _fonts[font] = (subset, _file.Reserve());
        return subset;
    }

    /// <summary>A picture is written once, however often it is drawn.</summary>
    internal string NameOf(PdfPicture picture)
    {
        if (_pictures.TryGetValue(picture, out var known)) return known.Name;

        var name = $"P{_pictures.Count + 1}";
        _pictures[picture] = (name, picture.Write(_file));
        return name;
    }

    internal static string Destination(PdfPage page, double top) =>
        FormattableString.Invariant($"[{page.Number} 0 R/XYZ null {page.Height - top:0.##} null]");

    internal static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)");

    private void WritePage(PdfPage page)
    {
        Flush(page);
        var contents = string.Join(' ', page.Contents.Select(c => $"{c} 0 R"));
        var links = page.Links.Count == 0 ? "" : $"/Annots[{string.Concat(page.Links)}]";
        _file.Put(page.Number, new ByteBuffer().Ascii(FormattableString.Invariant(
            $"<</Type/Page/Parent {_pageTree} 0 R/MediaBox[0 0 {page.Width:0.###} {page.Height:0.###}]/Resources {_resources} 0 R/Contents[{contents}]{links}>>")).Written);
    }

    private void WriteCatalog()
    {
        var metadata = _file.Reserve();
        _file.PutRawStream(metadata, "/Type/Metadata/Subtype/XML", XmpPacket.Write(_description));
        var profile = _file.AddStream("/N 3", SrgbProfile.Bytes);
        var outlines = Bookmarks.Write(_file);

        _file.Put(_catalog, new ByteBuffer().Ascii(
            $"<</Type/Catalog/Pages {_pageTree} 0 R/Metadata {metadata} 0 R/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>" +
            (outlines is null ? "" : $"/Outlines {outlines} 0 R/PageMode/UseOutlines") +
            $"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile} 0 R>>]>>").Written);
    }
}
