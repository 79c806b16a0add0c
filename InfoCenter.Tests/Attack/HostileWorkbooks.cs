using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Attack;

/// <summary>Workbooks made to do harm: kinds of malice, each in any number of mutations, from a seed.</summary>
internal sealed class HostileWorkbooks(int port, string sentinel)
{
    private const string Head = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>性别</t></is></c></row>";

    /// <summary>Every kind by name.</summary>
    public Dictionary<string, Func<Random, byte[]>> Kinds => new()
    {
        ["zip bomb"] = r => Package((Part(r), r.Next(20, 400) << 20, (byte)" 0<"[r.Next(3)])),
        ["bomb within a zip"] = r => Sheet("").With(Part(r), "").Bytes([("xl/embeddings/a.zip", Package(("b", r.Next(20, 120) << 20, 0)))]),
        ["lying sizes"] = r => Patched(r, 24, value => value / (uint)r.Next(2, 50)),
        ["overlapping entries"] = r => Patched(r, 42, _ => 0),
        ["names that climb out"] = r => Sheet(Head).With(Climbing(r), "x").Bytes([], attributes: r.Next(2) == 0 ? unchecked((int)0xA1FF0000) : 0),
        ["many entries"] = r => Many(r.Next(2_001, 65_536)),
        ["entities that laugh"] = r => Sheet(Head).With(Part(r), Laughing(r.Next(3, 12), r.Next(2, 12))).Bytes([]),
        ["entities that grow by the square"] = r => Sheet(Head).With(Part(r), Square(r.Next(1_000, 50_000))).Bytes([]),
        ["external document type"] = r => Sheet(Head).With(Part(r), External(r)).Bytes([]),
        ["rows beyond number"] = r => Sheet(Many("<row r=\"{0}\"><c><v>1</v></c></row>", r.Next(100_000, 1_048_577))).Bytes([]),
        ["columns beyond number"] = r => Sheet($"<row r=\"1\">{Many("<c><v>{0}</v></c>", r.Next(300, 16_385))}</row>").Bytes([]),
        ["shared texts beyond number"] = r => Sheet(Head).With("xl/sharedStrings.xml", $"<sst count=\"100000000\" uniqueCount=\"{r.Next()}\">{Many("<si><t>{0}</t></si>", r.Next(1_000, 400_000))}</sst>").Bytes([]),
        ["cells full to the brim"] = r => Sheet(Many($"<row><c t=\"str\"><v>{new string((char)r.Next('一', '龥'), 32_767)}</v></c></row>", r.Next(50, 2_000))).Bytes([]),
        ["markup that goes deep"] = r => Sheet(Head).With(Part(r), Deep(r.Next(1_000, 400_000), r)).Bytes([]),
        ["parts that are there twice"] = r => Sheet(Head).Bytes([(Part(r), "<a/>"u8.ToArray()), ("xl/workbook.xml", "<a/>"u8.ToArray())]),
        ["cut off"] = r => Cut(Sheet(Head).Bytes([]), r),
        ["wrong checksum"] = r => Patched(r, 16, value => value ^ (uint)(1 << r.Next(32))),
        ["with a password"] = r => Compound(r, "EncryptedPackage"),
        ["another kind renamed"] = Renamed,
        ["macros and embedded objects"] = r => Sheet(Head).With(r.Next(2) == 0 ? "xl/vbaProject.bin" : "xl/embeddings/oleObject1.bin", Noise(r)).Bytes([]),
        ["links to elsewhere"] = Linking,
        ["commands in formulas"] = r => Sheet($"{Head}<row r=\"2\"><c r=\"A2\"><f>cmd|'/C calc{r.Next()}'!A0</f></c><c r=\"B2\" t=\"str\"><f>WEBSERVICE(\"http://127.0.0.1:{port}/\")</f><v>=1+1</v></c></row>").Bytes([]),
        ["hidden sheets"] = r => Sheet(Head).Hidden(r.Next(1, 3_000)).Bytes([]),
        ["merged to the horizon"] = r => Sheet(Many("<row r=\"{0}\"><c><v>1</v></c></row>", r.Next(10, 3_000)), $"<mergeCells>{Many($"<mergeCell ref=\"A1:{(r.Next(2) == 0 ? "XFD1048576" : "OJ9999")}\"/>", r.Next(1, 3_000))}</mergeCells>").Bytes([]),
        ["old container, broken"] = r => Broken(r),
    };

    private static readonly string[] Parts = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/theme/theme1.xml", "docProps/core.xml"];

    private static string Part(Random random) => Parts[random.Next(Parts.Length)];

    private static Malicious Sheet(string rows, string after = "") => new(RawXlsx.WithRows(rows, after));

    private static string Many(string format, int count)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= count; i++) text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, format, i);
        return text.ToString();
    }

    private static byte[] Package(params (string Name, int Size, byte Fill)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("[Content_Types].xml");
            foreach (var (name, size, fill) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                var block = new byte[1 << 20];
                block.AsSpan().Fill(fill);
                for (var left = size; left > 0; left -= block.Length) part.Write(block);
            }
        }

        return file.ToArray();
    }

    private static byte[] Many(int entries) =>
        Sheet(Head).Bytes([.. Enumerable.Range(0, entries).Select(i => ($"{i}", Array.Empty<byte>()))]);

    /// <summary>Changes a number in the central directory's entry of one part.</summary>
    private static byte[] Patched(Random random, int offset, Func<uint, uint> change)
    {
        var file = Sheet(Head + Many("<row r=\"{0}\"><c><v>7</v></c></row>", random.Next(10, 500))).Bytes([]);
        var entries = new List<int>();
        for (var at = 0; (at = file.AsSpan(at).IndexOf("PK\x01\x02"u8) is >= 0 and var found ? at + found : -1) >= 0; at += 4) entries.Add(at);
        var number = file.AsSpan(entries[random.Next(1, entries.Count)] + offset);
        BinaryPrimitives.WriteUInt32LittleEndian(number, change(BinaryPrimitives.ReadUInt32LittleEndian(number)));
        return file;
    }

    private string Climbing(Random random) =>
        string.Concat(Enumerable.Repeat(random.Next(2) == 0 ? "../" : "..\\", random.Next(1, 12))) + (random.Next(2) == 0 ? sentinel.TrimStart('/') : sentinel);

    private static string Laughing(int levels, int breadth) =>
        $"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"ha\">{string.Concat(Enumerable.Range(1, levels).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", breadth))}\">"))}]><a>&e{levels};</a>";

    private static string Square(int length) =>
        $"<!DOCTYPE a [<!ENTITY e \"{new string('x', length)}\">]><a>{string.Concat(Enumerable.Repeat("&e;", length / 10))}</a>";

    private string External(Random random) => random.Next(3) switch
    {
        0 => $"<!DOCTYPE a SYSTEM \"http://127.0.0.1:{port}/x.dtd\"><a/>",
        1 => $"<!DOCTYPE a [<!ENTITY e SYSTEM \"file://{sentinel}\">]><a>&e;</a>",
        _ => $"<!--{new string('x', random.Next(10_000))}--><!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:{port}/p\">%p;]><a/>",
    };

    private static string Deep(int levels, Random random)
    {
        var name = new string('a', random.Next(1, 4));
        return string.Concat(Enumerable.Repeat($"<{name}>", levels)) + (random.Next(2) == 0 ? string.Concat(Enumerable.Repeat($"</{name}>", levels)) : "");
    }

    private static byte[] Cut(byte[] file, Random random) => file[..random.Next(1, file.Length)];

    private static byte[] Compound(Random random, string stream)
    {
        var file = new byte[random.Next(600, 20_000)];
        random.NextBytes(file);
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        Encoding.Unicode.GetBytes(stream).CopyTo(file, 512);
        return file;
    }

    private static byte[] Renamed(Random random) => random.Next(5) switch
    {
        0 => Encoding.UTF8.GetBytes($"<html><script>{random.Next()}</script><table><tr><td>姓名</td></tr></table>"),
        1 => Encoding.UTF8.GetBytes($"姓名,性别\n王{(char)random.Next('一', '龥')},男"),
        2 => RawXls.Write("S", [["姓名"], ["王" + (char)random.Next('一', '龥')]]),
        3 => [.. "%PDF-1.7\n"u8, .. Encoding.UTF8.GetBytes(Noise(random))],
        _ => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Encoding.UTF8.GetBytes(Noise(random))],
    };

    private byte[] Linking(Random random) => Sheet(Head)
        .With("xl/externalLinks/externalLink1.xml", $"<externalLink><externalBook r:id=\"{random.Next()}\"/></externalLink>")
        .With("xl/externalLinks/_rels/externalLink1.xml.rels", $"<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" Target=\"http://127.0.0.1:{port}/book{random.Next()}.xlsx\"/></Relationships>")
        .External(random.Next(2) == 0 ? $"http://127.0.0.1:{port}/sheet1.xml" : $"file://{sentinel}").Bytes([]);

    private static byte[] Broken(Random random)
    {
        var file = RawXls.Write("S", [["姓名", "性别"], ["王强", 1d]], (0, 0, 1, 1));
        for (var i = random.Next(1, 30); i > 0; i--) BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(random.Next(file.Length - 4)), random.Next(2) == 0 ? random.Next(12) : random.Next());
        return file;
    }

    private static string Noise(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 3_000)).Select(_ => (char)random.Next(32, 0x3000)));
}
