using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>Every line of every role's menu: readable for everybody, light and dark, and on a phone without scrolling sideways.</summary>
public sealed class EveryPageJourney(Browser browser) : Journey(browser, withDemonstration: true)
{
    // Together they see every line of the menu.
    private static readonly string[] Accounts = ["clerk", "committee", "town01", "deputy1", "unit1", "admin", "security", "auditor"];

    // Pages that another page leads to.
    private static readonly string[] BehindTheMenu =
    [
        "/office/roster/1", "/office/duties/1", "/office/duties/new", "/office/duties/activity", "/office/archives/1", "/office/archives/volumes",
        "/office/archives/check", "/password", "/authenticator", "/office/reports?Year=2025&Kind=VoterContact", "/office/portal/import", "/office/archives/volumes/public", "/office/suggestions/new", "/office/activities/new",
    ];

    private readonly HashSet<string> _seen = [];
    private readonly List<string> _findings = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_page_of_the_menu_is_for_everybody(bool isDark)
    {
        var door = await Browser.OpenAsync(App, isDark: isDark);
        await door.GotoAsync("/signin");
        await LookAtAsync(door, isDark);

        foreach (var account in Accounts)
        {
            var page = await EnterAsAsync(account, isDark);
            foreach (var address in (await AddressesAsync(page)).Concat(account is "clerk" ? BehindTheMenu : []))
            {
                await page.GotoAsync(address);
                await LookAtAsync(page, isDark);
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

    private async Task LookAtAsync(IPage page, bool isDark)
    {
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Expect(page.Locator(".loading")).ToHaveCountAsync(0);
        _findings.AddRange(await Browser.FindingsAsync(page, onlyColours: isDark));
        if (isDark) return;

        // Charts are drawn anew for the narrow window, so the page is given a moment.
        await page.SetViewportSizeAsync(390, 844);
        for (var moment = 0; moment < 20 && await WidthAsync(page) > 390; moment++) await page.WaitForTimeoutAsync(200);
        if (await WidthAsync(page) is > 390 and var width) _findings.Add($"{page.Url}: {width} pixels wide on a phone of 390");
        await page.SetViewportSizeAsync(1440, 900);
    }

    private static Task<int> WidthAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth");
}
