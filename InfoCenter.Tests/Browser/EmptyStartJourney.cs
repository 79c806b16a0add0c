using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>From an empty folder to the first archive.</summary>
public sealed class EmptyStartJourney(Browser browser) : Journey(browser)
{
    [Fact]
    public async Task The_first_visitor_makes_the_accounts_and_is_led_to_the_first_step()
    {
        var page = await Browser.OpenAsync(App);
        await SetUpAsync(page);
        await CheckPlacesAsync(page);

        await Link(page, "工作台").ClickAsync();
        await Expect(page.GetByText("已完成 1 步")).ToBeVisibleAsync();
    }

    private static async Task SetUpAsync(IPage page)
    {
        await page.GotoAsync("/");
        await Expect(Heading(page, "开始使用")).ToBeVisibleAsync();
        await Browser.ExpectAccessibleAsync(page);
        await page.Locator("#clerk").FillAsync("chen");
        await page.Locator("#clerk-password").FillAsync(RunningApp.Password);
        await page.Locator("#admin").FillAsync("keeper");
        await page.Locator("#admin-password").FillAsync(RunningApp.Password);
        await page.GetByLabel("信息中心兼办核实").CheckAsync();
        await Browser.PictureAsync(page, "setup");
        await Button(page, "保存并去登录").ClickAsync();

        await page.WaitForURLAsync("**/signin");
        await Browser.EnterAsync(page, "chen", RunningApp.Password);
        await Expect(Heading(page, "五步做出第一份档案")).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "first-steps");
    }

    private static async Task CheckPlacesAsync(IPage page)
    {
        await Link(page, "去核对").ClickAsync();
        await Button(page, "核对无误").ClickAsync();
        await Expect(page.GetByText("已核对 17 个乡镇")).ToBeVisibleAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "村.csv", MimeType = "text/csv", Buffer = "村名,村代码,所属乡镇\n西关社区,420323100001,城关镇\n"u8.ToArray(),
        });
        await Expect(page.GetByText("已导入 1 个村（社区）")).ToBeVisibleAsync();
    }
}
