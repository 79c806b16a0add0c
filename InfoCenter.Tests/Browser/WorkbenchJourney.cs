using InfoCenter.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>A demonstration account is one click away, and each figure of the workbench opens its rows.</summary>
public sealed class WorkbenchJourney(Browser browser) : Journey(browser, withDemonstration: true)
{
    [Fact]
    public async Task A_demonstration_account_is_filled_in_by_one_click_and_finds_its_work()
    {
        var page = await Browser.OpenAsync(App);
        await page.GotoAsync("/office");
        await Browser.PictureAsync(page, "sign-in");
        await Button(page, "committee").ClickAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(Link(page, "待核实")).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "workbench");

        var waiting = (await Link(page, "待核实").Locator(".figure").TextContentAsync())!.Replace("条", " 条", StringComparison.Ordinal);
        await Link(page, "待核实").ClickAsync();
        await Expect(page.GetByText($"待核实 {waiting}")).ToBeVisibleAsync();
    }
}
