using System.IO.Compression;
using System.Text;

namespace InfoCenter.Tests.Support;

/// <summary>An .xlsx built part by part, for what libraries would never write.</summary>
public sealed class RawXlsx
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Relations = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";

    public Dictionary<string, string> Parts { get; } = new()
    {
        ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ["_rels/.rels"] = $"<Relationships {Relations}><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ["xl/workbook.xml"] = $"<workbook {Main} xmlns:r=\"{Office}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        ["xl/_rels/workbook.xml.rels"] = $"<Relationships {Relations}><Relationship Id=\"r1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + $"<Relationship Id=\"r2\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>",
    };

    public CompressionLevel Compression { get; init; } = CompressionLevel.Fastest;

    public static RawXlsx WithRows(string rows, string afterRows = "") => new RawXlsx().With("xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData>{afterRows}</worksheet>");

    public RawXlsx With(string part, string content)
    {
        Parts[part] = content;
        return this;
    }

    public RawXlsx WithTexts(params string[] items) => With("xl/sharedStrings.xml", $"<sst {Main}>{string.Concat(items.Select(item => $"<si>{item}</si>"))}</sst>");

    /// <summary>Cell formats 1, 2, … with these number format ids; custom codes come first.</summary>
    public RawXlsx WithFormats(string numberFormats, params int[] ids) => With("xl/styles.xml",
        $"<styleSheet {Main}><numFmts>{numberFormats}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>{string.Concat(ids.Select(id => $"<xf numFmtId=\"{id}\"/>"))}</cellXfs></styleSheet>");

    public RawXlsx Since1904() => With("xl/workbook.xml", Parts["xl/workbook.xml"].Replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>", StringComparison.Ordinal));

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts)
            {
                using var part = zip.CreateEntry(name, Compression).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
