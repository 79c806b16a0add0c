using System.IO.Compression;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

[Collection(nameof(Browser))]
public sealed class ArchivesJourney(Browser browser)
{
    [Fact]
    public async Task A_clerk_prints_one_archive_then_all_and_the_bell_knows()
    {
        await using var app = await RunningApp.StartAsync(withDemonstration: true);
        var person = Busiest(app);
        var page = await browser.SignInAsync(app, Role.Clerk);

        await page.GetByRole(AriaRole.Link, new() { Name = "代表档案" }).ClickAsync();
        await page.GetByLabel("姓名、拼音首字母或代表证号").FillAsync(person.Name);
        await page.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = person.Name, Exact = true }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"{person.Name}的档案");
        await Browser.ExpectAccessibleAsync(page);
        await Browser.PictureAsync(page, "archive");
        var one = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "打印档案（PDF）" }).ClickAsync());
        Assert.EndsWith($"_{person.Name}.pdf", one.SuggestedFilename, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "全部档案" }).ClickAsync();
        await page.GetByRole(AriaRole.Combobox).First.SelectOptionAsync("潘口乡");
        await Expect(page.GetByText("共 65 位")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "打印列出的 65 份" }).ClickAsync();
        var fetch = page.GetByRole(AriaRole.Link, new() { Name = "下载" });
        await Expect(fetch).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "消息，" })).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "archives");
        await Browser.ExpectAccessibleAsync(page);
        var all = await page.RunAndWaitForDownloadAsync(() => fetch.ClickAsync());
        using var zip = ZipFile.OpenRead(await all.PathAsync());
        Assert.Equal(66, zip.Entries.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_report_opens_its_figures_in_light_and_dark(bool isDark)
    {
        await using var app = await RunningApp.StartAsync(withDemonstration: true);
        var page = await browser.SignInAsync(app, Role.Leader, isDark: isDark);

        await page.GotoAsync("/office/reports?Year=2025");
        await page.GetByRole(AriaRole.Row, new() { Name = "联系选民" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2025年联系选民：" })).ToBeVisibleAsync();
        await Browser.ExpectAccessibleAsync(page);
        await Browser.PictureAsync(page, isDark ? "report-dark" : "report");

        foreach (var address in new[] { "/office/archives/volumes", "/office/archives/check", "/office/archives" })
        {
            await page.GotoAsync(address);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await Browser.ExpectAccessibleAsync(page);
            await Browser.PictureAsync(page, Path.GetFileName(address) + (isDark ? "-dark" : ""));
        }
    }

    private static Person Busiest(RunningApp app)
    {
        using var db = app.Databases.CreateDbContext();
        var id = db.DutyRecords.Where(r => r.Status == DutyStatus.Published).GroupBy(r => r.PersonId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).First();
        return db.People.Single(p => p.Id == id);
    }
}
