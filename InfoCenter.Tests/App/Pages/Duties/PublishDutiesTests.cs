using Bunit;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class PublishDutiesTests : DutyScreens
{
    [Fact]
    public async Task A_selection_is_published_and_leaves_the_list()
    {
        var page = await OpenAsync();

        page.Touch(() => page.FindAll(".rows tbody input")[0].Change(true));
        page.Touch(() => Button(page, "发布所选").Click());

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".rows tbody tr").Count));
        Assert.Equal(1, Duties.Records().Count(r => r.Status == DutyStatus.Published));
    }

    [Fact]
    public async Task Everything_is_published_after_a_question()
    {
        var page = await OpenAsync();

        page.Touch(() => Button(page, "发布全部").Click());
        page.WaitForElement("[role=alertdialog] button");
        page.Touch(() => page.FindAll("[role=alertdialog] button").First(b => b.TextContent.Trim() == "发布").Click());

        page.WaitForAssertion(() => Assert.Contains("没有等待发布的记录", page.Markup, StringComparison.Ordinal));
        Assert.All(Duties.Records(), record => Assert.Equal(DutyStatus.Published, record.Status));
    }

    private async Task<IRenderedComponent<IComponent>> OpenAsync()
    {
        foreach (var day in Enumerable.Range(1, 3)) Duties.Submitted(daysAgo: day);
        await Duties.VerificationBy(Duties.Committee).VerifyAllWaitingAsync();
        SignIn(Role.Clerk);
        var page = Show<PublishDuties>();
        page.WaitForElement(".rows");
        return page;
    }
}
