using System.Buffers.Binary;
using System.IO.Compression;

namespace InfoCenter.Tests.Core.Printing.Pdf;

/// <summary>Small pictures made byte by byte.</summary>
internal static class Pictures
{
    /// <summary>A PNG of one kind of sample (the colour type of its header), every line with the filter given; half transparent where it can be.</summary>
    public static byte[] Png(byte colourType, byte bits, int width, int height, byte filter = 0, byte interlace = 0, byte[]? palette = null, byte[]? alpha = null)
    {
        var channels = colourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var stride = (width * bits * channels + 7) / 8;
        var lines = Enumerable.Range(0, height).SelectMany(y => Enumerable.Range(0, stride).Select(x => (byte)(palette is null ? 128 : x % 2)).Prepend(filter)).ToArray();

        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        Chunk(file, "IHDR"u8, [0, 0, 0, (byte)width, 0, 0, 0, (byte)height, bits, colourType, 0, 0, interlace]);
        if (palette is not null) Chunk(file, "PLTE"u8, palette);
        if (alpha is not null) Chunk(file, "tRNS"u8, alpha);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(lines);
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>A JPEG's beginning up to the frame header, which is all that printing reads.</summary>
    public static byte[] Jpeg(byte components, byte frame = 0xC0) =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC4, 0, 3, 0, 0xFF, frame, 0, 11, 8, 0, 20, 0, 30, components, 1, 0x11, 0, 0xFF, 0xD9];

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, byte[] body)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(body);
        file.Write([0, 0, 0, 0]); // the check sum, which printing does not read
    }
}
