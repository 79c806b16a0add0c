using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Durability.Disks;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Durability;

/// <summary>A disk that is full, and one that breaks: the office says so in words, holds nothing by halves, and works again once it can.</summary>
public sealed class FaultyDiskTests : IDisposable
{
    private const int Seed = 20260720;

    private readonly DutyOffice _office = new();
    private readonly Disk _disk = new();

    public FaultyDiskTests() => SqliteConnection.ClearAllPools();

    private string Folder => _office.Office.Folder.Root;

    public void Dispose()
    {
        _disk.Dispose();
        _office.Dispose();
        File.Delete(Acknowledgements.PathIn(Folder));
    }

    [Fact]
    public async Task A_full_disk_is_said_in_words_and_forgotten_once_there_is_room()
    {
        var (levels, tries) = (Tier.Durability(3, 20), 0);
        using var office = await OfficeProcess.ObeyingAsync(Folder, _disk.Below(Folder));
        foreach (var act in Trials.All.Keys)
        {
            for (var level = 0; level < levels; level++)
            {
                // Many an act finds room in pages and a journal that are there already: it is repeated until one needs more than is left.
                Outcome outcome;
                var left = 200;
                do
                {
                    Assert.True((await office.BidAsync($"prepare {act}")).IsDone);
                    _disk.Room = level == 0 ? 0 : 256L << level;
                    outcome = await office.BidAsync("act");
                    _disk.Room = -1;
                    tries++;
                }
                while (outcome.IsDone && left-- > 0 && level < 4);

                if (outcome.IsDone && level >= 4) continue; // as much as a level of the full figure leaves may do for the act
                Assert.True(outcome.Rule is nameof(DataRules.DiskIsFull) or nameof(FilesRules.FileCouldNotBeStored), $"{act}: {outcome.Rule} {outcome.Message}");
                Assert.Contains("磁盘已满", outcome.Message, StringComparison.Ordinal);
                var again = await office.BidAsync("act");
                Assert.True(again.IsDone, $"{act}, with room again: {again.Message}");
            }

            Assert.Empty(await OfficeState.BreachesAsync(Folder, Acknowledgements.Of("")));
        }

        Figures.Note("D4", $"disk full: {Trials.All.Count} acts × {levels} levels, each repeated until it met the end of the disk", tries, null,
            "refused in words, 0 partial rows, the same act done without restart once there was room");
    }

    [Fact]
    public async Task A_disk_that_breaks_is_never_written_to_again_and_never_believed()
    {
        var (times, broken, dice) = (Tier.Durability(8, 60), 0, new Random(Seed));
        string[] acts = ["report", "verify all", "publish", "attach", "keep a file", "upload"];
        using var office = await OfficeProcess.ObeyingAsync(Folder, _disk.Below(Folder));
        for (var k = 1; k <= times; k++)
        {
            var act = acts[k % acts.Length];
            Assert.True((await office.BidAsync($"prepare {act}")).IsDone);
            _disk.Break(times > 8 ? k : dice.Next(1, 15), Disk.InputOutputError);
            var outcome = await office.BidAsync("act");
            var hasBroken = _disk.HasBroken;
            _disk.Break(0, 0);
            if (hasBroken)
            {
                broken++;
                Assert.False(outcome.IsDone, $"{act}, call {k}: done, though the disk failed");
                Assert.True(outcome.Rule is nameof(DataRules.DiskIsFailing) or nameof(FilesRules.FileCouldNotBeStored), $"{act}, call {k}: {outcome.Rule} {outcome.Message}");
                if (outcome.Rule is nameof(DataRules.DiskIsFailing))
                {
                    Assert.Equal(nameof(DataRules.DiskIsFailing), (await office.BidAsync("act")).Rule);
                    Assert.True((await office.BidAsync("look")).IsDone, "What is there can still be read.");
                }
            }

            Assert.True((await office.BidAsync("reopen")).IsDone);
            Assert.Empty(await OfficeState.BreachesAsync(Folder, Acknowledgements.Of("")));
            if (hasBroken)
            {
                var again = await office.BidAsync($"prepare {act}");
                Assert.True(again.IsDone && (await office.BidAsync("act")).IsDone, $"{act}, after a new start: {again.Message}");
            }
        }

        Assert.True(broken >= times / 2, $"Only {broken} of {times} acts met the broken disk: the harness sees too little.");
        Figures.Note("D5", $"EIO at one write or flush of an act; {broken} acts met it", times, Seed, "0 told done, read-only and said so until the next start, database ok");
    }
}
