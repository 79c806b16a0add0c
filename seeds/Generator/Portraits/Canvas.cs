using System.Buffers.Binary;
using System.Text;
using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.Portraits;

/// <summary>A picture of palette indices that can be saved as an 8-bit PNG.</summary>
internal sealed class Canvas(int width, int height)
{
    private readonly byte[] _pixels = new byte[width * height];

    public void Ellipse(double x, double y, double radiusX, double radiusY, byte colour, int fromRow = 0, int toRow = int.MaxValue) =>
        Fill(fromRow, toRow, colour, row =>
        {
            var rise = (row - y) / radiusY;
            var half = rise * rise >= 1 ? -1 : radiusX * Math.Sqrt(1 - rise * rise);
            return (x - half, x + half);
        });

    public void Rectangle(int x, int y, int columns, int rows, byte colour) =>
        Fill(y, y + rows - 1, colour, _ => (x, x + columns - 1));

    /// <summary>A triangle standing on its tip (growing upwards) or on its base, centred on x.</summary>
    public void Wedge(int x, int tip, int end, double halfWidth, byte colour) =>
        Fill(Math.Min(tip, end), Math.Max(tip, end), colour, row =>
        {
            var half = halfWidth * (row - tip) / (end - tip);
            return (x - half, x + half);
        });

    public byte[] ToPng(IReadOnlyList<int> palette)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 3); // eight bits, palette

        var rows = new byte[(width + 1) * height];
        for (var row = 0; row < height; row++)
        {
            rows[row * (width + 1)] = (byte)(row == 0 ? 0 : 2); // filter Up: what did not change is zero
            for (var column = 0; column < width; column++)
            {
                var at = row * width + column;
                rows[row * (width + 1) + 1 + column] = (byte)(_pixels[at] - (row == 0 ? 0 : _pixels[at - width]));
            }
        }

        var check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, Adler32(rows));
        var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        Chunk(png, "IHDR", header);
        Chunk(png, "PLTE", [.. palette.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]);
        Chunk(png, "IDAT", [0x78, 0x01, .. Deflate.Compress(rows), .. check]);
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private void Fill(int fromRow, int toRow, byte colour, Func<int, (double From, double To)> span)
    {
        for (var row = Math.Max(0, fromRow); row <= Math.Min(height - 1, toRow); row++)
        {
            var (from, to) = span(row);
            var (first, last) = (Math.Max(0, (int)Math.Ceiling(from)), Math.Min(width - 1, (int)Math.Floor(to)));
            if (first <= last) _pixels.AsSpan(row * width + first, last - first + 1).Fill(colour);
        }
    }

    private static void Chunk(Stream png, string type, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. body];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        png.Write(number);
        png.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        png.Write(number);
    }

    private static uint Adler32(byte[] data)
    {
        var (low, high) = (1u, 0u);
        foreach (var value in data)
        {
            low = (low + value) % 65_521;
            high = (high + low) % 65_521;
        }

        return high << 16 | low;
    }
}
