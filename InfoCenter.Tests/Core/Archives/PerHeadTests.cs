using InfoCenter.Core.Archives;
using InfoCenter.Core.Duties;

namespace InfoCenter.Tests.Core.Archives;

public sealed class PerHeadTests
{
    // The article's own arithmetic: 2,900 records of 224 county deputies in two years.
    [Fact]
    public void The_articles_figure_comes_out_and_shows_its_halves()
    {
        var perHead = new PerHead(2900, 224L * 730);

        Assert.Equal("6.5", perHead.Figure);
        Assert.Equal("6.5 条（2,900 条 ÷ 163,520 人日 × 365）", perHead.ToString());
    }

    [Fact]
    public void Nobody_in_office_gives_no_figure() => Assert.Equal((null, "—"), (new PerHead(0, 0).Value, new PerHead(0, 0).Figure));

    [Theory]
    [InlineData(3, 9, "3 / 9 人")]
    [InlineData(222, 224, "222 / 224 人（99.1%）")]
    public void Small_numbers_stay_numbers(int taking, int inOffice, string shown) => Assert.Equal(shown, new ParticipationRate(taking, inOffice).ToString());
}
