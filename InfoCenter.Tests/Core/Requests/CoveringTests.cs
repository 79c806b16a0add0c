using InfoCenter.Core.Requests;

namespace InfoCenter.Tests.Core.Requests;

public class CoveringTests
{
    [Fact]
    public void Words_are_covered_wherever_they_stand_and_nothing_else_changes()
    {
        const string text = "张大爷和张家都说，张大爷的灯坏了";

        var covered = Covering.Apply(text, ["张", "张大爷", "", "没有的"]);

        Assert.Equal("■■■和■家都说，■■■的灯坏了", covered);
        Assert.Equal(text.Length, covered.Length);
    }

    [Fact]
    public void Of_a_number_not_even_its_last_digits_stay()
    {
        Assert.Equal("打■■■■■■■■■■■找我", Covering.WithoutNumbers("打19900000123找我"));
        Assert.Equal("打■■■■■■■■■■■找我", Covering.WithoutNumbers("打199****0123找我"));
        Assert.Equal("5*3 米", Covering.WithoutNumbers("5*3 米"));
    }
}
