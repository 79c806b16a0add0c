using System.IO.Compression;
using System.Text;
using System.Xml;
using InfoCenter.Core.Files;

namespace InfoCenter.Core.Portal;

/// <summary>The words of a paper that goes with an article, as far as they can be had: of Word's and Excel's own formats. What is bounded in size is bounded here too.</summary>
internal static class PaperText
{
    private const int MostCharacters = 2_000_000;
    private const int MostParts = 500;

    /// <summary>All words, run together; null where nothing can be read, as of a PDF.</summary>
    public static string? In(FileStore files, string hash)
    {
        using var content = files.Open(hash);
        return In(content);
    }

    /// <inheritdoc cref="In(FileStore, string)"/>
    public static string? In(Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read);
            var text = new StringBuilder();
            var parts = archive.Entries.Where(IsText).Take(MostParts).ToList();
            foreach (var part in parts) Read(part, text);
            return parts.Count == 0 ? null : text.ToString();
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsText(ZipArchiveEntry part) =>
        part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && (part.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase) || part.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase));

    // A number may be spread over several runs of one paragraph: runs are joined, paragraphs and cells are not.
    private static void Read(ZipArchiveEntry part, StringBuilder text)
    {
        using var stream = part.Open();
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters * 10 });
        while (reader.Read() && text.Length < MostCharacters)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) text.Append(reader.Value);
            else if (reader.NodeType is XmlNodeType.EndElement && reader.LocalName is "p" or "c" or "si" or "row") text.Append('\n');
        }
    }
}
