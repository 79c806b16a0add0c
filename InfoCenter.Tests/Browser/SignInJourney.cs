using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

[Collection(nameof(Browser))]
public sealed class SignInJourney(Browser browser)
{
    [Fact]
    public async Task A_clerk_signs_in_works_in_a_live_page_and_signs_out()
    {
        await using var app = await RunningApp.StartAsync();
        var page = await browser.SignInAsync(app, Role.Clerk);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "工作台" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "消息" }).ClickAsync();
        await Expect(page.GetByText("没有消息")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("人大信息中心");
        await page.GotoAsync("/office");
        Assert.Contains("/signin", page.Url, StringComparison.Ordinal);
    }
}
