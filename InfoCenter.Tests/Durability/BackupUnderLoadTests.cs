using System.Diagnostics;
using System.Net;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Backups;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Durability;

/// <summary>A backup made while people work is of one instant, and what comes back is an office one can walk into.</summary>
public sealed class BackupUnderLoadTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("infocenter-load-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    [Fact, Trait("Engine", "SQLite")]
    public async Task What_was_backed_up_under_load_comes_back_whole_and_lets_in_who_was_in()
    {
        var times = Tier.Durability(1, 20);
        var longest = TimeSpan.Zero;
        await using var app = await RunningApp.StartAsync();
        using var visitor = await app.SignedInAsync(Role.Clerk);
        for (var time = 0; time < times; time++)
        {
            var made = await BackUpUnderLoadAsync(app, Path.Combine(_root, $"kept{time}"));
            var target = Path.Combine(_root, $"restored{time}");
            var began = Stopwatch.GetTimestamp();
            await new BackupRestoring(TimeProvider.System).RestoreAsync(made.Path, BackupOffice.Passphrase, target);
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, Stopwatch.GetElapsedTime(began).Ticks));

            await CheckContentAsync(target, made);
            await EnterAsync(target, visitor);
        }

        Figures.Note("R1", "backup while four write, restored into an empty folder", times, null,
            $"content hash equal, no half act, ledger chain valid, password and cookie of before let in; restored in {longest.TotalSeconds:0.0} s");
    }

    // Four hands, each putting down two equal choices in one act: a backup between the two would show them different.
    private static async Task<MadeBackup> BackUpUnderLoadAsync(RunningApp app, string kept)
    {
        using var enough = new CancellationTokenSource();
        var written = new int[4];
        var hands = Enumerable.Range(0, 4).Select(hand => Task.Run(async () =>
        {
            for (; !enough.IsCancellationRequested; written[hand]++)
            {
                await using var db = app.Databases.CreateDbContext();
                foreach (var side in "ab") db.Choose($"Load{side}{hand}", $"{written[hand]}");
                db.Record(CurrentUser.CommandLine, TimeProvider.System, "Load", $"Hand {hand}", $"{written[hand]}");
                await db.SaveChangesAsync();
            }
        })).ToList();
        while (written.Any(w => w < 3)) await Task.Delay(20);

        var before = written.Sum();
        var made = await new BackupMaking(app.Databases, app.Folder, CurrentUser.CommandLine, TimeProvider.System) { Rounds = 10 }.CreateAsync(kept, BackupOffice.Passphrase);
        Assert.True(written.Sum() > before, "Nobody could work while the backup was made.");
        await enough.CancelAsync();
        await Task.WhenAll(hands);
        return made;
    }

    private static async Task CheckContentAsync(string target, MadeBackup made)
    {
        var folder = new DataFolder(target);
        var databases = new Databases(folder);
        await using var db = databases.CreateDbContext();
        var back = await ContentHash.OfAsync(db);
        // The restore itself is an entry of the ledger; nothing else may differ.
        Assert.Empty(back.DifferFrom(new(made.Manifest.Tables)).Except(["LedgerEntry", "LedgerHead"]));
        Assert.All(Enumerable.Range(0, 4), hand => Assert.Equal(db.Choice($"Loada{hand}"), db.Choice($"Loadb{hand}")));
        Assert.Equal(made.Manifest.Ledger.LastEntry + 1, await db.LedgerEntries.LongCountAsync());
        Assert.Null((await new LedgerVerification(databases, folder, CurrentUser.CommandLine).VerifyAsync()).FirstBad);
    }

    // The cookie of before, and the password.
    private static async Task EnterAsync(string target, HttpClient visitor)
    {
        await using var app = InfoCenter.App.Program.Build(new DataFolder(target), "http://127.0.0.1:0");
        await app.StartAsync();
        using var again = await visitor.GetAsync(new Uri(new(app.Urls.First()), "/office"));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);

        using var fresh = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()), DefaultRequestHeaders = { { "Accept", "text/html" } } };
        using var answer = await RunningApp.EnterAsync(fresh, RunningApp.SignInName(Role.Clerk), RunningApp.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
