using Bunit;
using InfoCenter.App.Pages.Activities;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Core.Duties.Activities;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Activities;

public sealed class ReadParticipationTests : Screens
{
    [Fact]
    public async Task Both_numbers_stand_there_and_open_their_deputies()
    {
        var activities = new ActivityOffice(Office);
        var id = await activities.SigningInAsync();
        await activities.Attending.MarkRestAsync(id, Attendance.Attended);
        await activities.Attending.CloseAsync(id, await activities.VersionAsync(id));
        SignIn(Role.Clerk);
        var addresses = Services.GetRequiredService<NavigationManager>();
        addresses.NavigateTo("/office/activities/participation");

        var page = Render<ReadParticipation>();

        page.WaitForAssertion(() => Assert.Contains("参加过的有 2 / 6 人", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("%", page.Find("table").TextContent, StringComparison.Ordinal);
        var figure = page.Find("a[aria-label='城关镇县级参加过 2 人']").GetAttribute("href")!;
        page.Touch(() => addresses.NavigateTo(figure));
        page.WaitForAssertion(() => Assert.Contains("王强", page.Find("#figure-rows").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal));
        Assert.Contains("城关镇县级代表：参加过 2 位", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Of=420323100", page.Find("a[download]").GetAttribute("href"), StringComparison.Ordinal);
    }
}
