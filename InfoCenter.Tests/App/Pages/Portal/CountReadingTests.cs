using Bunit;
using InfoCenter.App.Pages.Portal;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Portal;

public sealed class CountReadingTests : Screens
{
    [Fact]
    public async Task The_report_says_what_is_counted_and_how_often_pages_were_read()
    {
        SignIn(Role.Clerk);
        await Services.GetRequiredService<ReadingCounts>().AddAsync(new Dictionary<string, int> { ["/"] = 3, ["/news"] = 2 });
        var page = Show<CountReading>();
        page.WaitForAssertion(() => Assert.Contains("<strong>5</strong>", page.Markup, StringComparison.Ordinal));
        Assert.Contains("不记是谁", page.Markup, StringComparison.Ordinal);
        Assert.Contains(">首页</a>", page.Markup, StringComparison.Ordinal);
    }
}
