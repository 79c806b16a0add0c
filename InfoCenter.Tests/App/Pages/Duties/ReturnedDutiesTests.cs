using Bunit;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class ReturnedDutiesTests : Screens
{
    private readonly DutyOffice _office;

    public ReturnedDutiesTests() => _office = new DutyOffice(Office);

    [Fact]
    public async Task The_township_sees_why_and_sends_it_again()
    {
        var mark = _office.Submitted();
        await _office.VerificationBy(_office.Committee).ReturnAsync(mark, "地点不明");
        SignIn(Role.Township, Office.Chengguan);

        var page = Show<ReturnedDuties>();
        page.WaitForAssertion(() => Assert.Contains("地点不明", page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.FindAll("button").First(b => b.TextContent.Contains("原样再报", StringComparison.Ordinal)).Click());

        page.WaitForAssertion(() => Assert.Contains("没有退回的记录", page.Markup, StringComparison.Ordinal));
        Assert.Equal(DutyStatus.Submitted, _office.Record(mark.Id).Status);
    }
}
