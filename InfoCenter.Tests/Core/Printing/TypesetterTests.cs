using FsCheck;
using FsCheck.Fluent;
using InfoCenter.Core.Printing;

namespace InfoCenter.Tests.Core.Printing;

public class TypesetterTests
{
    private const double Size = 10;
    private static readonly TextStyle Style = new() { Size = Size };

    [Fact]
    public void A_line_holds_as_many_characters_as_fit() =>
        Assert.Equal(["全国人民代表大会", "常务委员会"], Lines("全国人民代表大会常务委员会", 8));

    [Fact]
    public void Closing_punctuation_never_begins_a_line() =>
        Assert.Equal(["代表提出建", "议。群众满", "意！"], Lines("代表提出建议。群众满意！", 5.9));

    [Fact]
    public void Opening_punctuation_never_ends_a_line() =>
        Assert.Equal(["代表学习", "《代表法》"], Lines("代表学习《代表法》", 5));

    [Fact]
    public void A_dash_and_an_ellipsis_stay_whole() =>
        Assert.Equal(["代表", "说……", "好"], Lines("代表说……好", 3.5));

    [Theory]
    [InlineData("电话199-0000-1234联系", "199-0000-1234")]
    [InlineData("档号XXXX-WS·2025登记", "XXXX-WS")]
    [InlineData("增长了12.5%左右", "12.5%")]
    [InlineData("网址example.org是", "example.org")]
    public void Words_and_numbers_are_not_broken(string text, string word) =>
        Assert.Contains(Lines(text, 9), line => line.Contains(word, StringComparison.Ordinal));

    [Fact]
    public void A_word_longer_than_the_line_is_cut_rather_than_run_off_the_page()
    {
        var lines = Lines(new string('a', 60), 5);

        Assert.True(lines.Count > 3);
        Assert.Equal(new string('a', 60), string.Concat(lines));
    }

    [Fact]
    public void Line_feeds_end_lines_and_empty_lines_stay() =>
        Assert.Equal(["一", "", "二"], Lines("一\n\n二", 10));

    [Fact]
    public void Spaces_at_the_end_of_a_line_take_no_room() =>
        Assert.Equal(["aa ", "bb"], Lines("aa bb", 1.3));

    [Fact]
    public void The_first_line_may_be_shorter() =>
        Assert.Equal(["一二", "三四五六"], Lines("一二三四五六", 4, first: 2));

    [Fact]
    public void Whatever_the_text_no_character_is_lost_and_no_line_too_wide() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Texts.Mixed.ToArbitrary(), Gen.Choose(2, 40).ToArbitrary(), (text, width) =>
        {
            var signs = new Typesetter(Paper.Fonts).Set(text, Style);
            var ranges = Typesetter.Break(signs, width * Size, width * Size).ToArray();

            Assert.Equal(text, string.Concat(ranges.Select(r => Text(signs, r.Start, r.End))));
            Assert.All(ranges, r => Assert.True(
                r.End - r.Start == 1 || signs[r.Start..r.End].Where(s => s.CodePoint != ' ').Sum(s => s.Width) <= width * Size + 0.1));
            Assert.All(ranges.Skip(1), r => Assert.True(
                !Characters.MayNotBegin(signs[r.Start].CodePoint) || NothingBetterWasPossible(signs, ranges, r.Start)));
        }));

    // A run of marks that may not begin a line, longer than the line itself, has to be cut somewhere.
    private static bool NothingBetterWasPossible(Sign[] signs, (int Start, int End, bool IsLast)[] ranges, int start)
    {
        var before = ranges.Last(r => r.End == start);
        return Enumerable.Range(before.Start + 1, start - before.Start - 1)
            .All(i => !Characters.MayBreakBetween(signs[i - 1].CodePoint, signs[i].CodePoint));
    }

    private static List<string> Lines(string text, double widthInCharacters, double? first = null)
    {
        var signs = new Typesetter(Paper.Fonts).Set(text, Style);
        return [.. Typesetter.Break(signs, (first ?? widthInCharacters) * Size, widthInCharacters * Size).Select(l => Text(signs, l.Start, l.End))];
    }

    private static string Text(Sign[] signs, int start, int end) =>
        string.Concat(signs[start..end].Select(s => char.ConvertFromUtf32(s.CodePoint)));
}
