using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>A clerk prints one archive, a few, and all of a township; what comes is what everybody's tools can read.</summary>
public sealed class ArchivesJourney(Browser browser) : Journey(browser, withDemonstration: true)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };

    private readonly string _folder = Directory.CreateTempSubdirectory("infocenter-prints-").FullName;

    [Fact]
    public async Task One_archive_then_a_few_then_a_township()
    {
        var page = await EnterAsAsync("clerk");
        await PrintOneAsync(page);
        await PrintAFewAsync(page);
        await PrintTownshipAsync(page);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_year_s_report_opens_its_figures_and_prints()
    {
        var page = await EnterAsAsync("leader");
        await page.GotoAsync("/office/reports?Year=2025");
        await Expect(Heading(page, "履职报告")).ToBeVisibleAsync();
        await Expect(page.Locator(".chart svg")).ToHaveCountAsync(2);
        await Browser.PictureAsync(page, "reports");
        await page.GetByRole(AriaRole.Row, new() { Name = "联系选民" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(Heading(page, "2025年联系选民：")).ToBeVisibleAsync();

        var clerk = await EnterAsAsync("clerk");
        await clerk.GotoAsync("/office/reports?Year=2025");
        Check(await FetchAsync(clerk, Link(clerk, "打印报告（PDF）")));
    }

    private async Task PrintOneAsync(IPage page)
    {
        await Link(page, "代表档案").ClickAsync();
        await Expect(Heading(page, "代表档案")).ToBeVisibleAsync();
        await page.GotoAsync($"/office/archives/{BusiestPerson()}");
        await Expect(Link(page, "打印档案（PDF）")).ToBeVisibleAsync();
        var name = (await page.Locator("h1").TextContentAsync())!.Replace("的档案", "", StringComparison.Ordinal);
        await Browser.PictureAsync(page, "archive-person");

        var paper = await FetchAsync(page, Link(page, "打印档案（PDF）"));
        Assert.EndsWith($"_{name}.pdf", paper, StringComparison.Ordinal);
        Check(paper);
        Draw(paper, "archive-paper");
    }

    private async Task PrintAFewAsync(IPage page)
    {
        await page.GotoAsync("/office/archives?Township=" + Office.Pankou);
        var boxes = page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Checkbox);
        for (var i = 1; i <= 3; i++) await boxes.Nth(i).CheckAsync();
        await Button(page, "打印所选（3）").ClickAsync();
        await Expect(Link(page, "下载")).ToBeVisibleAsync(Patiently);
        await ExpectBatchAsync(await FetchAsync(page, Link(page, "下载")), 3);
    }

    private async Task PrintTownshipAsync(IPage page)
    {
        var all = Button(page, "打印列出的");
        var count = int.Parse(string.Concat((await all.TextContentAsync())!.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(count > 50, "A township has more deputies than one page shows.");
        await all.ClickAsync();
        await Expect(Link(page, "下载")).ToHaveCountAsync(2, new() { Timeout = 120_000 });
        await Expect(Button(page, "消息，")).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "archive-batch");
        await ExpectBatchAsync(await FetchAsync(page, Link(page, "下载").First), count);
    }

    private async Task<string> FetchAsync(IPage page, ILocator link)
    {
        var fetched = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var path = Path.Combine(_folder, fetched.SuggestedFilename);
        await fetched.SaveAsAsync(path);
        return path;
    }

    /// <summary>As many papers as ordered, each with its line in the manifest, whose sum it keeps.</summary>
    private async Task ExpectBatchAsync(string file, int count)
    {
        using var zip = await ZipFile.OpenReadAsync(file);
        var manifest = zip.Entries.Single(entry => entry.Name == "manifest.csv");
        using var reader = new StreamReader(await manifest.OpenAsync());
        var lines = (await reader.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.Equal(count, lines.Length);
        Assert.Equal(count + 1, zip.Entries.Count);

        foreach (var cells in lines.Select(line => line.Split(',')))
        {
            await using var paper = await zip.GetEntry(cells[2])!.OpenAsync();
            Assert.Equal(cells[4], Convert.ToHexString(await SHA256.HashDataAsync(paper)), ignoreCase: true);
        }

        var one = Path.Combine(_folder, "one.pdf");
        await zip.GetEntry(lines[^1].Split(',')[2])!.ExtractToFileAsync(one, overwrite: true);
        Check(one);
    }

    /// <summary>The township's deputy with the most to show.</summary>
    private int BusiestPerson()
    {
        using var db = App.Databases.CreateDbContext();
        return db.DutyRecords.Where(r => r.TownshipCode == Office.Pankou && r.Status == DutyStatus.Published)
            .GroupBy(r => r.PersonId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).First();
    }

    private static void Check(string pdf)
    {
        if (!OperatingSystem.IsWindows()) Assert.Contains("No syntax or stream encoding errors found", Run("qpdf", "--check", pdf), StringComparison.Ordinal);
    }

    private static void Draw(string pdf, string name)
    {
        if (Browser.PictureFolder is { } folder)
            Run("pdftoppm", "-png", "-r", "80", "-f", "3", "-l", "3", "-singlefile", pdf, Path.Combine(folder, name));
    }

    private static string Run(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{tool}: {output}");
        return output;
    }
}
