using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using InfoCenter.Core.Common;
using InfoCenter.Core.Files;
using InfoCenter.Core.Privacy;

namespace InfoCenter.Core.Portal.Import;

/// <summary>A picture or paper of an old article.</summary>
/// <param name="Path">Its address in the former site.</param>
/// <param name="Name">As it will be fetched.</param>
/// <param name="Description">What a picture shows; empty for a paper.</param>
/// <param name="IsPicture">Whether it is shown in the page.</param>
public sealed record OldFile(string Path, string Name, string Description, bool IsPicture);

/// <summary>Finds the pictures and papers an old article shows and links to, and puts their numbers in place of their old addresses.</summary>
internal sealed class PageFiles(SiteFiles site, string page, string title)
{
    private static readonly string[] Papers = [".pdf", ".docx", ".xlsx"];
    private static readonly string[] OldPapers = [".doc", ".xls", ".ppt", ".pptx", ".rar", ".zip", ".wps", ".et", ".7z"];
    private readonly List<OldFile> _files = [];
    private readonly List<string> _notes = [];
    private readonly List<string> _numbers = [];
    private int _pictures;

    public IReadOnlyList<OldFile> Files => _files;

    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Phones and ID numbers in the papers, masked.</summary>
    public IReadOnlyList<string> Numbers => _numbers;

    /// <summary>The text with numbers for addresses, cleaned.</summary>
    public string Gather(string markup)
    {
        if (markup.Length == 0 || CleanMarkup.IsTooDeep(markup)) return CleanMarkup.Of(markup);
        using var document = new HtmlParser().ParseDocument(markup);
        foreach (var element in document.QuerySelectorAll("img,a").ToList())
        {
            if (element.LocalName == "img") TakePicture(element);
            else TakePaper(element);
        }

        return CleanMarkup.Of(document.Body!.InnerHtml);
    }

    private void TakePicture(IElement image)
    {
        var address = image.GetAttribute("src") ?? image.GetAttribute("data-src") ?? image.GetAttribute("orisrc") ?? "";
        var path = address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? null : site.Resolve(page, address);
        var number = path is null ? 0 : _files.FindIndex(file => file.IsPicture && file.Path.Equals(path, StringComparison.OrdinalIgnoreCase)) + 1;
        if (number == 0) number = Keep(path, address, image);
        if (number == 0) image.Remove();
        else image.SetAttribute("src", FormattableString.Invariant($"files/{number}"));
    }

    private int Keep(string? path, string address, IElement image)
    {
        var name = Tail(path ?? address);
        if (path is null || site.Read(path) is not { } bytes) return Note(SiteImportTexts.PictureIsMissing(name));
        if (_files.Count >= Article.MostFiles) return Note(SiteImportTexts.TooManyFiles(Article.MostFiles));
        try
        {
            PictureCleaner.Clean(bytes);
        }
        catch (RuleBrokenException)
        {
            return Note(SiteImportTexts.PictureIsNotUsable(name));
        }

        _pictures++;
        var words = ChineseText.Clean(image.GetAttribute("alt"));
        if (words.Length == 0 || words.Contains('.', StringComparison.Ordinal)) words = ChineseText.Clean(image.GetAttribute("title"));
        if (words.Length == 0 || words.Contains('.', StringComparison.Ordinal))
        {
            words = SiteImportTexts.PictureOf(title, _pictures);
            Note(SiteImportTexts.DescriptionIsMade);
        }

        _files.Add(new(path, Short(name, ArticleFile.LongestName), words.Length > ArticleFile.LongestDescription ? words[..ArticleFile.LongestDescription] : words, IsPicture: true));
        return _files.Count;
    }

    private void TakePaper(IElement link)
    {
        var address = link.GetAttribute("href") ?? "";
        var kind = Path.GetExtension(address.Split('?', '#')[0]);
        var isPaper = Papers.Contains(kind, StringComparer.OrdinalIgnoreCase);
        var isOld = OldPapers.Contains(kind, StringComparer.OrdinalIgnoreCase);
        if (!isPaper && !isOld)
        {
            // An address of the former site leads nowhere any more; the words stay.
            if (!Uri.TryCreate(address, UriKind.Absolute, out _)) Unwrap(link);
            return;
        }

        var (path, words) = (site.Resolve(page, address), ChineseText.Clean(link.TextContent));
        Unwrap(link);
        if (isOld) Note(SiteImportTexts.PaperIsNotTaken(Tail(address)));
        else if (path is null || site.Read(path) is not { } bytes) Note(SiteImportTexts.PaperIsMissing(Tail(address)));
        else if (_files.Count >= Article.MostFiles) Note(SiteImportTexts.TooManyFiles(Article.MostFiles));
        else if (!FilePurpose.PortalFile.Takes(FileKinds.Of(bytes.AsSpan(0, Math.Min(bytes.Length, 512))))) Note(SiteImportTexts.PaperIsNotTaken(Tail(address)));
        else if (!_files.Exists(file => file.Path.Equals(path, StringComparison.OrdinalIgnoreCase))) Add(path, words, kind, bytes);
    }

    private void Add(string path, string words, string kind, byte[] bytes)
    {
        var name = words.Length is > 1 and < 60 ? words : Path.GetFileNameWithoutExtension(Tail(path));
        _files.Add(new(path, Short(name.EndsWith(kind, StringComparison.OrdinalIgnoreCase) ? name : name + kind, ArticleFile.LongestName), "", IsPicture: false));
        if (PaperText.In(new MemoryStream(bytes)) is { } text) _numbers.AddRange(PersonalTraces.In(text).Select(trace => trace.Masked));
        else Note(SiteImportTexts.PaperIsNotRead(name));
    }

    private int Note(string note)
    {
        if (!_notes.Contains(note)) _notes.Add(note);
        return 0;
    }

    private static void Unwrap(IElement link) => link.Replace([.. link.ChildNodes]);

    private static string Tail(string path) => path.Split('/', '\\')[^1] is { Length: <= 100 } tail ? tail : path[^100..];

    // The end tells what kind of file it is.
    private static string Short(string name, int most) => name.Length <= most ? name : name[^most..];
}
