using System.IO.Compression;
using System.Text;
using System.Xml;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>
/// Writes exports as .xlsx, row by row: texts as text cells that stay text when edited, never as formulas; dates as dates; rare characters as themselves.
/// The same sheets give the same bytes.
/// </summary>
public static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a workbook of one sheet or more to a stream that stays open.</summary>
    public static void Write(Stream output, params IReadOnlyList<ExportSheet> sheets)
    {
        var names = SheetNames.Of(sheets.Select(sheet => sheet.Name));
        using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);

        Part(package, "[Content_Types].xml", ContentTypes(sheets.Count));
        Part(package, "_rels/.rels", Related([("officeDocument", "xl/workbook.xml")]));
        Part(package, "xl/workbook.xml", WorkbookXml(names));
        Part(package, "xl/_rels/workbook.xml.rels", Related(
            [.. names.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]));
        Part(package, "xl/styles.xml", XlsxStyles.Xml);

        var texts = new Dictionary<string, int>();
        for (var i = 0; i < sheets.Count; i++)
        {
            using var xml = Open(package, $"xl/worksheets/sheet{i + 1}.xml");
            new XlsxSheetWriter(xml, texts).Write(sheets[i]);
        }

        WriteTexts(package, texts);
    }

    private static void WriteTexts(ZipArchive package, Dictionary<string, int> texts)
    {
        using var xml = Open(package, "xl/sharedStrings.xml");
        xml.WriteStartElement("sst", Main);
        xml.WriteAttributeString("uniqueCount", XmlConvert.ToString(texts.Count));
        foreach (var text in texts.Keys)
        {
            xml.WriteStartElement("si", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(EscapedText.Encode(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string WorkbookXml(IReadOnlyList<string> names)
    {
        var sheets = names.Select((name, i) => $"""<sheet name="{Attribute(name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""");
        return $"""<workbook xmlns="{Main}" xmlns:r="{OfficeRelations}"><sheets>{string.Concat(sheets)}</sheets></workbook>""";
    }

    private static string Related(IEnumerable<(string Kind, string Target)> targets)
    {
        var relations = targets.Select((one, i) => $"""<Relationship Id="rId{i + 1}" Type="{OfficeRelations}/{one.Kind}" Target="{one.Target}"/>""");
        return $"""<Relationships xmlns="{Relations}">{string.Concat(relations)}</Relationships>""";
    }

    private static string ContentTypes(int sheets)
    {
        var parts = Enumerable.Range(1, sheets).Select(i => ($"worksheets/sheet{i}.xml", "worksheet"))
            .Append(("workbook.xml", "sheet.main")).Append(("styles.xml", "styles")).Append(("sharedStrings.xml", "sharedStrings"))
            .Select(part => $"""<Override PartName="/xl/{part.Item1}" ContentType="{Kinds}{part.Item2}+xml"/>""");
        return $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{string.Concat(parts)}</Types>
            """;
    }

    private static string Attribute(string text) => System.Security.SecurityElement.Escape(text);

    private static XmlWriter Open(ZipArchive package, string name)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        return XmlWriter.Create(entry.Open(), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
    }

    private static void Part(ZipArchive package, string name, string content)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        writer.Write(content);
    }
}
