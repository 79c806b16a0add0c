using Bunit;
using InfoCenter.App.Pages.Activities;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Tests.Core.Duties.Activities;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Activities;

public sealed class MyActivitiesTests : Screens
{
    [Fact]
    public async Task A_deputy_accepts_an_invitation()
    {
        var activities = new ActivityOffice(Office);
        var id = await activities.AnnouncedAsync();
        var wang = activities.Duties.Wang;
        SignIn(new CurrentUser(new Standing(700, "王强", Role.Deputy.Rights(), null, wang)), Role.Deputy);
        var page = Show<MyActivities>();
        page.WaitForAssertion(() => Assert.Contains("视察城区供水", page.Markup, StringComparison.Ordinal));

        page.Touch(() => page.FindAll("button").First(b => b.TextContent == "参加").Click());

        page.WaitForAssertion(() => Assert.DoesNotContain("未回复", page.Markup, StringComparison.Ordinal));
        Assert.Equal(InvitationAnswer.Accepted, (await activities.OfAsync(id, wang)).Answer);
    }
}
