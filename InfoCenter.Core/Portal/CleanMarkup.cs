using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace InfoCenter.Core.Portal;

/// <summary>
/// Markup as it may stand in an article: headings, paragraphs, lists, tables, links and a little emphasis. Whatever else a word processor or somebody's malice put in does
/// not stay; its words do. Of pictures those stay that are the article's own, by their number (<see cref="ArticlePictures"/>). Cleaning what is clean changes nothing.
/// </summary>
public static partial class CleanMarkup
{
    private const int Deepest = 40;

    // Nobody writes so deep, and the parser's time grows with the square of it.
    private const int DeepestRead = 500;
    private const int MostCells = 50;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly HashSet<string> Dropped =
        ["script", "style", "head", "meta", "link", "title", "template", "noscript", "iframe", "object", "embed", "svg", "math", "textarea", "select", "button", "audio", "video", "canvas", "xml"];

    // What is left out of the list is unwrapped: its words stay.
    private static readonly Dictionary<string, string> Kept = new()
    {
        ["p"] = "p", ["h1"] = "h2", ["h2"] = "h2", ["h3"] = "h3", ["h4"] = "h4", ["h5"] = "h4", ["h6"] = "h4",
        ["ul"] = "ul", ["ol"] = "ol", ["li"] = "li", ["blockquote"] = "blockquote", ["br"] = "br", ["hr"] = "hr",
        ["strong"] = "strong", ["b"] = "strong", ["em"] = "em", ["i"] = "em", ["u"] = "u", ["sub"] = "sub", ["sup"] = "sup", ["a"] = "a",
        ["table"] = "table", ["caption"] = "caption", ["thead"] = "thead", ["tbody"] = "tbody", ["tfoot"] = "tfoot", ["tr"] = "tr", ["th"] = "th", ["td"] = "td",
    };

    private static readonly HashSet<string> Empty = ["br", "hr"];
    private static readonly HashSet<string> Blocks = ["p", "h2", "h3", "h4", "ul", "ol", "blockquote", "hr", "table"];

    /// <summary>The markup with only what may stay.</summary>
    /// <param name="markup">Any.</param>
    /// <param name="picture">The address a picture's address becomes, null where it does not stay; without it, numbers stay.</param>
    public static string Of(string? markup, Func<string, string?>? picture = null)
    {
        if (string.IsNullOrWhiteSpace(markup)) return "";
        var clean = new StringBuilder();
        Write(clean, Body(markup), 0, picture ?? ArticlePictures.Numbered);
        return clean.ToString().Trim();
    }

    /// <summary>The words alone, a paragraph a line.</summary>
    public static string TextOf(string? markup)
    {
        if (string.IsNullOrWhiteSpace(markup)) return "";
        var text = new StringBuilder();
        Read(text, Body(markup), 0);
        return string.Join('\n', text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static INode Body(string markup) => Parse(IsTooDeep(markup) ? Tags().Replace(markup, " ") : markup);

    private static INode Parse(string markup) => new HtmlParser(new() { IsNotConsumingCharacterReferences = false }).ParseDocument(markup).Body!;

    /// <summary>Whether it is nested deeper than anybody writes; reading it would take long.</summary>
    // Elements whose end may be left out do not count: old pages have thousands of open paragraphs beside one another.
    internal static bool IsTooDeep(string markup)
    {
        var depth = 0;
        foreach (var tag in Nesting().EnumerateMatches(markup))
        {
            depth = markup[tag.Index + 1] == '/' ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > DeepestRead) return true;
        }

        return false;
    }

    [GeneratedRegex(@"</?(?!(?:p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|br|hr|img|col|input|meta|link|wbr|area|base|embed|source|track)\b)[a-z][a-z0-9:-]*\b", RegexOptions.IgnoreCase)]
    private static partial Regex Nesting();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    private static void Write(StringBuilder clean, INode parent, int depth, Func<string, string?> picture)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text) clean.Append(Encoder.Encode(text.Data.Replace('\u00A0', ' ')));
            if (node is not IElement element || Dropped.Contains(element.LocalName)) continue;

            if (element.LocalName == "img")
            {
                if (picture(element.GetAttribute("src") ?? "") is { } address) clean.Append("<img src=\"").Append(Encoder.Encode(address)).Append("\">");
                continue;
            }

            // A word processor's paragraph may be a division; of divisions in divisions only the innermost is one.
            var name = Kept.GetValueOrDefault(element.LocalName) ?? (element.LocalName is "div" or "section" or "article" && !HasBlocks(element) ? "p" : null);
            if (name is null || depth >= Deepest || (name == "p" && IsBlank(element, picture)))
            {
                if (depth < Deepest * 10) Write(clean, element, depth + 1, picture);
                continue;
            }

            clean.Append('<').Append(name);
            if (name == "a") WriteAddress(clean, element);
            if (name is "td" or "th") WriteSpans(clean, element);
            clean.Append('>');
            if (Empty.Contains(name)) continue;
            Write(clean, element, depth + 1, picture);
            clean.Append("</").Append(name).Append('>');
        }
    }

    private static bool HasBlocks(IElement element) => element.QuerySelector("p,div,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote,section,article") is not null;

    private static bool IsBlank(IElement element, Func<string, string?> picture) =>
        string.IsNullOrWhiteSpace(element.TextContent) && element.QuerySelector("br,hr") is null && !element.QuerySelectorAll("img").Any(image => picture(image.GetAttribute("src") ?? "") is not null);

    private static void WriteAddress(StringBuilder clean, IElement element)
    {
        var address = element.GetAttribute("href")?.Trim() ?? "";
        var isOwn = address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal);
        var isElsewhere = Uri.TryCreate(address, UriKind.Absolute, out var place) && place.Scheme is "http" or "https";
        if (isOwn) clean.Append(" href=\"").Append(Encoder.Encode(address)).Append('"');
        else if (isElsewhere) clean.Append(" href=\"").Append(Encoder.Encode(place!.AbsoluteUri)).Append("\" rel=\"noopener noreferrer\"");
    }

    private static void WriteSpans(StringBuilder clean, IElement element)
    {
        foreach (var name in (string[])["colspan", "rowspan"])
        {
            if (int.TryParse(element.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var cells) && cells is > 1 and <= MostCells)
                clean.Append(CultureInfo.InvariantCulture, $" {name}=\"{cells}\"");
        }
    }

    private static void Read(StringBuilder text, INode parent, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words) text.Append(words.Data.ReplaceLineEndings(" "));
            if (node is not IElement element || Dropped.Contains(element.LocalName) || depth >= Deepest * 10) continue;
            var isLine = element.LocalName is "br" or "li" or "tr" or "div" or "caption" || Blocks.Contains(Kept.GetValueOrDefault(element.LocalName, ""));
            if (isLine) text.Append('\n');
            Read(text, element, depth + 1);
            if (isLine) text.Append('\n');
            else if (element.LocalName is "td" or "th") text.Append(' ');
        }
    }
}
