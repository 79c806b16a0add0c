using System.Net;
using System.Net.Sockets;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Attack;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>Texts that would be scripts stand in every text field of the office: every page shows them letter by letter and nothing runs (table S3).</summary>
[Collection(BrowserCollection.Other)]
public sealed partial class ForeignTextJourney(Browser browser) : Journey(browser, withDemonstration: true)
{
    /// <summary>Columns that are no text of anybody's: what the program itself writes and reads back.</summary>
    private static readonly string[] NotText = ["Code", "Hash", "Password", "SignInName", "Key", "Json", "Wishes", "Preview", "Before", "Order", "Initials", "Stamp", "Progress", "Arguments", "Type", "Secret", "Index", "Mac", "Engine", "Parameters", "Month", "Kind", "File", "Value", "Mark", "Mapping", "Signature", "Form", "Opening", "Address", "Limit"];

    private static readonly string[] Pages = ["/office/duties/new", "/office/duties/activity", "/office/archives/volumes", "/office/archives/check", "/office/reports?Year=2025&Kind=VoterContact"];

    private readonly List<string> _faults = [];
    private readonly HashSet<string> _shown = [];
    private int _pages;

    [Fact, Trait("Engine", "SQLite")] // the texts are planted into the file itself
    public async Task A_text_that_would_be_a_script_is_a_text_on_every_page()
    {
        using var ear = new TcpListener(IPAddress.Loopback, 0);
        ear.Start();
        var texts = ForeignTexts.Make(Tier.Attack(usual: 600, full: 3_000), ((IPEndPoint)ear.LocalEndpoint).Port);
        var fields = await PlantAsync(texts);
        var each = Tier.Attack(usual: 5, full: 60);

        foreach (var account in (string[])["clerk", "committee", "town01", "security", "auditor", "admin"])
        {
            var page = await EnterAsAsync(account);
            await WatchAsync(page);
            var addresses = (await page.Locator("#menu a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))")).ToList();
            if (account is "clerk") addresses.AddRange(Pages.Concat(Enumerable.Range(1, each).SelectMany(id => (string[])[$"/office/roster/{id}", $"/office/duties/{id}", $"/office/archives/{id}"])));
            foreach (var address in addresses.Distinct()) await LookAtAsync(page, address, texts);
        }

        Assert.Empty(_faults.Distinct());
        Assert.False(ear.Pending(), "A page asked a foreign address for something.");
        Assert.True(_shown.Count > 300, $"Only {_shown.Count} of the texts were seen on {_pages} pages.");
        Figures.Note("S3", $"texts that would be scripts, in all {fields} text columns of the database, shown on {_pages} pages of six accounts in Chromium", texts.Count, null,
            $"{_shown.Count} of them seen, all letter by letter; 0 dialogs, 0 scripts run, 0 violations of the policy, 0 foreign requests");
    }

    private async Task LookAtAsync(IPage page, string address, IReadOnlyList<string> texts)
    {
        await page.GotoAsync(address);
        await Expect(page.Locator("h1").First).ToBeVisibleAsync();
        await Expect(page.Locator(".loading")).ToHaveCountAsync(0);
        _pages++;
        var found = await page.EvaluateAsync<string[]>("""
            () => {
                const texts = [];
                const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (walk.nextNode()) if (walk.currentNode.data.includes('xss')) texts.push(walk.currentNode.data);
                for (const field of document.querySelectorAll('input, textarea')) if (field.value.includes('xss')) texts.push(field.value);
                if (window.__xss !== undefined) texts.push('RAN ' + window.__xss);
                for (const violation of window.__violations ?? []) texts.push('VIOLATION ' + violation);
                return texts;
            }
            """);
        foreach (var text in found.Select(Flat))
        {
            if (text.StartsWith("RAN", StringComparison.Ordinal) || text.StartsWith("VIOLATION", StringComparison.Ordinal)) _faults.Add($"{address}: {text}");
            foreach (var mark in Mark().Matches(text).Select(mark => int.Parse(mark.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct())
            {
                var whole = Flat(texts[mark]);
                if (text.Contains(whole, StringComparison.Ordinal)) _shown.Add(whole);
                else if (!text.Contains('…')) _faults.Add($"{address}: {text} is not {whole}");
            }
        }
    }

    // Blank space is shown as one; what has no width is taken out of names.
    private static string Flat(string text) => string.Join(' ', text.Replace("\u200b", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task WatchAsync(IPage page)
    {
        page.Dialog += (_, dialog) =>
        {
            _faults.Add($"{page.Url}: dialog {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(App.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                _faults.Add($"{page.Url}: asked for {request.Url}");
        };
        await page.AddInitScriptAsync("window.__violations = []; document.addEventListener('securitypolicyviolation', event => window.__violations.push(event.violatedDirective + ' ' + event.blockedURI));");
    }

    /// <summary>Puts a text into every filled cell of every text column, another one for each row; answers how many columns.</summary>
    private async Task<int> PlantAsync(IReadOnlyList<string> texts)
    {
        await using var db = App.Databases.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("CREATE TEMP TABLE planted (i INTEGER PRIMARY KEY, text TEXT)");
        for (var i = 0; i < texts.Count; i++) await db.Database.ExecuteSqlAsync($"INSERT INTO planted VALUES ({i}, {texts[i]})");

        var columns = db.Model.GetEntityTypes().Where(type => type.GetTableName() is { } name && !name.Contains("Ledger", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties().Where(IsText).Select(property => (Table: type.GetTableName()!, Column: property.GetColumnName()))).Distinct().ToList();
        for (var i = 0; i < columns.Count; i++)
        {
            var (table, column) = columns[i];
            var plant = $$"""
                UPDATE "{{table}}" SET "{{column}}" = (SELECT text FROM planted WHERE i = ("{{table}}".rowid + {{i * 37}}) % {{texts.Count}})
                WHERE "{{column}}" IS NOT NULL AND substr("{{column}}", 1, 1) NOT IN ('', '{', '[')
                """;
            await db.Database.ExecuteSqlRawAsync(plant.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        }

        foreach (var text in texts.Take(30)) db.Record(CurrentUser.CommandLine, TimeProvider.System, "ExportRoster", text, text);
        await db.SaveChangesAsync();
        SqliteConnection.ClearAllPools();
        return columns.Count;
    }

    private static bool IsText(IProperty property) =>
        property.ClrType == typeof(string) && property.GetValueConverter() is null && !property.IsKey() && !property.IsForeignKey() && !property.IsUniqueIndex()
        && !NotText.Any(ending => property.Name.EndsWith(ending, StringComparison.Ordinal));

    [System.Text.RegularExpressions.GeneratedRegex("xss([0-9]+)q")]
    private static partial System.Text.RegularExpressions.Regex Mark();
}
