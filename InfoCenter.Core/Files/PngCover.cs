using System.Buffers.Binary;
using System.IO.Compression;

namespace InfoCenter.Core.Files;

/// <summary>Covers areas of a PNG (ISO/IEC 15948): rows are unpacked, the pixels of the areas replaced, and all packed anew without filters.</summary>
internal static class PngCover
{
    private const int Header = 8, ChunkFrame = 12;

    public static byte[] Cover(byte[] picture, IReadOnlyList<PictureArea> areas)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)));
        var (bits, kind, isInterlaced) = (picture[24], picture[25], picture[28] != 0);
        if (isInterlaced || bits is not (8 or 16)) throw FilesRules.PictureCannotBeCovered;

        var pixel = bits / 8 * kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var rows = Unpack(Packed(picture), width * pixel, height, pixel);
        foreach (var area in areas.Select(a => a.On(width, height)))
        {
            for (var y = area.Top; y < area.Bottom; y++) Blacken(rows, (y * (width * pixel + 1)) + 1 + (area.Left * pixel), area.Right - area.Left, pixel, bits / 8, hasAlpha: kind is 4 or 6);
        }

        return Assemble(picture, rows);
    }

    private static void Blacken(byte[] rows, int at, int pixels, int pixel, int sample, bool hasAlpha)
    {
        for (var i = 0; i < pixels; i++, at += pixel)
        {
            rows.AsSpan(at, pixel).Clear();
            if (hasAlpha) rows.AsSpan(at + pixel - sample, sample).Fill(0xFF); // what shines through is not covered
        }
    }

    // Each row keeps its first byte, the filter, which is none from here on.
    private static byte[] Unpack(byte[] packed, int stride, int height, int pixel)
    {
        var rows = new byte[(long)(stride + 1) * height];
        using (var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress)) stream.ReadExactly(rows);

        var before = new byte[stride].AsSpan();
        for (var y = 0; y < height; y++)
        {
            var row = rows.AsSpan((y * (stride + 1)) + 1, stride);
            ref var filter = ref rows[y * (stride + 1)];
            for (var x = 0; x < stride; x++)
            {
                int left = x >= pixel ? row[x - pixel] : 0, above = before[x], corner = x >= pixel ? before[x - pixel] : 0;
                row[x] += (byte)(filter switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, 4 => Nearest(left, above, corner), _ => throw FilesRules.PictureIsBroken });
            }

            filter = 0;
            before = row;
        }

        return rows;
    }

    private static int Nearest(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    private static byte[] Packed(byte[] picture)
    {
        using var packed = new MemoryStream();
        foreach (var (name, start, length) in Chunks(picture))
        {
            if (name == "IDAT") packed.Write(picture, start + 8, length);
        }

        return packed.ToArray();
    }

    private static byte[] Assemble(byte[] picture, byte[] rows)
    {
        using var file = new MemoryStream();
        file.Write(picture, 0, Header);
        var isWritten = false;
        foreach (var (name, start, length) in Chunks(picture))
        {
            if (name != "IDAT") file.Write(picture, start, length + ChunkFrame);
            else if (!isWritten)
            {
                isWritten = true;
                WritePixels(file, rows);
            }
        }

        return file.ToArray();
    }

    private static void WritePixels(MemoryStream file, byte[] rows)
    {
        using var packed = new MemoryStream();
        packed.Write("IDAT"u8);
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(rows);
        var body = packed.ToArray();
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length - 4);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static IEnumerable<(string Name, int Start, int Length)> Chunks(byte[] picture)
    {
        for (var at = Header; at + ChunkFrame <= picture.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(at));
            yield return (System.Text.Encoding.ASCII.GetString(picture, at + 4, 4), at, length);
            at += length + ChunkFrame;
        }
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
