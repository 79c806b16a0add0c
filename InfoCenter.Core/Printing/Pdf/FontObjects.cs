using System.Buffers.Binary;

namespace InfoCenter.Core.Printing.Pdf;

/// <summary>The five objects a face is in a PDF: Type 0 font, CID font, descriptor, font file, and the map back to Unicode.</summary>
internal static class FontObjects
{
    private const string CMapHead = """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000><FFFF>
        endcodespacerange

        """;

    private const string CMapFoot = """
        endcmap
        CMapName currentdict /CMap defineresource pop
        end
        end
        """;

    /// <summary>Writes the objects; the Type 0 font takes the number given.</summary>
    public static void Write(PdfFile file, int number, FontSubset subset)
    {
        var font = subset.Font;
        var outlines = subset.ToTrueType();
        var fontFile = file.AddStream($"/Length1 {outlines.Length}", outlines.Written);
        var toUnicode = file.AddStream("", ToUnicode(subset).Written);

        var name = Tag(subset) + "+" + font.PostScriptName;
        var descriptor = file.Add(new ByteBuffer().Ascii(
            $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{Scaled(font, font.Head, 36)} {Scaled(font, font.Head, 38)} {Scaled(font, font.Head, 40)} {Scaled(font, font.Head, 42)}]" +
            $"/ItalicAngle 0/Ascent {Scaled(font, font.HorizontalHead, 4)}/Descent {Scaled(font, font.HorizontalHead, 6)}/CapHeight {Scaled(font, font.HorizontalHead, 4)}/StemV 80/FontFile2 {fontFile} 0 R>>").Written);

        var cid = file.Add(new ByteBuffer().Ascii(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" +
            $"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW 1000/W[").Add(Widths(subset).Written).Add("]>>"u8).Written);

        file.Put(number, new ByteBuffer().Ascii(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{cid} 0 R]/ToUnicode {toUnicode} 0 R>>").Written);
    }

    /// <summary>Widths that differ from the full width, in runs; a Chinese text has few.</summary>
    private static ByteBuffer Widths(FontSubset subset)
    {
        var widths = new ByteBuffer();
        var open = false;
        for (var number = 0; number < subset.Glyphs.Count; number++)
        {
            var width = subset.Font.WidthOf(subset.Glyphs[number].Glyph);
            if (width == 1000)
            {
                if (open) widths.Add((byte)']');
                open = false;
                continue;
            }

            if (open) widths.Add((byte)' ');
            else widths.Number(number).Add((byte)'[');
            widths.Number(width);
            open = true;
        }

        return open ? widths.Add((byte)']') : widths;
    }

    private static ByteBuffer ToUnicode(FontSubset subset)
    {
        var characters = subset.Glyphs.Select((g, number) => (Number: number, g.CodePoint)).Where(c => c.CodePoint != 0).ToArray();
        var map = new ByteBuffer(characters.Length * 14 + 512).Ascii(CMapHead);
        foreach (var chunk in characters.Chunk(100))
        {
            map.Number(chunk.Length).Add(" beginbfchar\n"u8);
            foreach (var (number, codePoint) in chunk)
            {
                map.Add((byte)'<').Hex((ushort)number).Add("><"u8);
                foreach (var unit in char.ConvertFromUtf32(codePoint)) map.Hex(unit);
                map.Add(">\n"u8);
            }

            map.Add("endbfchar\n"u8);
        }

        return map.Ascii(CMapFoot);
    }

    /// <summary>The six letters a subset's name must begin with, made from its glyphs so that equal subsets get equal names.</summary>
    private static string Tag(FontSubset subset)
    {
        var hash = 17u;
        foreach (var (glyph, _) in subset.Glyphs) hash = hash * 31 + glyph;
        return string.Create(6, hash, (tag, h) =>
        {
            for (var i = 0; i < tag.Length; i++, h /= 26) tag[i] = (char)('A' + h % 26);
        });
    }

    private static int Scaled(TrueTypeFont font, byte[] table, int at) =>
        BinaryPrimitives.ReadInt16BigEndian(table.AsSpan(at)) * 1000 / font.UnitsPerEm;
}
