using Bunit;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class AnswerObjectionsTests : DutyScreens
{
    private static CurrentUser Deputy(int person) => new(new Standing(0, "王强", Role.Deputy.Rights(), null, person, Role.Deputy.Label));

    [Fact]
    public async Task A_deputy_says_what_is_wrong_and_reads_that_it_is_looked_into()
    {
        var id = await PublishedAsync();
        SignIn(Deputy(Duties.Wang), Role.Deputy);
        var page = Render<RaiseObjection>(parameters => parameters.Add(p => p.Id, id));
        page.WaitForElement("textarea[name=reason]");
        page.Touch(() => page.Find("textarea[name=reason]").Change("那天我请了假"));
        page.Touch(() => page.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Contains(ObjectionStatus.Open.Label, page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task The_centre_takes_the_record_back_with_its_answer()
    {
        var id = await PublishedAsync();
        await new DutyObjections(Office.Databases, Deputy(Duties.Wang), Office.Clock).RaiseAsync(id, "那天我请了假");
        SignIn(Role.Clerk);
        var page = Render<AnswerObjections>();
        page.WaitForElement("textarea[name=answer]");
        Assert.Contains("那天我请了假", page.Markup, StringComparison.Ordinal);
        page.Touch(() => page.Find("textarea[name=answer]").Change("确实请假"));
        page.Touch(() => page.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Contains(ObjectionStatus.Upheld.Label, page.Markup, StringComparison.Ordinal));
        Assert.Equal((DutyStatus.Withdrawn, "确实请假"), (Duties.Record(id).Status, Duties.Record(id).WithdrawReason));
    }

    private async Task<int> PublishedAsync()
    {
        var mark = Duties.Submitted();
        await Duties.VerificationBy(Duties.Committee).VerifyAsync(mark);
        await Duties.PublicationBy(Duties.Centre).PublishAsync(mark with { Version = mark.Version + 1 });
        return mark.Id;
    }
}
