using System.Buffers.Binary;

namespace InfoCenter.Core.Printing.Pdf;

/// <summary>Which glyph a face has for a character (the font's cmap table, formats 4 and 12).</summary>
internal sealed class CharacterMap
{
    private readonly ushort[] _plane0 = new ushort[0x10000];
    private readonly Dictionary<int, ushort> _beyond = [];

    private CharacterMap()
    {
    }

    /// <summary>The glyph of a code point, 0 when the face has none.</summary>
    public ushort this[int codePoint] =>
        codePoint < 0x10000 ? _plane0[codePoint] : _beyond.GetValueOrDefault(codePoint);

    public static CharacterMap Read(ReadOnlySpan<byte> table)
    {
        var map = new CharacterMap();
        var (format4, format12) = (-1, -1);
        var count = U16(table, 2);
        for (var i = 0; i < count; i++)
        {
            var (platform, encoding) = (U16(table, 4 + i * 8), U16(table, 6 + i * 8));
            var offset = (int)U32(table, 8 + i * 8);
            if (platform != 0 && !(platform == 3 && encoding is 1 or 10)) continue;
            if (U16(table, offset) == 12) format12 = offset;
            else if (U16(table, offset) == 4) format4 = offset;
        }

        if (format4 >= 0) map.ReadFormat4(table[format4..]);
        if (format12 >= 0) map.ReadFormat12(table[format12..]);
        return map;
    }

    private void ReadFormat4(ReadOnlySpan<byte> table)
    {
        var segments = U16(table, 6) / 2;
        int ends = 14, starts = ends + segments * 2 + 2, deltas = starts + segments * 2, offsets = deltas + segments * 2;
        for (var i = 0; i < segments; i++)
        {
            var (start, end) = (U16(table, starts + i * 2), U16(table, ends + i * 2));
            var (delta, rangeOffset) = (U16(table, deltas + i * 2), U16(table, offsets + i * 2));
            for (var code = start; code <= end && code < 0xFFFF; code++)
            {
                var at = offsets + i * 2 + rangeOffset + (code - start) * 2;
                var glyph = rangeOffset == 0 ? code : at + 1 < table.Length ? U16(table, at) : 0;
                if (rangeOffset == 0 || glyph != 0) _plane0[code] = (ushort)(glyph + delta);
            }
        }
    }

    private void ReadFormat12(ReadOnlySpan<byte> table)
    {
        var groups = (int)U32(table, 12);
        for (var i = 0; i < groups; i++)
        {
            var (start, end, glyph) = (U32(table, 16 + i * 12), U32(table, 20 + i * 12), U32(table, 24 + i * 12));
            for (var code = start; code <= end && code <= 0x10FFFF; code++, glyph++)
            {
                if (code < 0x10000) _plane0[code] = (ushort)glyph;
                else _beyond[(int)code] = (ushort)glyph;
            }
        }
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
