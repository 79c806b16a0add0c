using Bunit;
using InfoCenter.App.Pages.Roster;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Roster;

public sealed class ImportRosterTests : Screens
{
    [Fact]
    public void An_empty_start_offers_a_form_to_fill_in()
    {
        SignIn(Role.Clerk);

        var page = Show<ImportRoster>();

        page.WaitForAssertion(() => Assert.Contains("下载空白样表", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Recent_imports_lead_to_their_preview()
    {
        SignIn(Role.Clerk);
        var id = await new RosterOffice(Office).AdoptAsync(RosterBook.Of(2));

        var page = Show<ImportRoster>();

        Assert.Equal("名册.csv", page.WaitForElement($"a[href='/office/roster/import/{id}']").TextContent);
    }
}
