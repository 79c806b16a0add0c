using System.Buffers.Binary;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Printing.Pdf;

namespace InfoCenter.Tests.Core.Printing.Pdf;

public class FontSubsetTests
{
    private static readonly TrueTypeFont Font = Paper.Fonts.Face(Typeface.Song);

    [Fact]
    public void Glyphs_are_numbered_in_order_of_first_use()
    {
        var subset = new FontSubset(Font, "F1");

        Assert.Equal([1, 2, 1, 3], "代表代人".Select(c => (int)subset.NumberOf(c)));
    }

    [Fact]
    public void A_subset_is_a_small_font_of_its_own()
    {
        var subset = new FontSubset(Font, "F1");
        foreach (var c in "全国人民代表大会") subset.NumberOf(c);

        var tables = Tables(subset.ToTrueType().Written.ToArray());

        Assert.Equal(["glyf", "head", "hhea", "hmtx", "loca", "maxp"], tables.Keys);
        Assert.Equal(9, BinaryPrimitives.ReadUInt16BigEndian(tables["maxp"].AsSpan(4)));
        Assert.Equal(10 * 4, tables["loca"].Length);
        Assert.Equal(tables["glyf"].Length, BinaryPrimitives.ReadInt32BigEndian(tables["loca"].AsSpan(36)));
        Assert.True(tables["glyf"].Length < 8000);
    }

    [Fact]
    public void Check_sums_add_up()
    {
        var subset = new FontSubset(Font, "F1");
        subset.NumberOf('会');

        var file = subset.ToTrueType().Written;
        var sum = 0u;
        for (var i = 0; i < file.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(file[i..]);

        Assert.Equal(0xB1B0AFBA, sum);
    }

    [Fact]
    public void The_parts_of_a_composite_glyph_come_along_under_new_numbers()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, TinyFont.WithComposite());
        var subset = new FontSubset(TrueTypeFont.TryOpen(path)!, "F1");
        subset.NumberOf('B');

        var tables = Tables(subset.ToTrueType().Written.ToArray());

        Assert.Equal([((ushort)0, 0), ((ushort)2, 'B'), ((ushort)1, 0)], subset.Glyphs);
        Assert.Equal(2, BinaryPrimitives.ReadUInt16BigEndian(tables["glyf"].AsSpan(12)));
        Assert.Equal(TinyFont.SimpleGlyph(program: [])[..23], tables["glyf"][^28..^5]);
    }

    private static Dictionary<string, byte[]> Tables(byte[] file) => Enumerable.Range(0, BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)))
        .Select(i => file.AsSpan(12 + i * 16, 16).ToArray())
        .ToDictionary(
            e => System.Text.Encoding.ASCII.GetString(e, 0, 4),
            e => file.AsSpan(BinaryPrimitives.ReadInt32BigEndian(e.AsSpan(8)), BinaryPrimitives.ReadInt32BigEndian(e.AsSpan(12))).ToArray());
}
