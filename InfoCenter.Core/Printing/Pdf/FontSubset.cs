using System.Buffers.Binary;

namespace InfoCenter.Core.Printing.Pdf;

/// <summary>
/// The part of a face one document uses. Glyphs are numbered anew from 1 in order of first use, one number per character:
/// two characters drawn alike keep two numbers, so that copied text is exactly what was printed.
/// </summary>
internal sealed class FontSubset(TrueTypeFont font, string name)
{
    private readonly Dictionary<int, ushort> _numbers = [];
    private readonly List<(ushort Glyph, int CodePoint)> _glyphs = [(0, 0)];

    public TrueTypeFont Font { get; } = font;

    /// <summary>The name page contents use, such as F1.</summary>
    public string Name { get; } = name;

    /// <summary>New number → the face's own glyph and the character it stands for (0 for parts of other glyphs).</summary>
    public IReadOnlyList<(ushort Glyph, int CodePoint)> Glyphs => _glyphs;

    public ushort NumberOf(int codePoint)
    {
        if (_numbers.TryGetValue(codePoint, out var number)) return number;

        number = (ushort)_glyphs.Count;
        _glyphs.Add((Font.GlyphOf(codePoint), codePoint));
        return _numbers[codePoint] = number;
    }

    /// <summary>The subset as a TrueType file: head, hhea, maxp, hmtx, loca, glyf.</summary>
    public ByteBuffer ToTrueType()
    {
        var (outlines, offsets) = Outlines();
        var head = Font.Head.ToArray();
        head[51] = 1; // long offsets in loca
        Array.Clear(head, 8, 4);

        var horizontal = Font.HorizontalHead.ToArray();
        Write16(horizontal, 34, _glyphs.Count);
        var profile = Font.MaximumProfile.ToArray();
        Write16(profile, 4, _glyphs.Count);

        return SfntFile.Write([
            ("glyf", outlines), ("head", Whole(head)), ("hhea", Whole(horizontal)),
            ("hmtx", Metrics(outlines, offsets)), ("loca", offsets), ("maxp", Whole(profile))]);
    }

    private (ByteBuffer Outlines, ByteBuffer Offsets) Outlines()
    {
        var outlines = new ByteBuffer(_glyphs.Count * 400);
        var offsets = new ByteBuffer(_glyphs.Count * 4 + 64);
        var parts = new Dictionary<ushort, int>();

        // The list grows while components are met; they are appended and reached later in the same loop.
        for (var number = 0; number < _glyphs.Count; number++)
        {
            var outline = Font.Outline(_glyphs[number].Glyph);
            var start = outlines.Length;
            offsets.UInt32((uint)start);
            outlines.Add(outline.Bytes);
            foreach (var position in outline.ComponentPositions)
            {
                var part = outline.Component(position);
                if (!parts.TryGetValue(part, out var partNumber))
                {
                    parts[part] = partNumber = _glyphs.Count;
                    _glyphs.Add((part, 0));
                }

                outlines.PatchUInt16(start + position, partNumber);
            }

            while (outlines.Length % 4 != 0) outlines.Add(0);
        }

        offsets.UInt32((uint)outlines.Length);
        return (outlines, offsets);
    }

    private ByteBuffer Metrics(ByteBuffer outlines, ByteBuffer offsets)
    {
        var metrics = new ByteBuffer(_glyphs.Count * 4);
        for (var number = 0; number < _glyphs.Count; number++)
        {
            // The left side bearing is the outline's own xMin in every face the shelf accepts.
            var start = (int)BinaryPrimitives.ReadUInt32BigEndian(offsets.Written[(number * 4)..]);
            var end = (int)BinaryPrimitives.ReadUInt32BigEndian(offsets.Written[(number * 4 + 4)..]);
            metrics.UInt16(Font.AdvanceOf(_glyphs[number].Glyph));
            metrics.Add(end > start ? outlines.Written.Slice(start + 2, 2) : [0, 0]);
        }

        return metrics;
    }

    private static ByteBuffer Whole(byte[] bytes) => new ByteBuffer(bytes.Length).Add(bytes);

    private static void Write16(byte[] bytes, int at, int value)
    {
        bytes[at] = (byte)(value >> 8);
        bytes[at + 1] = (byte)value;
    }
}
