using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal.Import;

/// <summary>Reads an article off a Word file (ECMA-376, WordprocessingML): its first line is the title, the rest becomes markup that is cleaned like any other.</summary>
internal static class WordPages
{
    private const long MostCharacters = 20_000_000;
    private const int LongestTitle = 60;

    /// <exception cref="InvalidDataException">It is no Word file.</exception>
    public static OldPage Read(byte[] bytes, string name)
    {
        using var package = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var document = Part(package, "word/document.xml") ?? throw new InvalidDataException();
        var writing = new WordMarkup(Relations(package), Headings(package));
        var blocks = writing.BlocksOf(document.Root?.Element(WordMarkup.Word + "body") ?? throw new InvalidDataException());

        var first = blocks.FirstOrDefault(block => block.Text.Length > 0);
        var isTitle = first is not null && (first.IsTitle || (first.Text.Length <= LongestTitle && first.Text[^1] is not ('。' or '，' or '；')));
        var title = isTitle ? first!.Text : ChineseText.Clean(Path.GetFileNameWithoutExtension(name));
        var rest = isTitle ? blocks.Where(block => block != first) : blocks;
        var text = string.Join('\n', blocks.Take(5).Select(block => block.Text));
        var day = OldPageWords.DayOfAddress(name) ?? OldPageWords.DayOf(name);
        var made = Created(package);
        return new()
        {
            Title = title, On = day ?? made, Source = OldPageWords.SourceIn(text), Author = OldPageWords.AuthorIn(text), Markup = string.Concat(rest.Select(block => block.Markup)),
            Notes = [.. day is null && made is not null ? new[] { SiteImportTexts.DayOfFile } : [], .. writing.HasBoxes ? new[] { SiteImportTexts.BoxesAreLeftOut } : []],
        };
    }

    private static Dictionary<string, string> Relations(ZipArchive package) =>
        (Part(package, "word/_rels/document.xml.rels")?.Root?.Elements() ?? [])
            .Where(relation => relation.Attribute("Id") is not null && relation.Attribute("Target") is not null)
            .GroupBy(relation => relation.Attribute("Id")!.Value)
            .ToDictionary(group => group.Key, group => Target(group.First()), StringComparer.Ordinal);

    // What lies in the file is addressed from its root; what lies elsewhere is a link, never something to be fetched.
    private static string Target(XElement relation)
    {
        var target = relation.Attribute("Target")!.Value;
        if (relation.Attribute("TargetMode")?.Value == "External") return target;
        return target.StartsWith('/') ? $"!{target}" : $"!/word/{target}";
    }

    private static Dictionary<string, int> Headings(ZipArchive package)
    {
        var word = WordMarkup.Word;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var style in Part(package, "word/styles.xml")?.Descendants(word + "style") ?? [])
        {
            var name = style.Element(word + "name")?.Attribute(word + "val")?.Value.ToLowerInvariant() ?? "";
            var level = name is "title" ? 0 : name.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(name[8..], CultureInfo.InvariantCulture, out var number) ? number : -1;
            if (level >= 0 && style.Attribute(word + "styleId")?.Value is { } id) found[id] = level;
        }

        return found;
    }

    private static DateOnly? Created(ZipArchive package) =>
        OldPageWords.DayOf(Part(package, "docProps/core.xml")?.Root?.Elements().FirstOrDefault(one => one.Name.LocalName == "created")?.Value);

    private static XDocument? Part(ZipArchive package, string name)
    {
        if (package.GetEntry(name) is not { } entry) return null;
        try
        {
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
            return XDocument.Load(reader);
        }
        catch (XmlException error)
        {
            throw new InvalidDataException(error.Message, error);
        }
    }
}
