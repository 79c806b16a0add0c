using System.Text.RegularExpressions;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

public sealed class SignInJourney(Browser browser) : Journey(browser)
{
    [Fact]
    public async Task A_clerk_signs_in_works_in_a_live_page_and_signs_out()
    {
        var page = await Browser.SignInAsync(App, Role.Clerk);

        await Expect(Heading(page, "工作台")).ToBeVisibleAsync();
        await Button(page, "消息").ClickAsync();
        await Expect(page.GetByText("没有消息")).ToBeVisibleAsync();

        await Button(page, "退出登录").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("人大信息中心");
        await page.GotoAsync("/office");
        Assert.Contains("/signin", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_account_loses_its_open_page_within_seconds_and_without_a_click()
    {
        var page = await Browser.SignInAsync(App, Role.Clerk);
        await using (var db = App.Databases.CreateDbContext())
        {
            db.Accounts.Single().Disable();
            await db.SaveChangesAsync();
        }

        await Expect(page).ToHaveURLAsync(new Regex(@"/signin\?Why=ended"));
        await Expect(page.GetByText("您的登录已经结束")).ToBeVisibleAsync();
        await Expect(page.Locator(".top")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_appearance_is_remembered_and_the_menu_opens_on_a_phone()
    {
        var page = await Browser.SignInAsync(App, Role.Clerk, onPhone: true);
        await Button(page, "切换浅色和深色").ClickAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-appearance", "dark");

        await Expect(page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
        await Button(page, "打开或收起菜单").ClickAsync();
        await Link(page, "乡镇和村").ClickAsync();
        await Expect(Heading(page, "乡镇和村")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
    }
}
