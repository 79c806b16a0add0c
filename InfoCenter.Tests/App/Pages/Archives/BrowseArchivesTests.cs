using Bunit;
using Bunit.TestDoubles;
using InfoCenter.App.Pages.Archives;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Jobs;
using InfoCenter.Tests.Core.Archives;
using InfoCenter.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Archives;

public sealed class BrowseArchivesTests : Screens
{
    private readonly ArchiveOffice _archives;

    public BrowseArchivesTests()
    {
        _archives = new ArchiveOffice(Office);
        _archives.Deputy("王小明", Office.Chengguan);
        _archives.Deputy("李大山", Office.Pankou);
    }

    [Fact]
    public void A_selection_is_ordered_and_its_job_is_shown()
    {
        SignIn(Role.Clerk);
        var page = Show<BrowseArchives>();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        Assert.True(page.Find(".toolbar button.action").HasAttribute("disabled"));

        page.Find("input[aria-label=选择李大山]").Change(true);
        page.Find(".toolbar button.action").Click();

        page.WaitForAssertion(() => Assert.Contains("打印所选代表履职档案（1 份）", page.Find(".jobs").TextContent, StringComparison.Ordinal));
        using var db = Office.Databases.CreateDbContext();
        Assert.Equal("archives", db.Jobs.Single().Kind);
    }

    [Fact]
    public void A_waiting_job_is_called_off_on_the_page()
    {
        SignIn(Role.Clerk);
        var page = Show<BrowseArchives>();
        page.WaitForElement("tbody tr");
        page.Touch(() => page.FindAll(".toolbar button").Single(b => b.TextContent.StartsWith("打印列出的 2 份", StringComparison.Ordinal)).Click());

        page.WaitForElement(".jobs button").Click();

        page.WaitForAssertion(() => Assert.Contains("已取消", page.Find(".jobs").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void The_filters_stand_in_the_address()
    {
        SignIn(Role.Clerk);
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/office/archives?Township=420323200");
        var page = Show<BrowseArchives>();
        page.WaitForAssertion(() => Assert.Equal("李大山", Assert.Single(page.FindAll("tbody .name a")).TextContent));

        page.Touch(() => page.FindAll("select")[1].Change("City"));

        page.WaitForAssertion(() => Assert.Contains("请放宽条件", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Level=City", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_print_has_no_buttons_and_no_boxes()
    {
        SignIn(Role.Leader);
        var page = Show<BrowseArchives>();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        Assert.Empty(page.FindAll(".toolbar button"));
        Assert.Empty(page.FindAll("input[type=checkbox]"));
    }
}
