using InfoCenter.Core.Appraisals.Scores;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Appraisals.Scores;

public class ScorePointsTests
{
    [Theory]
    [InlineData("2", 20)]
    [InlineData("2.5", 25)]
    [InlineData("-0.5", -5)]
    [InlineData("２．５", 25)]
    [InlineData("", null)]
    public void Points_are_read_as_tenths(string typed, int? tenths) => Assert.Equal(tenths, ScorePoints.Read(typed));

    [Theory]
    [InlineData("2.55")]
    [InlineData("两分")]
    [InlineData("1e3")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("99999999999")]
    public void What_is_no_number_of_tenths_is_refused(string typed) => Refusal.Expect(nameof(ScoreRules.PointsAreUnreadable), () => ScorePoints.Read(typed));

    [Theory]
    [InlineData(20, "2")]
    [InlineData(25, "2.5")]
    [InlineData(-5, "-0.5")]
    [InlineData(0, "0")]
    public void Tenths_read_as_points(int tenths, string text) => Assert.Equal(text, ScorePoints.Text(tenths));
}
