using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>A villager looks for whoever speaks for the township, and reads what they have done.</summary>
public sealed class DeputiesJourney(Browser browser) : Journey(browser, withDemonstration: true)
{
    private static readonly string? Shots = Environment.GetEnvironmentVariable("INFOCENTER_SHOTS");

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public async Task From_the_front_over_township_and_name_to_a_deputys_year_with_scripts_and_without(bool onPhone, bool hasScript)
    {
        var (name, year) = await BusiestAsync();
        var page = await Browser.OpenAsync(App, onPhone, hasScript: hasScript);
        await page.GotoAsync("/");
        await Link(page, "找人大代表").ClickAsync();
        await Expect(Heading(page, "找人大代表")).ToBeVisibleAsync();
        await Expect(page.GetByText("位在任代表")).ToBeVisibleAsync();
        await LookAsync(page, hasScript, $"deputies-{onPhone}");

        await page.GetByLabel("乡镇").SelectOptionAsync(new SelectOptionValue { Label = "城关镇" });
        await Button(page, "查找").ClickAsync();
        await Expect(page.GetByLabel("村或者社区")).ToBeVisibleAsync();
        await page.GetByLabel("乡镇").SelectOptionAsync(new SelectOptionValue { Label = "全部乡镇" });
        await page.GetByLabel("姓名，或者拼音首字母").FillAsync(name);
        await Button(page, "查找").ClickAsync();
        await Expect(page.GetByLabel("姓名，或者拼音首字母")).ToHaveValueAsync(name);
        await page.Locator(".people a").First.ClickAsync();
        await Expect(Heading(page, $"{name}代表")).ToBeVisibleAsync();
        await Expect(Heading(page, $"{year}年履职")).ToBeVisibleAsync();
        await LookAsync(page, hasScript, $"deputy-{onPhone}");

        var width = await page.Locator("html").EvaluateAsync<int>("html => html.scrollWidth - html.clientWidth");
        Assert.Equal(0, width); // nothing lies beyond the phone's edge
    }

    private static async Task LookAsync(IPage page, bool hasScript, string name)
    {
        if (Shots is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"{name}.png"), FullPage = true });
        if (!hasScript) return; // axe is a script itself
        await Browser.ExpectAccessibleAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Browser.FindingsAsync(page, onlyColours: true));
        if (Shots is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"{name}-dark.png"), FullPage = true });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    // Somebody whose name nobody else has, with a published record.
    private async Task<(string Name, int Year)> BusiestAsync()
    {
        await using var db = App.Databases.CreateDbContext();
        var (people, mandates, records) = (db.People, db.Mandates, db.DutyRecords.Where(r => r.Status == DutyStatus.Published));
        var one = await people.Where(p => mandates.Any(m => m.PersonId == p.Id && m.Ending == null) && people.Count(o => o.Name.Contains(p.Name)) == 1)
            .OrderByDescending(p => records.Count(r => r.PersonId == p.Id)).ThenBy(p => p.Id).Select(p => new { p.Id, p.Name }).FirstAsync();
        var (name, year) = (one.Name, await records.Where(r => r.PersonId == one.Id).MaxAsync(r => r.Year));
        return (name, year);
    }
}
