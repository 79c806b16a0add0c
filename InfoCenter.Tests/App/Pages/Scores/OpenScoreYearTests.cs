using Bunit;
using InfoCenter.App.Pages.Scores;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Core.Appraisals.Scores;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Scores;

public sealed class OpenScoreYearTests : Screens
{
    [Fact]
    public async Task A_county_of_many_is_opened_by_its_groups_and_searched_by_name()
    {
        var scores = new ScoreOffice(office: Office);
        for (var i = 0; i < 100; i++) scores.Deputy($"潘口代表{(char)('一' + i)}", Office.Pankou);
        var id = await scores.RunningBy(scores.Clerk).ComputeAsync(2026);
        SignIn(Role.Clerk);

        var groups = Open(id);
        groups.WaitForElement("table[aria-label=分组]");
        var pankou = groups.FindAll("table[aria-label=分组] a").Single(a => a.TextContent == "潘口乡·县代表");
        Assert.Empty(groups.FindAll("a[href*=cards]"));
        Assert.Contains("101 人", pankou.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);

        Go(pankou.GetAttribute("href")!);
        var group = Open(id);
        group.WaitForAssertion(() => Assert.Equal(101, group.FindAll("a[href*=cards]").Count));

        Go($"/office/scores/{id}?Name=王强");
        var found = Open(id);
        found.WaitForAssertion(() => Assert.Equal("王强", Assert.Single(found.FindAll("a[href*=cards]")).TextContent));

        Go($"/office/scores/{id}?Name=无此人");
        var nobody = Open(id);
        nobody.WaitForAssertion(() => Assert.Contains("没有符合的代表。", nobody.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_township_sees_its_own_and_no_act_of_the_county()
    {
        var scores = new ScoreOffice(office: Office);
        var id = await scores.AnnouncedAsync();
        SignIn(Role.Township, Office.Pankou);
        var page = Open(id);
        page.WaitForAssertion(() => Assert.Equal("赵云", Assert.Single(page.FindAll("a[href*=cards]")).TextContent));
        Assert.Empty(page.FindAll(".act-bar"));
        Assert.Contains("样本不足：不足 10 人", page.Markup, StringComparison.Ordinal);
    }

    private void Go(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);

    private IRenderedComponent<OpenScoreYear> Open(int id) => Render<OpenScoreYear>(p => p.Add(x => x.Id, id));
}
