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
        await using var app = await RunningApp.StartAsync();
        var person = Fill(app);
        var page = await browser.SignInAsync(app, Role.Clerk);

        await page.GetByRole(AriaRole.Link, new() { Name = "代表档案" }).ClickAsync();
        await Browser.ExpectAccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "李大山" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("李大山的档案");
        await Browser.ExpectAccessibleAsync(page);
        await Browser.PictureAsync(page, "archive");
        var one = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "打印档案（PDF）" }).ClickAsync());
        Assert.EndsWith($"{person:0000}_李大山.pdf", one.SuggestedFilename, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "全部档案" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "打印列出的" }).ClickAsync();
        var fetch = page.GetByRole(AriaRole.Link, new() { Name = "下载" });
        await Expect(fetch).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "消息，" })).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "archives");
        await Browser.ExpectAccessibleAsync(page);
        var all = await page.RunAndWaitForDownloadAsync(() => fetch.ClickAsync());
        using var zip = ZipFile.OpenRead(await all.PathAsync());
        Assert.Equal(3, zip.Entries.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_report_opens_its_figures_in_light_and_dark(bool isDark)
    {
        await using var app = await RunningApp.StartAsync();
        Fill(app);
        var page = await browser.SignInAsync(app, Role.Leader, isDark: isDark);

        await page.GotoAsync("/office/reports?Year=2025");
        await page.GetByRole(AriaRole.Row, new() { Name = "联系选民" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2025年联系选民：1 条" })).ToBeVisibleAsync();
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

    private static int Fill(RunningApp app)
    {
        using var db = app.Databases.CreateDbContext();
        var assembly = new Assembly(Level.County, "竹山县");
        db.Assemblies.Add(assembly);
        db.SaveChanges();
        var term = new Term(assembly.Id, 19, "竹山县第十九届");
        var people = new[] { ("王小明", Office.Chengguan), ("李大山", Office.Pankou) }.Select(p => new Person(new PersonFacts { Name = p.Item1, TownshipCode = p.Item2 })).ToList();
        db.Terms.Add(term);
        db.People.AddRange(people);
        db.SaveChanges();
        foreach (var person in people)
        {
            var mandate = new Mandate(person.Id, new MandateFacts { Level = Level.County, TermId = term.Id });
            mandate.Begin(new(2021, 12, 20), Beginning.Election);
            db.Mandates.Add(mandate);
        }

        var last = people[^1];
        var facts = new DutyFacts { Kind = DutyKind.VoterContact, Content = "走访小漩村供水户", On = new(2025, 3, 1), Result = "供水管网改造完成" };
        var record = new DutyRecord(last.Id, Office.Pankou, facts, DutySource.Form, new(2026, 1, 1));
        record.Submit(new(1, "乡镇", DateTime.UtcNow));
        record.Verify(new(2, "代工委", DateTime.UtcNow));
        record.Publish(new(3, "中心", DateTime.UtcNow));
        db.DutyRecords.Add(record);
        db.SaveChanges();
        return last.Id;
    }
}
