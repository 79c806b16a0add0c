using System.Diagnostics;
using System.Text.Json;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Archives;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace InfoCenter.Tests.Durability;

/// <summary>Wherever the server thinks it stands, and the reader's computer too: the same days, counts, papers and screens. Midnight is the office's.</summary>
[Collection(nameof(Browser))]
public sealed class TimeZoneTests(Browser browser)
{
    private static readonly string[] Zones = ["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"];

    [Fact]
    public async Task Four_servers_in_four_zones_store_count_print_and_show_the_same_to_four_readers()
    {
        using var archives = new ArchiveOffice();
        var person = archives.Deputy("王强");
        archives.Office.Enlist("clerk", Role.Clerk, RunningApp.Password);
        SqliteConnection.ClearAllPools();
        var folders = Zones.ToDictionary(zone => zone, _ => Directory.CreateTempSubdirectory("infocenter-zone-").FullName);
        try
        {
            var reports = new List<ZoneReport>();
            foreach (var (zone, folder) in folders)
            {
                foreach (var file in Directory.EnumerateFiles(archives.Office.Folder.Root, "*", SearchOption.AllDirectories))
                {
                    var copy = Path.Combine(folder, Path.GetRelativePath(archives.Office.Folder.Root, file));
                    Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                    File.Copy(file, copy);
                }

                reports.Add(await ReportAsync(zone, folder, person, archives.TermOf(Level.County)));
            }

            Assert.Equal(Zones.Skip(1), reports.Select(r => r.Zone).Where(z => z is not ("UTC" or "Etc/UTC")));
            Assert.Equal(["2021-12-19 2021-12-19 15:59:59.999", "2021-12-20 2021-12-19 16:00:00"], reports[0].Stored.Take(2).Select(s => string.Join(' ', s.Split(' ')[..3])));
            Assert.Equal(["2021-12: 2", "2025-12: 1", "2026-01: 1", "2026-03: 3", "2026-04: 1"], reports[0].Counts);
            Assert.All(reports.Skip(1), report =>
            {
                Assert.Equal(reports[0].Stored, report.Stored);
                Assert.Equal(reports[0].Counts, report.Counts);
                Assert.Equal(reports[0].Papers, report.Papers);
            });
            Assert.Equal(3, reports[0].Papers.Count);
            Assert.Contains(reports[0].Papers, p => p.Contains("2021", StringComparison.Ordinal) && p.Contains("走访选民 20211220", StringComparison.Ordinal) && !p.Contains("走访选民 20211219", StringComparison.Ordinal));

            var screens = new HashSet<string>();
            foreach (var (zone, folder) in folders) screens.UnionWith(await ScreensAsync(zone, folder));
            Assert.Contains("2021-12-20", Assert.Single(screens), StringComparison.Ordinal);
            Figures.Note("T1", "server in UTC, Shanghai, New York and Kiritimati × reader's computer likewise; records at 23:59:59.999 and 00:00 of day, month, year and term", 16, null,
                "storage UTC with the office's day, same counts, same text of three papers, same screens in all 16");
        }
        finally
        {
            await browser.CloseAllAsync();
            foreach (var folder in folders.Values) Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ZoneReport> ReportAsync(string zone, string folder, int person, int term)
    {
        using var process = OfficeProcess.Start([typeof(OfficeProcess).Assembly.Location, "midnight", folder, $"{person}", $"{term}"], ("TZ", zone));
        var (code, output, error) = await process.EndAsync();
        Assert.True(code == 0, error);
        File.Delete(Acknowledgements.PathIn(folder));
        var report = JsonSerializer.Deserialize<ZoneReport>(output)!;
        return report with { Papers = [.. Directory.EnumerateFiles(Path.Combine(folder, "papers")).Order(StringComparer.Ordinal).Select(TextOf)] };
    }

    // The list of records and the newest record's own page, with its times.
    private async Task<IEnumerable<string>> ScreensAsync(string serverZone, string folder)
    {
        using var server = await ServerProcess.StartAsync(folder, ("TZ", serverZone));
        return await Task.WhenAll(Zones.Select(async zone =>
        {
            var page = await browser.OpenAsync(server.Address, zone: zone);
            await Browser.EnterAsync(page, "clerk", RunningApp.Password);
            var shown = await TextOfAsync(page, "/office/duties") + await TextOfAsync(page, "/office/duties/2");
            await page.Context.CloseAsync();
            return shown;
        }));
    }

    private static async Task<string> TextOfAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Assertions.Expect(page.GetByText("走访选民").First).ToBeVisibleAsync();
        return await page.Locator("main").InnerTextAsync();
    }

    private static string TextOf(string paper)
    {
        using var reading = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", paper, "-"]) { RedirectStandardOutput = true })!;
        return reading.StandardOutput.ReadToEnd();
    }
}
