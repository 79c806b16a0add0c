using Bunit;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;
using RosterScreen = InfoCenter.App.Pages.Roster.Roster;

namespace InfoCenter.Tests.App.Pages.Roster;

public sealed class RosterTests : Screens
{
    [Fact]
    public void An_empty_roster_leads_to_the_import()
    {
        SignIn(Role.Clerk);
        var page = Show<RosterScreen>();
        page.WaitForAssertion(() => Assert.Contains("名册还是空的", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_chosen_is_what_is_exported()
    {
        SignIn(Role.Clerk);
        await new RosterOffice(Office).AdoptAsync(RosterBook.Of(3));
        var page = Show<RosterScreen>();

        page.WaitForElement("input.sel").Change(true);

        page.WaitForAssertion(() => Assert.Contains("导出所选 1 行", page.Markup, StringComparison.Ordinal));
    }
}
