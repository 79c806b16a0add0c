using Bunit;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class ShowDutyTests : DutyScreens
{
    [Fact]
    public async Task The_centre_publishes_and_withdraws_with_a_reason()
    {
        var mark = Duties.Submitted();
        await Duties.VerificationBy(Duties.Committee).VerifyAsync(mark);
        SignIn(Role.Clerk);
        var page = Render<ShowDuty>(parameters => parameters.Add(p => p.Id, mark.Id));

        page.WaitForElement(".toolbar button.action").Click();
        page.WaitForAssertion(() => Assert.Equal(DutyStatus.Published, Duties.Record(mark.Id).Status));
        page.WaitForAssertion(() => Assert.Contains("撤回", page.Find(".toolbar button.quiet").TextContent, StringComparison.Ordinal));
        page.Find(".toolbar button.quiet").Click();
        page.WaitForElement("form.return textarea").Change("涉及个人信息");
        page.Find("form.return").Submit();

        page.WaitForAssertion(() => Assert.Equal((DutyStatus.Withdrawn, "涉及个人信息"), (Duties.Record(mark.Id).Status, Duties.Record(mark.Id).WithdrawReason)));
    }

    [Fact]
    public void A_foreign_record_is_not_found()
    {
        var mark = Duties.Submitted();
        SignIn(Role.Township, Office.Pankou);

        var page = Render<ShowDuty>(parameters => parameters.Add(p => p.Id, mark.Id));

        Assert.Contains("没有找到", page.WaitForElement(".error-bar").TextContent, StringComparison.Ordinal);
    }
}
