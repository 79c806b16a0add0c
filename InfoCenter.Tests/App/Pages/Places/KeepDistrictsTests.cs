using Bunit;
using InfoCenter.App.Pages.Places;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.App.Pages.Places;

public sealed class KeepDistrictsTests : Screens
{
    private const string Other = "城关镇第9选区";

    [Fact]
    public async Task A_village_is_put_down_for_another_district()
    {
        var office = new RequestOffice(Office);
        office.Deputy("王强");
        office.Deputy("李敏", Other);
        SignIn(Role.Clerk);
        var page = Show<KeepDistricts>();
        page.WaitForAssertion(() => Assert.Contains("西关社区", page.Markup, StringComparison.Ordinal));

        page.Touch(() => page.Find("select[aria-label='西关社区，县级选区']").Change(Other));
        page.WaitForAssertion(() => Assert.Contains("保存（1 处）", page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.FindAll("button.action").First(b => b.TextContent.StartsWith("保存", StringComparison.Ordinal)).Click());
        page.WaitForAssertion(() => Assert.Contains("已保存 1 处", page.Markup, StringComparison.Ordinal));

        await using var db = Office.Databases.CreateDbContext();
        Assert.Equal(Other, (await db.DistrictCovers.SingleAsync(c => c.VillageCode == RequestOffice.Village && c.Level == Level.County)).District);
    }

    [Fact]
    public void What_is_pasted_and_not_known_is_said_and_changes_nothing()
    {
        new RequestOffice(Office).Deputy("王强");
        SignIn(Role.Clerk);
        var page = Show<KeepDistricts>();
        page.WaitForAssertion(() => Assert.Contains("西关社区", page.Markup, StringComparison.Ordinal));

        page.Touch(() => page.Find("textarea").Change("没有的村\t城关镇第1选区\n西关社区\t没有的选区"));
        page.Touch(() => page.FindAll("button").First(b => b.TextContent.Trim() == "填入上表").Click());

        page.WaitForAssertion(() => Assert.Contains("这些没有认出来，请对照上面的村名和选区名称：没有的村、没有的选区。", page.Markup, StringComparison.Ordinal));
        Assert.True(page.FindAll("button.action").First(b => b.TextContent == "保存").HasAttribute("disabled"));
    }
}
