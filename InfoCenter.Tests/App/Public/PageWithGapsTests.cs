using System.Text;
using InfoCenter.App.Public;

namespace InfoCenter.Tests.App.Public;

public sealed class PageWithGapsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("没有空", "没有空")]
    [InlineData("{token}", "T")]
    [InlineData("前{token}中{key}后", "前T中K后")]
    [InlineData("{key}{token}{key}", "KTK")]
    public void What_is_the_visitor_s_own_stands_where_it_belongs(string page, string expected)
    {
        var html = page.Replace("{token}", PageWithGaps.Token, StringComparison.Ordinal).Replace("{key}", PageWithGaps.Key, StringComparison.Ordinal);
        Assert.Equal(expected, Encoding.UTF8.GetString(PageWithGaps.Of(html).For("T", "K")));
    }
}
