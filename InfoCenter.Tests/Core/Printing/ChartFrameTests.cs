using InfoCenter.Core.Common;
using InfoCenter.Core.Printing;

namespace InfoCenter.Tests.Core.Printing;

public class ChartFrameTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    [InlineData(11, 12.5)]
    [InlineData(284, 300)]
    [InlineData(1229, 1250)]
    [InlineData(0.04, 0.04)]
    public void The_scale_ends_at_a_round_figure_that_holds_the_largest(double largest, double end) =>
        Assert.Equal(end, ChartFrame.Scale(largest).End, precision: 6);

    [Fact]
    public void All_charts_print_their_names_and_figures()
    {
        string[] towns = ["城关镇", "麻家渡镇"];
        using var paper = new Paper(
            new BarChart(towns, new ChartSeries("会议", [17, 23]), new ChartSeries("调研", [31, 37])) { Title = "柱形图" },
            new BarChart(towns, new ChartSeries("会议", [10, 20]), new ChartSeries("调研", [31, 42])) { IsStacked = true },
            new LineChart(towns, new ChartSeries("报送", [71, 73])) { Title = "折线图" },
            new RankChart(towns, new ChartSeries("人均", [2.37, 6.5])) { Title = "条形图" });

        Assert.All(
            ["柱形图", "折线图", "条形图", "城关镇", "麻家渡镇", "会议", "调研", "17", "23", "31", "37", "41", "62", "71", "73", "2.37", "6.5"],
            word => Assert.Contains(word, paper.Text, StringComparison.Ordinal));
        Assert.Contains("No syntax or stream encoding errors", paper.Check(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_nothing_is_still_drawn()
    {
        using var paper = new Paper(new BarChart([], new ChartSeries("空", [])), new RankChart([]), new LineChart(["一"], new ChartSeries("零", [0])));

        Assert.Single(paper.Pages());
    }

    [Fact]
    public void Figures_that_do_not_match_the_categories_are_refused() => Assert.Equal(
        nameof(PrintingRules.ChartFiguresMustMatchCategories),
        Assert.Throws<RuleBrokenException>(() => new Paper(new BarChart(["一"], new ChartSeries("二", [1, 2])))).Rule);
}
