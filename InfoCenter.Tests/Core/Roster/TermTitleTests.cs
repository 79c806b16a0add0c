using InfoCenter.Core.Roster;

namespace InfoCenter.Tests.Core.Roster;

public sealed class TermTitleTests
{
    [Theory]
    [InlineData("竹山县第十九届", "竹山县", 19)]
    [InlineData("竹山县第19届人大", "竹山县", 19)]
    [InlineData("竹山县人大第二十届", "竹山县", 20)]
    [InlineData("县十九届", "县", 19)]
    [InlineData("第九届", "", 9)]
    [InlineData("十届人民代表大会代表", "", 10)]
    [InlineData("21", "", 21)]
    [InlineData("城关镇本届", "城关镇", 0)]
    public void Clerks_ways_of_writing_a_term_are_understood(string typed, string place, int number) =>
        Assert.Equal(new TermTitle(place, number), TermTitle.Parse(typed));

    [Theory]
    [InlineData("换届")]
    [InlineData("第百届")]
    [InlineData("0")]
    [InlineData("十十届")]
    public void What_holds_no_number_is_no_term(string typed) => Assert.Null(TermTitle.Parse(typed));

    [Fact]
    public void Every_number_is_written_as_it_is_read()
    {
        for (var number = 0; number < 100; number++)
        {
            var title = new TermTitle("竹山县", number);
            Assert.Equal(title, TermTitle.Parse(title.ToString()));
        }
    }
}
