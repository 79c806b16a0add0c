using Bunit;
using InfoCenter.App.Pages.Archives;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Jobs;
using InfoCenter.Tests.Core.Archives;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Archives;

public sealed class BindVolumesTests : Screens
{
    [Fact]
    public void Without_a_roster_the_page_says_what_to_do()
    {
        SignIn(Role.Clerk);
        var page = Show<BindVolumes>();

        page.WaitForAssertion(() => Assert.Equal("/office/roster/import", page.Find(".empty a").GetAttribute("href")));
    }

    [Fact]
    public void A_volume_is_ordered()
    {
        new ArchiveOffice(Office).Deputy("王小明");
        SignIn(Role.Clerk);
        var page = Show<BindVolumes>();

        page.WaitForElement("button[aria-label='编印成册：竹山县第十九届']").Click();

        page.WaitForAssertion(() => Assert.Contains("编印竹山县第十九届代表履职档案", page.Find(".jobs").TextContent, StringComparison.Ordinal));
        using var db = Office.Databases.CreateDbContext();
        Assert.Equal("volume", db.Jobs.Single().Kind);
    }
}
