using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace InfoCenter.Tests.Support;

/// <summary>Small pictures made byte by byte, with whatever a camera might have put into them.</summary>
public static class Pictures
{
    public const string Secret = "GPS 32.2247 N 110.2297 E";

    /// <summary>A PNG of one colour; extra chunks go before the pixels.</summary>
    public static byte[] Png(int width = 4, int height = 3, params (string Name, byte[] Content)[] extra) => Png(width, height, new byte[height * ((width * 3) + 1)], extra);

    private static byte[] Png(int width, int height, byte[] pixels, (string Name, byte[] Content)[] extra)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        Chunk(file, "IHDR", head);
        foreach (var (name, content) in extra) Chunk(file, name, content);
        Chunk(file, "IDAT", Deflated(pixels));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>A PNG of noise, which nothing makes smaller: about 2,400 bytes a line.</summary>
    public static byte[] Noise(int seed, int lines)
    {
        const int Width = 800;
        var pixels = new byte[lines * ((Width * 3) + 1)];
        new Random(seed).NextBytes(pixels);
        for (var line = 0; line < lines; line++) pixels[line * ((Width * 3) + 1)] = 0; // no filter
        return Png(Width, lines, pixels, []);
    }

    /// <summary>A JPEG of one grey block; <paramref name="segments"/> go right after its start.</summary>
    public static byte[] Jpeg(byte[]? segments = null, int width = 8, int height = 8) =>
    [
        0xFF, 0xD8, .. segments ?? [],
        0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
        0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0,
        0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x3F,
        0xFF, 0xD9,
    ];

    /// <summary>An EXIF segment that says which side is up and, after that, where the picture was taken.</summary>
    public static byte[] Exif(byte orientation)
    {
        byte[] body =
        [
            .. "Exif\0\0"u8, .. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0,
            .. Encoding.ASCII.GetBytes(Secret),
        ];
        return [0xFF, 0xE1, 0, (byte)(body.Length + 2), .. body];
    }

    public static byte[] Comment(string text) => [0xFF, 0xFE, 0, (byte)(text.Length + 2), .. Encoding.ASCII.GetBytes(text)];

    public static bool Mentions(byte[] picture, string text) => picture.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;

    private static void Chunk(MemoryStream file, string name, byte[] content)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] checkedPart = [.. Encoding.ASCII.GetBytes(name), .. content];
        file.Write(checkedPart);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(checkedPart));
        file.Write(number);
    }

    private static byte[] Deflated(byte[] pixels)
    {
        using var memory = new MemoryStream();
        using (var stream = new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(pixels);
        return memory.ToArray();
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
