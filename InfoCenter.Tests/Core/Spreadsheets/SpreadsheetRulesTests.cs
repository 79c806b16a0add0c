using System.IO.Compression;
using System.Text;
using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Spreadsheets;

/// <summary>Files that try to hurt or to pass for something else: each is refused by name or read, and nothing else escapes.</summary>
public class SpreadsheetRulesTests
{
    private const string Row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    private const string Dtd = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>";

    private static readonly Dictionary<string, (Func<byte[]> File, string Rule)> Hostile = new()
    {
        ["empty"] = (() => [], "FileIsEmpty"),
        ["only blank cells"] = (() => RawXlsx.WithRows("<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>").Bytes(), "FileIsEmpty"),
        ["blank text"] = (() => Encoding.UTF8.GetBytes(" \r\n"), "FileIsEmpty"),
        ["eleven megabytes"] = (() => new byte[11 << 20], "FileIsTooLarge"),
        ["web page"] = (() => Encoding.UTF8.GetBytes("<html><table><tr><td>姓名</td></tr></table></html>"), "WebPageIsNotRead"),
        ["XML workbook"] = (() => Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Workbook/>"), "WebPageIsNotRead"),
        ["web page in UTF-16"] = (() => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<HTML><body>")], "WebPageIsNotRead"),
        ["PDF"] = (() => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj"), "FileIsNotAWorkbook"),
        ["picture"] = (() => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "FileIsNotAWorkbook"),
        ["encrypted"] = (() => Compound("EncryptedPackage"), "PasswordIsSet"),
        ["old Word document"] = (() => Compound("WordDocument"), "FileIsNotAWorkbook"),
        ["OLE header and nothing behind"] = (() => Compound("Workbook")[..600], "FileIsDamaged"),
        ["macros"] = (() => RawXlsx.WithRows(Row).With("xl/vbaProject.bin", "x").Bytes(), "MacrosAreNotRead"),
        ["binary workbook"] = (() => new RawXlsx().With("xl/workbook.bin", "x").Bytes(), "BinaryWorkbookIsNotRead"),
        ["OpenDocument"] = (() => new RawXlsx().With("content.xml", "<a/>").With("META-INF/manifest.xml", "<a/>").Bytes(), "OpenDocumentIsNotRead"),
        ["Word document"] = (() => new RawXlsx().With("word/document.xml", "<a/>").Bytes(), "FileIsNotAWorkbook"),
        ["ordinary zip"] = (() => Zip(("a.txt", "x")), "FileIsNotAWorkbook"),
        ["no workbook part"] = (() => Zip(("[Content_Types].xml", "<a/>")), "FileIsDamaged"),
        ["DTD in the sheet"] = (() => RawXlsx.WithRows(Row).With("xl/worksheets/sheet1.xml", Dtd).Bytes(), "FileIsUnsafe"),
        ["DTD in a part nobody reads"] = (() => RawXlsx.WithRows(Row).With("xl/theme/theme1.xml", Dtd).Bytes(), "FileIsUnsafe"),
        ["DTD behind a long comment"] = (() => RawXlsx.WithRows(Row).With("xl/worksheets/sheet1.xml", $"<!--{new string('x', 9000)}-->" + Dtd[21..]).Bytes(), "FileIsDamaged"),
        ["zip bomb"] = (() => new RawXlsx { Compression = CompressionLevel.SmallestSize }.With("xl/media/image1.emf", new string(' ', 64 << 20)).Bytes(), "FileIsUnsafe"),
        ["too many parts"] = (() => Zip([("[Content_Types].xml", "<a/>"), .. Enumerable.Range(0, 2100).Select(i => ($"xl/{i}.xml", "<a/>"))]), "FileIsUnsafe"),
        ["a part twice"] = (() => Zip(("[Content_Types].xml", "<a/>"), ("xl/workbook.xml", "<a/>"), ("xl/workbook.xml", "<a/>")), "FileIsUnsafe"),
        ["truncated"] = (() => RawXlsx.WithRows(Row).Bytes()[..^40], "FileIsDamaged"),
        ["wrong checksum"] = (() => WrongChecksum(), "FileIsDamaged"),
        ["broken XML"] = (() => RawXlsx.WithRows("<row><c>").Bytes(), "FileIsDamaged"),
        ["text that is not there"] = (() => RawXlsx.WithRows("<row><c t=\"s\"><v>7</v></c></row>").Bytes(), "FileIsDamaged"),
        ["row beyond the last"] = (() => RawXlsx.WithRows("<row r=\"9999999\"><c><v>7</v></c></row>").Bytes(), "FileIsDamaged"),
        ["column beyond reason"] = (() => RawXlsx.WithRows("<row r=\"1\"><c r=\"XFD1\"><v>7</v></c></row>").Bytes(), "TooManyColumns"),
        ["column beyond the last"] = (() => RawXlsx.WithRows("<row r=\"1\"><c r=\"ZZZZZZZZZZZZ1\"><v>7</v></c></row>").Bytes(), "FileIsDamaged"),
        ["too many rows"] = (() => RawXlsx.WithRows(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 120_001))).Bytes(), "TooManyRows"),
    };

    public static TheoryData<string> Kinds => [.. Hostile.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_refused_with_a_name(string kind)
    {
        var (file, rule) = Hostile[kind];
        Assert.EndsWith("。", Refusal.Expect(rule, () => WorkbookReader.Read(file(), "名册.xlsx")).Message);
    }

    [Fact]
    public void Deep_markup_and_huge_merges_are_read_without_harm()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000));
        var file = RawXlsx.WithRows(Row, deep + "<mergeCells>" + string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 1000)) + "</mergeCells>");
        Assert.Single(WorkbookReader.Read(file.Bytes(), "a").Sheets[0].Rows);
    }

    [Fact]
    public void Text_beyond_all_measure_is_refused()
    {
        var builder = new SheetBuilder(CancellationToken.None);
        var text = new string('长', 4_000_001);
        Refusal.Expect(nameof(SpreadsheetRules.TooMuchText), () => { for (var i = 0; i < 10; i++) builder.CountLetters(text); });
    }

    [Fact]
    public void External_targets_are_never_opened()
    {
        var file = RawXlsx.WithRows(Row);
        file.With("xl/_rels/workbook.xml.rels", file.Parts["xl/_rels/workbook.xml.rels"].Replace("Target=\"worksheets", "TargetMode=\"External\" Target=\"http://localhost/worksheets", StringComparison.Ordinal));
        Refusal.Expect(nameof(SpreadsheetRules.FileIsEmpty), () => WorkbookReader.Read(file.Bytes(), "a"));
    }

    [Fact]
    public void An_old_workbook_whose_sectors_run_in_a_circle_is_refused()
    {
        var file = RawXls.Write("S", [["王强"]]);
        BitConverter.GetBytes(2).CopyTo(file, 512 + 4 * 5);
        Refusal.Expect(nameof(SpreadsheetRules.FileIsDamaged), () => WorkbookReader.Read(file, "a"));
    }

    [Fact]
    public void An_old_workbook_of_a_thousand_million_rows_is_refused()
    {
        var file = RawXls.Write("S", [["王强"]]);
        var size = file.AsSpan().IndexOf(new byte[] { 0x00, 0x02, 0x0E, 0x00 });
        BitConverter.GetBytes(0x55000001).CopyTo(file, size + 8);
        Refusal.Expect(nameof(SpreadsheetRules.FileIsDamaged), () => WorkbookReader.Read(file, "a"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Flipped_bytes_are_read_or_refused_and_nothing_else(int kind)
    {
        var random = new Random(kind);
        var sound = kind == 1 ? RawXlsx.WithRows(Row).Bytes() : kind == 2 ? RawXls.Write("S", [["王强", 1d]], (0, 0, 1, 1)) : Encoding.Unicode.GetBytes("\uFEFF姓名,性别\n王强,男");
        for (var round = 0; round < 150; round++)
        {
            var file = (byte[])sound.Clone();
            for (var i = 0; i < 4; i++) file[random.Next(file.Length)] = (byte)random.Next(256);
            var outcome = Record.Exception(() => WorkbookReader.Read(file, "a"));
            Assert.True(outcome is null or RuleBrokenException, $"seed {kind}, round {round}: {outcome}");
        }
    }

    private static byte[] Compound(string stream)
    {
        var file = new byte[4096];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        Encoding.Unicode.GetBytes(stream).CopyTo(file, 512);
        return file;
    }

    private static byte[] WrongChecksum()
    {
        var file = RawXlsx.WithRows(Row).Bytes();

        // In the central directory the checksum stands 16 bytes behind the entry's mark.
        var entry = file.AsSpan().LastIndexOf("PK\x01\x02"u8);
        file[entry + 16] ^= 0xFF;
        return file;
    }

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(content);
            }
        }

        return file.ToArray();
    }
}
