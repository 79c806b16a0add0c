using Bunit;
using InfoCenter.App.Pages.Roster;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Roster;

public sealed class GroupDeputiesTests : Screens
{
    [Fact]
    public async Task People_without_a_group_are_put_into_one_together()
    {
        SignIn(Role.Clerk);
        await new RosterOffice(Office).AdoptAsync(RosterBook.Of(3).Type(0, RosterField.Group, null).Type(1, RosterField.Group, null));
        var page = Show<GroupDeputies>();
        page.WaitForAssertion(() => Assert.Contains("未编组的代表（2 人）", page.Markup, StringComparison.Ordinal));

        page.Find(".filters label.tick input").Change(true);
        page.Find("section.panel .filters select").Change(page.FindAll("section.panel .filters option")[^1].GetAttribute("value"));
        page.Find("section.panel .filters button.action").Click();

        page.WaitForAssertion(() => Assert.Contains("在任代表都已编入小组", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_leader_reads_groups_and_changes_none()
    {
        SignIn(Role.Leader);
        await new RosterOffice(Office).AdoptAsync(RosterBook.Of(2));

        var page = Show<GroupDeputies>();

        page.WaitForAssertion(() => Assert.Contains("代表小组", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("新建小组", page.Markup, StringComparison.Ordinal);
    }
}
