using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>The frame's own screens on the demonstration county: on a desk and on a phone, light and dark, for everybody's eyes and ears.</summary>
[Collection(nameof(Browser))]
public sealed class OfficeScreensJourney(Browser browser)
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Every_screen_of_the_frame_can_be_used_by_everybody(bool onPhone, bool isDark)
    {
        await using var app = await RunningApp.StartAsync(withDemonstration: true);
        await LookAsync(app, "clerk", ["/office", "/office/places", "/office/roster/photographs"], onPhone, isDark);
        await LookAsync(app, "admin", ["/office", "/office/accounts", "/office/settings"], onPhone, isDark);
        await LookAsync(app, "leader", ["/office"], onPhone, isDark);
    }

    [Fact]
    public async Task A_demonstration_account_is_filled_in_by_one_click()
    {
        await using var app = await RunningApp.StartAsync(withDemonstration: true);
        var page = await browser.OpenAsync(app);
        await page.GotoAsync("/office");
        await Browser.ExpectAccessibleAsync(page);
        await Browser.PictureAsync(page, "sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "committee" }).ClickAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "待核实" })).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "workbench");
    }

    [Fact]
    public async Task A_closed_account_loses_its_open_page()
    {
        await using var app = await RunningApp.StartAsync();
        var page = await browser.SignInAsync(app, Role.Clerk);
        await using (var db = app.Databases.CreateDbContext())
        {
            db.Accounts.Single().Disable();
            await db.SaveChangesAsync();
        }

        await page.WaitForTimeoutAsync(3200);
        await page.GetByRole(AriaRole.Link, new() { Name = "乡镇和村" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "登录已失效" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_appearance_is_remembered_and_the_menu_opens_on_a_phone()
    {
        await using var app = await RunningApp.StartAsync();
        var page = await browser.SignInAsync(app, Role.Clerk, onPhone: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "切换浅色和深色" }).ClickAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-appearance", "dark");

        await Expect(page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "打开或收起菜单" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "乡镇和村" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "乡镇和村" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
    }

    private async Task LookAsync(RunningApp app, string account, string[] addresses, bool onPhone, bool isDark)
    {
        var page = await browser.OpenAsync(app, onPhone, isDark);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error") complaints.Add(message.Text);
        };
        await Browser.EnterAsync(page, account, DemonstrationAccount.Password);
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveCountAsync(0);
            await Browser.ExpectAccessibleAsync(page);
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth + 1"), $"{address} is wider than the screen.");
        }

        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }
}
