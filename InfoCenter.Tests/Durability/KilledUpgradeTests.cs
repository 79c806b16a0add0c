using System.Diagnostics;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Durability;

/// <summary>Killed while the tables are made: the next start makes them and waits for nobody.</summary>
public sealed class KilledUpgradeTests : IDisposable
{
    private const int Seed = 20260730;

    private readonly string _folder = Directory.CreateTempSubdirectory("infocenter-upgrade-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_next_start_upgrades_and_opens()
    {
        var (times, dice) = (Tier.Durability(3, 20), new Random(Seed));
        var began = Stopwatch.GetTimestamp();
        using (var first = await OfficeProcess.StartAsync(At(0), "verify")) await first.KillAsync();
        var pace = Stopwatch.GetElapsedTime(began);
        for (var kill = 1; kill <= times; kill++)
        {
            using (var office = OfficeProcess.Start(At(kill), "verify"))
            {
                await Task.Delay(pace * (0.3 + (dice.NextDouble() * 0.7))); // the first third is the runtime's own start
                await office.KillAsync();
            }

            // Waits for ever where a killed upgrade leaves a lock; the minutes only end a test that would hang.
            using var next = await OfficeProcess.StartAsync(At(kill), "verify", steps: 0).WaitAsync(TimeSpan.FromMinutes(2));
            var (code, _, error) = await next.EndAsync();
            Assert.True(code == 0, error);
            Assert.Empty(Directory.EnumerateFiles(At(kill), "*.part", SearchOption.AllDirectories));
        }

        Figures.Note("D10", "`kill -9` while the tables are made", times, Seed, $"{times} of {times} next starts made them and opened, none waited");
    }

    // Each in a folder of its own: the first start is the longest upgrade there is.
    private string At(int kill)
    {
        var folder = Path.Combine(_folder, $"{kill}");
        Directory.CreateDirectory(folder);
        return folder;
    }
}
