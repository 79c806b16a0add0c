using System.Buffers.Binary;

namespace InfoCenter.Core.Printing.Pdf;

/// <summary>One glyph's outline without its hinting program, and the glyphs it is put together from.</summary>
internal sealed class GlyphOutline
{
    private const int ArgumentsAreWords = 0x0001, HasScale = 0x0008, MoreComponents = 0x0020, HasTwoScales = 0x0040, HasMatrix = 0x0080, HasProgram = 0x0100;

    private GlyphOutline(byte[] bytes, int[] componentPositions)
    {
        Bytes = bytes;
        ComponentPositions = componentPositions;
    }

    public byte[] Bytes { get; }

    /// <summary>Where in the bytes the component glyphs' numbers stand (two bytes each); empty for a simple glyph.</summary>
    public int[] ComponentPositions { get; }

    public ushort Component(int position) => BinaryPrimitives.ReadUInt16BigEndian(Bytes.AsSpan(position));

    public static GlyphOutline Read(byte[] bytes)
    {
        if (bytes.Length < 10) return new([], []);

        var contours = BinaryPrimitives.ReadInt16BigEndian(bytes);
        return contours < 0 ? ReadComposite(bytes) : new(WithoutProgram(bytes, contours), []);
    }

    private static byte[] WithoutProgram(byte[] bytes, int contours)
    {
        var at = 10 + contours * 2;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
        return length == 0 ? bytes : [.. bytes.AsSpan(0, at), 0, 0, .. bytes.AsSpan(at + 2 + length)];
    }

    private static GlyphOutline ReadComposite(byte[] bytes)
    {
        var positions = new List<int>();
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)(flags & ~HasProgram));
            positions.Add(at + 2);
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreComponents) != 0);

        return new(bytes[..at], [.. positions]);
    }
}
