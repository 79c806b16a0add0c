using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.MemoryMappedFiles;
using System.Text;

namespace InfoCenter.Core.Printing.Pdf;

/// <summary>
/// One face with TrueType outlines, read once per process. Small tables are kept, outlines stay in the mapped file until a
/// document needs them. Safe for several threads.
/// </summary>
public sealed class TrueTypeFont
{
    private readonly MemoryMappedViewAccessor _view;
    private readonly Dictionary<string, (long Offset, int Length)> _tables = [];
    private readonly CharacterMap _characters;
    private readonly ushort[] _advances;
    private readonly uint[] _glyphOffsets;
    private readonly ConcurrentDictionary<ushort, GlyphOutline> _outlines = new();

    private TrueTypeFont(string path, MemoryMappedViewAccessor view)
    {
        _view = view;
        Path = path;
        ReadDirectory();

        Head = Table("head");
        HorizontalHead = Table("hhea");
        MaximumProfile = Table("maxp");
        UnitsPerEm = U16(Head, 18);
        _characters = CharacterMap.Read(Table("cmap"));
        _advances = ReadAdvances(U16(HorizontalHead, 34), U16(MaximumProfile, 4));
        _glyphOffsets = ReadGlyphOffsets(U16(MaximumProfile, 4), longOffsets: U16(Head, 50) == 1);
        PostScriptName = ReadPostScriptName() ?? System.IO.Path.GetFileNameWithoutExtension(path);
    }

    public string Path { get; }

    public string PostScriptName { get; }

    public int UnitsPerEm { get; }

    internal byte[] Head { get; }

    internal byte[] HorizontalHead { get; }

    internal byte[] MaximumProfile { get; }

    /// <summary>Opens a .ttf, or the first face of a .ttc; null when the file has no TrueType outlines or its maker forbids embedding.</summary>
    public static TrueTypeFont? TryOpen(string path)
    {
        var length = new FileInfo(path).Length;
        if (length < 64) return null;

        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        try
        {
            var font = new TrueTypeFont(path, view);
            if (font.MayBeEmbedded) return font;
        }
        catch (Exception broken) when (broken is KeyNotFoundException or ArgumentException or IndexOutOfRangeException)
        {
            // Not a TrueType file, or one cut short: the shelf goes on to the next.
        }

        view.Dispose();
        return null;
    }

    /// <summary>The glyph for a code point, 0 when this face has none.</summary>
    public ushort GlyphOf(int codePoint) => _characters[codePoint];

    /// <summary>The glyph's advance in thousandths of the type size.</summary>
    public int WidthOf(ushort glyph) => (AdvanceOf(glyph) * 1000 + UnitsPerEm / 2) / UnitsPerEm;

    /// <summary>The glyph's advance in the face's own units.</summary>
    internal int AdvanceOf(ushort glyph) => _advances[Math.Min(glyph, _advances.Length - 1)];

    internal GlyphOutline Outline(ushort glyph) => _outlines.GetOrAdd(glyph, static (g, font) => GlyphOutline.Read(font.GlyphBytes(g)), this);

    private bool MayBeEmbedded => !_tables.ContainsKey("OS/2") || (U16(Table("OS/2"), 8) & 0x000F) != 2;

    private byte[] GlyphBytes(ushort glyph)
    {
        if (glyph + 1 >= _glyphOffsets.Length) return [];

        var (start, end) = (_glyphOffsets[glyph], _glyphOffsets[glyph + 1]);
        return Bytes(_tables["glyf"].Offset + start, (int)(end - start));
    }

    private void ReadDirectory()
    {
        var start = 0L;
        if (Encoding.ASCII.GetString(Bytes(0, 4)) == "ttcf") start = BinaryPrimitives.ReadUInt32BigEndian(Bytes(12, 4));

        var count = U16(Bytes(start, 12), 4);
        var entries = Bytes(start + 12, count * 16);
        for (var i = 0; i < count; i++)
        {
            var entry = entries.AsSpan(i * 16, 16);
            _tables[Encoding.ASCII.GetString(entry[..4])] =
                (BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
        }
    }

    private ushort[] ReadAdvances(int measured, int glyphs)
    {
        var table = Table("hmtx");
        var advances = new ushort[glyphs];
        for (var i = 0; i < glyphs; i++) advances[i] = (ushort)U16(table, Math.Min(i, measured - 1) * 4);
        return advances;
    }

    private uint[] ReadGlyphOffsets(int glyphs, bool longOffsets)
    {
        _ = _tables["glyf"];
        var table = Table("loca");
        var offsets = new uint[glyphs + 1];
        for (var i = 0; i <= glyphs; i++)
        {
            offsets[i] = longOffsets ? BinaryPrimitives.ReadUInt32BigEndian(table.AsSpan(i * 4)) : (uint)U16(table, i * 2) * 2;
        }

        return offsets;
    }

    private string? ReadPostScriptName()
    {
        var table = Table("name");
        var (count, strings) = (U16(table, 2), U16(table, 4));
        for (var i = 0; i < count; i++)
        {
            var record = table.AsSpan(6 + i * 12, 12);
            if (U16(record, 0) != 3 || U16(record, 6) != 6) continue;

            var name = Encoding.BigEndianUnicode.GetString(table, strings + U16(record, 10), U16(record, 8));
            return string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-'));
        }

        return null;
    }

    private byte[] Table(string tag) => Bytes(_tables[tag].Offset, _tables[tag].Length);

    private byte[] Bytes(long offset, int count)
    {
        if (offset + count > _view.Capacity) throw new ArgumentOutOfRangeException(nameof(offset));

        var bytes = new byte[count];
        _view.ReadArray(offset, bytes, 0, count);
        return bytes;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
