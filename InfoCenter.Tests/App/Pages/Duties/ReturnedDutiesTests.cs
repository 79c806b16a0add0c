using Bunit;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class ReturnedDutiesTests : DutyScreens
{
    [Fact]
    public async Task The_township_sees_why_and_sends_it_again()
    {
        var mark = Duties.Submitted();
        await Duties.VerificationBy(Duties.Committee).ReturnAsync(mark, "地点不明");
        SignIn(Role.Township, Office.Chengguan);

        var page = Show<ReturnedDuties>();
        page.WaitForAssertion(() => Assert.Contains("地点不明", page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.FindAll("button").First(b => b.TextContent.Contains("原样再报", StringComparison.Ordinal)).Click());

        page.WaitForAssertion(() => Assert.Contains("没有退回的记录", page.Markup, StringComparison.Ordinal));
        Assert.Equal(DutyStatus.Submitted, Duties.Record(mark.Id).Status);
    }
}
