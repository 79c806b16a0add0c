using System.Diagnostics;
using InfoCenter.Core.Backups;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Durability;

/// <summary>A backup whose program is killed leaves no file that looks like a backup and is none.</summary>
[Trait("Engine", "SQLite")]
public sealed class KilledBackupTests : IDisposable
{
    private const int Seed = 20261123;
    private readonly BackupOffice _backups = new();

    public void Dispose()
    {
        if (Directory.Exists(Kept)) Directory.Delete(Kept, recursive: true);
        File.Delete(Acknowledgements.PathIn(Folder));
        _backups.Dispose();
    }

    private string Folder => _backups.Office.Folder.Root;

    private string Kept => Deeds.BackupsOf(Folder);

    [Fact]
    public async Task Every_file_with_a_final_name_opens_and_what_was_acknowledged_is_there()
    {
        var times = Tier.Durability(5, 50);

        Assert.Empty(await KillAsync("backup", times));
        Figures.Note("D2b", "backup killed at any moment", times, Seed, "every file under a final name restores; none acknowledged is missing; the next start goes on");
    }

    [Theory]
    [InlineData("backup under its final name", ".icbackup: ", "D2bx")]
    [InlineData("backup told before it is there", "is gone", "D2by")]
    public async Task A_careless_backup_is_found_out(string deed, string breach, string figure)
    {
        Assert.Contains(await KillAsync(deed, 40), b => b.Contains(breach, StringComparison.Ordinal));
        Figures.Note(figure, $"negative control: a {deed}", 1, Seed, "found out, as it must be");
    }

    private async Task<List<string>> KillAsync(string deed, int times)
    {
        SqliteConnection.ClearAllPools();
        var dice = new Random(Seed);
        var pace = await PaceAsync(deed);
        var breaches = new List<string>();
        for (var kill = 1; kill <= times && breaches.Count == 0; kill++)
        {
            using (var office = await OfficeProcess.StartAsync(Folder, deed))
            {
                await Task.Delay(pace * dice.NextDouble() * 1.5);
                if (office.IsOver) breaches.Add($"kill {kill}: ended by itself: {(await office.EndAsync()).Error}");
                else await office.KillAsync();
            }

            foreach (var file in Directory.GetFiles(Kept, "*.icbackup")) await CheckAsync(kill, file, breaches);
            breaches.AddRange(Acknowledgements.Read(Acknowledgements.PathIn(Folder)).Keys("backup").Where(a => !File.Exists(Path.Combine(Kept, a[0]))).Select(a => $"kill {kill}: {a[0]} is gone"));
        }

        return breaches;
    }

    // Checked once and moved away, so that fifty kills do not check the first one fifty times.
    private async Task CheckAsync(int kill, string file, List<string> breaches)
    {
        var target = Path.Combine(_backups.Root, $"try{kill}-{Path.GetFileNameWithoutExtension(file)}");
        if (Directory.GetDirectories(_backups.Root, $"try*-{Path.GetFileNameWithoutExtension(file)}").Length > 0) return;
        try
        {
            await new BackupRestoring(TimeProvider.System).RestoreAsync(file, BackupOffice.Passphrase, target);
        }
        catch (InfoCenter.Core.Common.RuleBrokenException broken)
        {
            breaches.Add($"kill {kill}: {file}: {broken.Rule}");
        }
    }

    private async Task<TimeSpan> PaceAsync(string deed)
    {
        using var office = await OfficeProcess.StartAsync(Folder, deed);
        var began = Stopwatch.GetTimestamp();
        while (Acknowledgements.Read(Acknowledgements.PathIn(Folder)).Count < 1 && !office.IsOver) await Task.Delay(5);
        var pace = Stopwatch.GetElapsedTime(began);
        await office.KillAsync();
        return pace;
    }
}
