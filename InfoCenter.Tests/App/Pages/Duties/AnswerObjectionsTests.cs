using Bunit;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class AnswerObjectionsTests : DutyScreens
{
    [Fact]
    public async Task A_deputy_objects_and_the_centre_takes_the_record_back()
    {
        var mark = Duties.Submitted();
        await Duties.VerificationBy(Duties.Committee).VerifyAsync(mark);
        await Duties.PublicationBy(Duties.Centre).PublishAsync(mark with { Version = mark.Version + 1 });
        SignIn(new CurrentUser(new Standing(0, "王强", Role.Deputy.Rights(), null, Duties.Wang, Role.Deputy.Label)), Role.Deputy);
        var raising = Render<RaiseObjection>(parameters => parameters.Add(p => p.Id, mark.Id));
        raising.WaitForElement("textarea[name=reason]");
        raising.Touch(() => raising.Find("textarea[name=reason]").Change("那天我请了假"));
        raising.Touch(() => raising.Find("form").Submit());
        raising.WaitForAssertion(() => Assert.Contains("正在核对", raising.Markup, StringComparison.Ordinal));
        Assert.Empty(raising.FindAll("form"));

        SignIn(Role.Clerk);
        var page = Render<AnswerObjections>();
        page.WaitForElement("textarea[name=answer]");
        Assert.Contains("那天我请了假", page.Markup, StringComparison.Ordinal);
        page.Touch(() => page.Find("textarea[name=answer]").Change("确实请假"));
        page.Touch(() => page.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Contains("异议成立，已撤回", page.Markup, StringComparison.Ordinal));
        Assert.Equal((DutyStatus.Withdrawn, "确实请假"), (Duties.Record(mark.Id).Status, Duties.Record(mark.Id).WithdrawReason));
    }
}
