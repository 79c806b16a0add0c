using Bunit;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

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
}
