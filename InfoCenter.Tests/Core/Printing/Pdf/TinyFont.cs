using InfoCenter.Core.Printing.Pdf;

namespace InfoCenter.Tests.Core.Printing.Pdf;

/// <summary>A font of three glyphs made byte by byte: nothing, a triangle (A), and one put together from the triangle (B).</summary>
internal static class TinyFont
{
    public static byte[] WithComposite()
    {
        var triangle = SimpleGlyph(program: [1, 2]);
        byte[] composite = [0xFF, 0xFF, .. new byte[8], 1, 1, 0, 1, 0, 0, 0, 0, 0, 0];
        var head = new byte[54];
        (head[18], head[19]) = (1000 >> 8, 1000 & 0xFF);
        var horizontal = new byte[36];
        horizontal[35] = 3;

        return SfntFile.Write([
            ("cmap", Buffer([0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0, 0, 0, 0, 28, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, (byte)'A', 0, 0, 0, (byte)'B', 0, 0, 0, 1])),
            ("glyf", Buffer([.. triangle, .. composite])),
            ("head", Buffer(head)),
            ("hhea", Buffer(horizontal)),
            ("hmtx", Buffer([3, 232, 0, 0, 3, 232, 0, 0, 3, 232, 0, 0])),
            ("loca", Buffer([0, 0, 0, 0, 0, (byte)(triangle.Length / 2), 0, (byte)((triangle.Length + composite.Length) / 2)])),
            ("maxp", Buffer([0, 0, 0x50, 0, 0, 3])),
            ("name", Buffer([0, 0, 0, 0, 0, 6])),
        ]).Written.ToArray();
    }

    public static byte[] SimpleGlyph(byte[] program)
    {
        byte[] glyph = [0, 1, .. new byte[8], 0, 2, 0, (byte)program.Length, .. program, 0x37, 0x37, 0x37, 1, 2, 3, 1, 2, 3];
        return [.. glyph, .. new byte[(4 - glyph.Length % 4) % 4]];
    }

    private static ByteBuffer Buffer(byte[] bytes) => new ByteBuffer(bytes.Length).Add(bytes);
}
