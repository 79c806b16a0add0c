using InfoCenter.Core.Printing;

namespace InfoCenter.Tests.Core.Printing;

public class CharactersTests
{
    [Theory]
    [InlineData('代', '表', true)]
    [InlineData('表', '。', false)]
    [InlineData('（', '代', false)]
    [InlineData('a', 'b', false)]
    [InlineData('a', '代', true)]
    [InlineData(' ', 'b', true)]
    [InlineData('1', '%', false)]
    [InlineData('·', '艾', true)]
    [InlineData('提', '·', false)]
    [InlineData('\u00A0', '代', false)]
    public void Lines_end_only_where_they_may(char before, char after, bool may) =>
        Assert.Equal(may, Characters.MayBreakBetween(before, after));

    [Theory]
    [InlineData(0x200B)]
    [InlineData(0xFEFF)]
    [InlineData(0xE0100)]
    [InlineData(0x07)]
    public void Controls_and_selectors_leave_no_mark(int codePoint) => Assert.True(Characters.IsInvisible(codePoint));
}
