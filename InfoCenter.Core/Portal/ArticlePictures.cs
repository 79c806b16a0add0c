using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace InfoCenter.Core.Portal;

/// <summary>
/// Pictures within a text. A text says <c>&lt;img src="files/2"&gt;</c> for the second of its own files, and nothing else: what it shows, and its description, are the file's.
/// In the editor the file's hash stands in its place, so that files may come and go while one writes.
/// </summary>
public static partial class ArticlePictures
{
    private const string Office = "/office/files/";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The number in such an address, from 1; null for any other.</summary>
    public static int? NumberIn(string address) => Number().Match(address) is { Success: true } found ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the clean text shows the file.</summary>
    public static bool IsIn(string body, int number) => body.Contains(FormattableString.Invariant($"<img src=\"files/{number}\">"), StringComparison.Ordinal);

    /// <summary>The clean text with its pictures as they are shown; a number no picture has is nothing.</summary>
    public static string Shown(string body, IReadOnlyList<PublicFile> files, Func<PublicFile, string> address) => Worded(body, number =>
        files.FirstOrDefault(file => file.Order == number && file.IsPicture) is { } picture
            ? $"<span class=\"picture\"><img src=\"{Encoder.Encode(address(picture))}\" alt=\"{Encoder.Encode(picture.Description)}\" loading=\"lazy\"><span aria-hidden=\"true\">{Encoder.Encode(picture.Description)}</span></span>"
            : "");

    /// <summary>The clean text with something else in place of each picture.</summary>
    public static string Worded(string body, Func<int, string> instead) =>
        Picture().Replace(body, found => instead(int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)));

    /// <summary>The text as the editor has it.</summary>
    public static string InEditor(string body, IReadOnlyList<ArticleFileFacts> files) =>
        Described(CleanMarkup.Of(body, address => NumberIn(address) is { } number && number <= files.Count && files[number - 1].IsPicture ? EditorAddress(files[number - 1]) : null), files);

    /// <summary>The editor's text as it is kept; pictures that are not among the files are taken out.</summary>
    public static string FromEditor(string? markup, IReadOnlyList<ArticleFileFacts> files) => CleanMarkup.Of(markup, address =>
    {
        for (var index = 0; index < files.Count; index++)
        {
            if (files[index].IsPicture && EditorAddress(files[index]) == address) return FormattableString.Invariant($"files/{index + 1}");
        }

        return null;
    });

    /// <summary>What was pasted into the editor, or kept as a draft of it: a draft's files may come back after its text.</summary>
    public static string Pasted(string? markup, IReadOnlyList<ArticleFileFacts> files) => Described(CleanMarkup.Of(markup, address => Kept().IsMatch(address) ? address : null), files);

    /// <summary>Where the editor finds a picture.</summary>
    public static string EditorAddress(ArticleFileFacts file) => Office + file.FileHash;

    internal static string? Numbered(string address) => NumberIn(address) is null ? null : address;

    private static string Described(string markup, IReadOnlyList<ArticleFileFacts> files) => InOffice().Replace(markup, found =>
        $"{found.Groups[1].Value} alt=\"{Encoder.Encode(files.FirstOrDefault(file => EditorAddress(file) == found.Groups[2].Value)?.Description ?? "")}\">");

    [GeneratedRegex("(<img src=\"(/office/files/[0-9a-f]{64})\")>")]
    private static partial Regex InOffice();

    [GeneratedRegex("^files/([1-9][0-9]?)$")]
    private static partial Regex Number();

    [GeneratedRegex("<img src=\"files/([1-9][0-9]?)\">")]
    private static partial Regex Picture();

    [GeneratedRegex("^/office/files/[0-9a-f]{64}$")]
    private static partial Regex Kept();
}
