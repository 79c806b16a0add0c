using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Durability.Disks;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Durability;

/// <summary>
/// The power goes at any moment of a recorded run, and the disk keeps of what was not flushed nothing, some writes, or torn sectors of some.
/// The office opened on what is left holds all that was acknowledged and nothing by halves.
/// </summary>
public sealed class PowerCutTests
{
    private const int Seed = 20260710;

    [Theory]
    [InlineData("import", 4, "D3a", "the import of 1,229 deputies")]
    [InlineData("verify", 12, "D3b", "verification")]
    [InlineData("publish", 8, "D3c", "publication")]
    [InlineData("evidence", 12, "D3d", "records with pictures")]
    public async Task A_power_cut_takes_nothing_that_was_acknowledged(string deed, int steps, string figure, string act)
    {
        var times = Tier.Durability(300, 3000);
        var (failures, first, notes) = await CutAsync(deed, steps, times, []);

        Assert.Empty(first);
        Assert.Equal(0, failures);
        Figures.Note(figure, $"power cut during {act}, replayed from {notes:N0} recorded calls of the disk, three ways of losing", times, Seed, "0 corrupt, 0 half, 0 acknowledged lost");
    }

    [Fact]
    public async Task A_database_that_is_not_flushed_is_found_out()
    {
        var times = Tier.Durability(100, 1000);
        var (failures, _, _) = await CutAsync("verify", 12, times, [("DEED_UNFLUSHED", "1")]);

        Assert.True(failures > times * 0.3, $"Only {failures} of {times} power cuts hurt a database without flushing: the harness sees too little.");
        Figures.Note("D3x", "negative control: the same with `synchronous=OFF`", times, Seed, $"{100.0 * failures / times:N0} % corrupt or lost, as it must be");
    }

    /// <returns>How many states had a breach, the first one's breaches, and how long the record was.</returns>
    private static async Task<(int Failures, IReadOnlyList<string> First, int Notes)> CutAsync(
        string deed, int steps, int times, (string, string)[] environment)
    {
        using var office = new DutyOffice();
        using var disk = new Disk();
        SqliteConnection.ClearAllPools();
        var folder = office.Office.Folder.Root;
        var before = new RecordedDisk(folder);
        var record = folder + ".record";
        using (var process = await OfficeProcess.StartAsync(folder, deed, steps, [.. disk.Below(folder, record), .. environment]))
        {
            var (code, _, error) = await process.EndAsync();
            Assert.True(code == 0, error);
        }

        var notes = DiskNote.Read(record);
        File.Delete(record);
        File.Delete(Acknowledgements.PathIn(folder));
        return await ReplayAsync(before, notes, times);
    }

    private static async Task<(int Failures, IReadOnlyList<string> First, int Notes)> ReplayAsync(RecordedDisk disk, List<DiskNote> notes, int times)
    {
        var dice = new Random(Seed);
        var (failures, first, carried) = (0, (IReadOnlyList<string>)[], 0);
        var memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        foreach (var moment in Enumerable.Range(0, times).Select(_ => dice.Next(notes.Count + 1)).Order().ToList())
        {
            while (carried < moment) disk.Carry(notes[carried++]);

            var left = Directory.CreateDirectory(Path.Combine(memory, $"infocenter-cut-{Guid.NewGuid():N}")).FullName;
            var loss = (Loss)dice.Next(3);
            disk.Cut(loss, dice, left);
            var found = await OfficeState.BreachesAsync(left, disk.Acknowledged);
            Directory.Delete(left, recursive: true);
            if (found.Count == 0) continue;

            failures++;
            if (first.Count == 0) first = [.. found.Select(f => $"power cut after call {moment} of {notes.Count} ({loss}), seed {Seed}: {f}")];
        }

        return (failures, first, notes.Count);
    }
}
