using Bunit;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Drafts;
using InfoCenter.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Workbench;

public sealed class WorkbenchTests : Screens
{
    [Fact]
    public void An_empty_office_shows_the_five_steps_until_they_are_put_away()
    {
        SignIn(Role.Clerk);
        var page = Show<InfoCenter.App.Pages.Workbench.Workbench>();

        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll(".steps li").Count));
        Assert.Equal("/office/places", page.Find(".steps li.next a").GetAttribute("href"));

        page.Find(".steps button.quiet").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".steps")));
    }

    [Fact]
    public async Task What_somebody_has_not_finished_is_offered_again_or_thrown_away()
    {
        SignIn(Role.Clerk);
        var drafts = Services.GetRequiredService<DraftKeeping>();
        await drafts.KeepAsync(new("activity", "new"), new("a", "登记活动", "/office/duties/activity", """{"内容":"小组学习"}"""));
        await new DraftKeeping(Office.Databases, Office.With(Role.Clerk), Office.Clock)
            .KeepAsync(new("duty", "new"), new("b", "填报履职记录", "/office/duties/new", """{"内容":"别人的"}"""));
        var page = Show<InfoCenter.App.Pages.Workbench.Workbench>();

        page.WaitForAssertion(() => Assert.Equal("/office/duties/activity", page.Find(".unfinished a").GetAttribute("href")));
        Assert.Contains("登记活动 6月30日 10:00", page.Find(".unfinished li").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".unfinished li"));

        page.Find(".unfinished button").Click();
        page.WaitForAssertion(() => Assert.Contains("不能恢复", page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.FindAll(".rz-dialog button").Single(b => b.TextContent.Trim() == "丢弃").Click());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#unfinished")));
        Assert.Empty(await drafts.ListAsync());
    }

    [Fact]
    public void Every_figure_leads_to_its_rows()
    {
        SignIn(Role.Committee);
        var page = Show<InfoCenter.App.Pages.Workbench.Workbench>();

        page.WaitForAssertion(() => Assert.Equal(17, page.FindAll("section[aria-labelledby=townships] tbody tr").Count));
        Assert.Contains("/office/duties?year=2026&month=6&kind=MeetingAttendance", page.FindAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/office/duties/verify", page.Find(".cards a").GetAttribute("href"));
    }

    [Fact]
    public void Who_has_no_business_with_duties_is_shown_the_way_to_their_own()
    {
        SignIn(Role.Administrator);
        var page = Show<InfoCenter.App.Pages.Workbench.Workbench>();

        page.WaitForAssertion(() => Assert.Contains("/office/settings", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public void A_deputy_sees_the_requests_that_wait_and_nothing_of_the_machine()
    {
        SignIn(new CurrentUser(new Standing(7, "王强", Role.Deputy.Rights(), null, 1)), Role.Deputy);
        var page = Show<InfoCenter.App.Pages.Workbench.Workbench>();

        page.WaitForAssertion(() => Assert.Contains("等您接单", page.Find("section[aria-labelledby=waiting-requests]").TextContent, StringComparison.Ordinal));
        Assert.Equal("/office/requests/mine", page.Find(".cards a").GetAttribute("href"));
        Assert.DoesNotContain("备份", page.Markup, StringComparison.Ordinal);
    }
}
