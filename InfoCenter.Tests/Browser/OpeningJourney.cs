using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InfoCenter.App.Rooms;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>Looking is not doing: opening a page writes nothing, and public pages open no circuit.</summary>
[Collection(BrowserCollection.Other)]
public sealed class OpeningJourney(Browser browser) : Journey(browser, withDemonstration: true)
{
    private static readonly string[] Accounts = ["clerk", "committee", "town01", "leader"];

    private static readonly string[] BehindTheMenu =
    [
        "/office/roster/1", "/office/roster/new", "/office/duties/1", "/office/duties/new", "/office/duties/activity", "/office/archives/1",
    ];

    [Fact]
    public async Task Opening_any_page_writes_nothing()
    {
        // What the office does by itself (who is late is told, the day's anchor is drawn) it does whether or not anybody looks; here it rests.
        foreach (var rounds in App.Services.GetServices<IHostedService>().Where(s => s is RequestWatch or SuggestionWatch or NightlyAnchor or NightWatch or DraftSweep)) await rounds.StopAsync(default);
        var opened = 0;
        foreach (var account in Accounts)
        {
            var page = await EnterAsAsync(account);
            var menu = await page.Locator("#menu a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
            var before = Everything();
            foreach (var address in menu.Concat(account is "clerk" ? BehindTheMenu : []))
            {
                await page.GotoAsync(address);
                await Expect(page.Locator("h1")).ToBeVisibleAsync();
                await Expect(page.Locator(".loading")).ToHaveCountAsync(0);
                opened++;
            }

            await page.WaitForTimeoutAsync(1500); // a form that were kept untouched would be kept by now
            Assert.Equal(before, Everything());
        }

        Figures.Note("B6", "staff pages opened as four roles", opened, null, "0 rows written");
    }

    [Theory]
    [InlineData("/signin")]
    [InlineData("/setup")]
    [InlineData("/not-found")]
    [InlineData("/error")]
    public async Task Public_pages_open_no_circuit(string address)
    {
        var page = await Browser.OpenAsync(App);
        var circuits = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("_blazor", StringComparison.Ordinal) || request.Url.Contains("blazor.web.js", StringComparison.Ordinal)) circuits.Add(request.Url);
        };
        page.WebSocket += (_, socket) => circuits.Add(socket.Url);

        await page.GotoAsync(address);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await page.WaitForTimeoutAsync(300);
        Assert.Empty(circuits);
        Figures.Note("B7", "public pages opened in Chromium; requests to the hub, its script or a socket", 4, null, "0");
    }

    /// <summary>A line for each table: how many rows, and a hash of all that stands in them.</summary>
    private string Everything()
    {
        using var db = App.Databases.CreateDbContext();
        db.Database.OpenConnection();
        var lines = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
            // A name out of the model, not out of a hand.
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM \"{table}\" ORDER BY 1");
            using var rows = command.ExecuteReader();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var count = 0;
            for (; rows.Read(); count++)
            {
                for (var column = 0; column < rows.FieldCount; column++) hash.AppendData(Encoding.UTF8.GetBytes($"{(rows.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : rows.GetValue(column))}|"));
            }

            lines.AppendLine(CultureInfo.InvariantCulture, $"{table} {count} {Convert.ToHexString(hash.GetHashAndReset())[..12]}");
        }

        return lines.ToString();
    }
}
