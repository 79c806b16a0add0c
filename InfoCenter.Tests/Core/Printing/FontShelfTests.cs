using InfoCenter.Core.Common;
using InfoCenter.Core.Printing;

namespace InfoCenter.Tests.Core.Printing;

public class FontShelfTests
{
    [Fact]
    public void Rare_characters_of_names_are_covered() => Assert.Equal("", Paper.Fonts.Uncovered("王𬭎 李䶮 陈㛃 张𠅤 赵𬸣 刘𠮷"));

    [Fact]
    public void Characters_no_face_has_are_named_once_each() => Assert.Equal("\U00030000\U00013000", Paper.Fonts.Uncovered("王\U00030000强\U00030000\U00013000"));

    [Fact]
    public void Private_characters_are_missing_unless_the_county_has_their_font() => Assert.Equal("\uE863\U000F0001", Paper.Fonts.Uncovered("王\uE863\U000F0001"));

    [Fact]
    public void Marks_that_leave_no_trace_are_never_missing() => Assert.Equal("", Paper.Fonts.Uncovered("王\u200B强\r\n\uFE00"));

    [Fact]
    public void A_machine_without_chinese_type_is_told_so()
    {
        var empty = Directory.CreateTempSubdirectory();

        var refusal = Assert.Throws<RuleBrokenException>(() => FontShelf.OpenOnly(empty.FullName));

        Assert.Equal(nameof(PrintingRules.FontsAreRequired), refusal.Rule);
        Assert.Contains(empty.FullName, refusal.Message, StringComparison.Ordinal);
        empty.Delete();
    }

    [Fact]
    public void A_file_that_is_no_font_is_passed_over()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllBytes(Path.Combine(folder.FullName, "simsun.ttc"), [.. Enumerable.Repeat((byte)7, 5000)]);

        var refusal = Assert.Throws<RuleBrokenException>(() => FontShelf.OpenOnly(folder.FullName));

        Assert.Equal(nameof(PrintingRules.FontsAreRequired), refusal.Rule);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void The_countys_own_type_comes_before_the_fallbacks()
    {
        var data = Directory.CreateTempSubdirectory();
        var fonts = data.CreateSubdirectory("fonts");
        File.Copy(Paper.Fonts.Face(Typeface.HeiLight).Path, Path.Combine(fonts.FullName, "own.ttf"));

        var shelf = FontShelf.Open(data.FullName);

        Assert.EndsWith("own.ttf", shelf.Find(Typeface.Song, OnlyInSans(shelf))!.Path, StringComparison.Ordinal);
        data.Delete(recursive: true);
    }

    private static int OnlyInSans(FontShelf shelf) => Enumerable.Range(0x21, 0xFFFF)
        .First(c => shelf.Face(Typeface.Song).GlyphOf(c & 0xFFFF) == 0 && shelf.Face(Typeface.HeiLight).GlyphOf(c & 0xFFFF) != 0);
}
