using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>Every line of every role's menu: readable for everybody, light and dark, and on a phone without scrolling sideways.</summary>
[Collection(BrowserCollection.Other)]
public sealed class EveryPageJourney(Browser browser) : Journey(browser, withDemonstration: true)
{
    // Together they see every line of the menu.
    private static readonly string[] Accounts = ["clerk", "committee", "town01", "deputy1", "unit1", "admin", "security", "auditor"];

    // Pages that another page leads to.
    private static readonly string[] BehindTheMenu =
    [
        "/office/roster/1", "/office/duties/1", "/office/duties/new", "/office/duties/activity", "/office/archives/1", "/office/archives/volumes",
        "/office/archives/check", "/password", "/authenticator", "/office/reports?Year=2025&Kind=VoterContact", "/office/portal/import", "/office/archives/volumes/public", "/office/suggestions/new", "/office/activities/new", "/office/appraisals/new", "/office/statistics/duties",
        "/office/suggestions/1", "/office/activities/1", "/office/appraisals/1", "/office/appraisals/reports/1", "/office/scores/1", "/office/scores/1/cards/1", "/office/scores/rules/1", "/office/supervision/topics/1",
    ];

    private readonly HashSet<string> _seen = [];
    private readonly List<string> _findings = [];

    [Fact]
    public async Task Every_page_of_the_menu_is_for_everybody()
    {
        var door = await Browser.OpenAsync(App);
        await door.GotoAsync("/signin");
        await LookAtAsync(door);

        foreach (var account in Accounts)
        {
            var page = await EnterAsAsync(account);
            foreach (var address in (await AddressesAsync(page)).Concat(account is "clerk" ? BehindTheMenu : []))
            {
                await page.GotoAsync(address);
                await LookAtAsync(page);
            }
        }

        Assert.True(_seen.Count > 5, "The menu was not found.");
        if (_findings.Count > 0) Assert.Fail(string.Join("\n", _findings.Distinct()));
    }

    private async Task<IReadOnlyList<string>> AddressesAsync(IPage page)
    {
        var addresses = await page.Locator("#menu a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        return [.. addresses.Where(_seen.Add)];
    }

    // As the page came, whole; in the other appearance, its colours; on a phone, its width. The next page comes in the other appearance.
    private async Task LookAtAsync(IPage page)
    {
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Expect(page.Locator(".loading")).ToHaveCountAsync(0);
        _findings.AddRange(await Browser.FindingsAsync(page));
        await ChangeAppearanceAsync(page);
        _findings.AddRange(await Browser.FindingsAsync(page, onlyColours: true));

        // Charts are drawn anew for the narrow window, so the page is given a moment.
        await page.SetViewportSizeAsync(390, 844);
        for (var moment = 0; moment < 20 && await WidthAsync(page) > 390; moment++) await page.WaitForTimeoutAsync(200);
        if (await WidthAsync(page) is > 390 and var width) _findings.Add($"{page.Url}: {width} pixels wide on a phone of 390");
        await page.SetViewportSizeAsync(1440, 900);
    }

    // By the button of the header; a page without one is asked for anew with the other cookie.
    private static async Task ChangeAppearanceAsync(IPage page)
    {
        var toggle = page.Locator("[data-appearance-toggle]");
        if (await toggle.CountAsync() > 0)
        {
            await toggle.First.ClickAsync();
            while (!await page.EvaluateAsync<bool>("[...document.querySelectorAll('link[data-theme]')].every(link => link.sheet?.href === link.href)")) await page.WaitForTimeoutAsync(50);
            return;
        }

        var isDark = (await page.Context.CookiesAsync()).Any(c => c is { Name: "appearance", Value: "dark" });
        await page.Context.AddCookiesAsync([new() { Name = "appearance", Value = isDark ? "light" : "dark", Url = page.Url }]);
        await page.ReloadAsync();
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Expect(page.Locator(".loading")).ToHaveCountAsync(0);
    }

    private static Task<int> WidthAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth");
}
