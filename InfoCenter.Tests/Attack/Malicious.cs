using System.IO.Compression;
using System.Text;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Attack;

/// <summary>An .xlsx with parts no program writes.</summary>
internal sealed class Malicious(RawXlsx book)
{
    public Malicious With(string part, string content)
    {
        book.With(part, content);
        return this;
    }

    /// <summary>The sheet is said to lie elsewhere.</summary>
    public Malicious External(string target) => With("xl/_rels/workbook.xml.rels", book.Parts["xl/_rels/workbook.xml.rels"]
        .Replace("Target=\"worksheets/sheet1.xml\"", $"TargetMode=\"External\" Target=\"{target}\"", StringComparison.Ordinal));

    /// <summary>The same sheet under many names nobody sees.</summary>
    public Malicious Hidden(int count) => With("xl/workbook.xml", book.Parts["xl/workbook.xml"].Replace(
        "</sheets>", string.Concat(Enumerable.Range(2, count).Select(i => $"<sheet name=\"{i}\" state=\"veryHidden\" sheetId=\"{i}\" r:id=\"r1\"/>")) + "</sheets>", StringComparison.Ordinal));

    public byte[] Bytes(IEnumerable<(string Name, byte[] Content)> more, int attributes = 0)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in book.Parts.Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value))).Concat(more))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.ExternalAttributes = attributes;
                using var part = entry.Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }
}
