using System.Text;

namespace InfoCenter.Tests.Support;

/// <summary>A tiny .xls (BIFF8 in an OLE container) of one sheet, so that the old format is truly read and not only claimed.</summary>
public static class RawXls
{
    private const int Sector = 512;

    /// <summary>Strings become shared texts, doubles numbers, dates numbers with the built-in date format; null leaves the cell out.</summary>
    public static byte[] Write(string sheetName, IReadOnlyList<object?[]> rows, params (int R1, int C1, int R2, int C2)[] merges)
    {
        var texts = rows.SelectMany(row => row).OfType<string>().Distinct().ToList();
        var head = Globals(sheetName, texts, sheetAt: 0);
        return Container([.. Globals(sheetName, texts, head.Length), .. Sheet(rows, texts, merges)]);
    }

    private static byte[] Globals(string sheetName, List<string> texts, int sheetAt) =>
    [
        .. Record(0x809, U16(0x600), U16(5), U16(0x0DBB), U16(0x07CC), U32(0), U32(6)),
        .. Record(0x42, U16(1200)),
        .. Record(0x31, U16(220), U16(0), U16(0x7FFF), U16(400), U16(0), [0, 0, 0, 0], [5, 0], Encoding.ASCII.GetBytes("Arial")),
        .. Format(0), .. Format(14),
        .. Record(0x85, U32(sheetAt), [0, 0], [(byte)sheetName.Length, 1], Encoding.Unicode.GetBytes(sheetName)),
        .. Record(0xFC, [U32(texts.Count), U32(texts.Count), .. texts.Select(text => (byte[])[.. U16(text.Length), 1, .. Encoding.Unicode.GetBytes(text)])]),
        .. Record(0x0A),
    ];

    private static byte[] Sheet(IReadOnlyList<object?[]> rows, List<string> texts, (int R1, int C1, int R2, int C2)[] merges)
    {
        var bytes = new List<byte>(Record(0x809, U16(0x600), U16(0x10), U16(0x0DBB), U16(0x07CC), U32(0), U32(6)));
        var width = rows.Max(row => row.Length);
        bytes.AddRange(Record(0x200, U32(0), U32(rows.Count), U16(0), U16(width), U16(0)));
        for (var r = 0; r < rows.Count; r++) bytes.AddRange(Record(0x208, U16(r), U16(0), U16(width), U16(300), U32(0), U32(0x100)));

        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                bytes.AddRange(rows[r][c] switch
                {
                    string text => Record(0xFD, U16(r), U16(c), U16(0), U32(texts.IndexOf(text))),
                    double number => Record(0x203, U16(r), U16(c), U16(0), BitConverter.GetBytes(number)),
                    DateOnly day => Record(0x203, U16(r), U16(c), U16(1), BitConverter.GetBytes(day.ToDateTime(default).ToOADate())),
                    _ => [],
                });
            }
        }

        if (merges.Length > 0)
            bytes.AddRange(Record(0xE5, [U16(merges.Length), .. merges.SelectMany(m => new[] { U16(m.R1), U16(m.R2), U16(m.C1), U16(m.C2) })]));
        return [.. bytes, .. Record(0x0A)];
    }

    // Cell format: font 0, number format, not a style.
    private static byte[] Format(int number) => Record(0xE0, U16(0), U16(number), U16(1), new byte[14]);

    private static byte[] Record(int id, params byte[][] parts)
    {
        var body = parts.SelectMany(part => part).ToArray();
        return [.. U16(id), .. U16(body.Length), .. body];
    }

    private static byte[] U16(int value) => BitConverter.GetBytes((ushort)value);

    private static byte[] U32(int value) => BitConverter.GetBytes(value);

    /// <summary>Header, one sector of allocation table, one of directory, then the stream.</summary>
    private static byte[] Container(byte[] stream)
    {
        // Shorter streams would live in the mini stream.
        var sectors = (Math.Max(stream.Length, 4096) + Sector - 1) / Sector;
        Array.Resize(ref stream, sectors * Sector);

        var header = new List<byte> { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 };
        header.AddRange(new byte[16]);
        foreach (var part in (byte[][])[U16(0x3E), U16(3), U16(0xFFFE), U16(9), U16(6), new byte[10], U32(1), U32(1), U32(0), U32(4096), U32(-2), U32(0), U32(-2), U32(0), U32(0)])
            header.AddRange(part);
        header.AddRange(Enumerable.Repeat((byte)0xFF, Sector - header.Count));

        var table = new List<int> { -3, -2 };
        table.AddRange(Enumerable.Range(0, sectors).Select(i => i == sectors - 1 ? -2 : i + 3));
        table.AddRange(Enumerable.Repeat(-1, Sector / 4 - table.Count));

        return [.. header, .. table.SelectMany(U32), .. Entry("Root Entry", 5, 1, -2, 0), .. Entry("Workbook", 2, -1, 2, stream.Length), .. new byte[256], .. stream];
    }

    private static byte[] Entry(string name, byte kind, int child, int start, int size)
    {
        var text = new byte[64];
        Encoding.Unicode.GetBytes(name).CopyTo(text, 0);
        return [.. text, .. U16((name.Length + 1) * 2), kind, 1, .. U32(-1), .. U32(-1), .. U32(child), .. new byte[36], .. U32(start), .. U32(size), .. U32(0)];
    }
}
