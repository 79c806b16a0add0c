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
            var (breaches, tried) = await FillAsync(office, act, levels, patience: 200);
            Assert.Empty(breaches);
            tries += tried;
        }

        Figures.Note("D4", $"disk full: {Trials.All.Count} acts × {levels} levels, each repeated until it met the end of the disk", tries, null,
            "refused in words, 0 partial rows, the same act done without restart once there was room");
    }

    [Fact]
    public async Task A_writer_that_ignores_a_full_disk_is_found_out()
    {
        using var office = await OfficeProcess.ObeyingAsync(Folder, _disk.Below(Folder));
        var (breaches, _) = await FillAsync(office, "keep a file, whatever comes", levels: 1, patience: 2);

        Assert.Contains(breaches, b => b.Contains("told done", StringComparison.Ordinal));
        Assert.Contains(breaches, b => b.Contains("half a file", StringComparison.Ordinal));
        Figures.Note("D4x", "negative control: a writer that ignores a short write", 1, null, "found out by what it told and by what it left, as it must be");
    }

    [Fact]
    public async Task A_disk_that_breaks_is_never_written_to_again_and_never_believed()
    {
        var (times, broken, dice) = (Tier.Durability(8, 60), 0, new Random(Seed));
        string[] acts = ["report", "verify all", "publish", "attach", "keep a file", "upload"];
        using var office = await OfficeProcess.ObeyingAsync(Folder, _disk.Below(Folder));
        for (var k = 1; k <= times; k++)
        {
            var (breaches, hasBroken) = await BreakAsync(office, acts[k % acts.Length], times > 8 ? k : dice.Next(1, 15));
            Assert.Empty(breaches);
            if (hasBroken) broken++;
        }

        Assert.True(broken >= times / 2, $"Only {broken} of {times} acts met the broken disk: the harness sees too little.");
        Figures.Note("D5", $"EIO at one write or flush of an act; {broken} acts met it", times, Seed, "0 told done, read-only and said so until the next start, database ok");
    }

    /// <summary>One call is the write, the next the flush.</summary>
    [Fact]
    public async Task A_writer_that_believes_a_broken_disk_is_found_out()
    {
        var told = 0;
        using var office = await OfficeProcess.ObeyingAsync(Folder, _disk.Below(Folder));
        for (var call = 1; call <= 2; call++)
        {
            var (breaches, hasBroken) = await BreakAsync(office, "keep a file, whatever comes", call);
            if (hasBroken && breaches.Exists(b => b.Contains("told done", StringComparison.Ordinal))) told++;
        }

        Assert.Equal(2, told);
        Figures.Note("D5x", "negative control: a writer that believes a write and a flush the disk refused", told, null, "found out both times, as it must be");
    }

    // Many an act finds room in pages and a journal that are there already: it is repeated until one needs more than is left.
    private async Task<(List<string> Breaches, int Tries)> FillAsync(OfficeProcess office, string act, int levels, int patience)
    {
        var (breaches, tries) = (new List<string>(), 0);
        for (var level = 0; level < levels; level++)
        {
            Outcome outcome;
            var left = patience;
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
            if (outcome.IsDone) breaches.Add($"{act}: told done {patience} times on a full disk");
            else if (outcome.Rule is not (nameof(DataRules.DiskIsFull) or nameof(FilesRules.FileCouldNotBeStored))) breaches.Add($"{act}: {outcome.Rule} {outcome.Message}");
            else if (!outcome.Message.Contains("磁盘已满", StringComparison.Ordinal)) breaches.Add($"{act}: said {outcome.Message}");
            var again = await office.BidAsync("act");
            if (!again.IsDone) breaches.Add($"{act}, with room again: {again.Message}");
        }

        return ([.. breaches, .. await OfficeState.BreachesAsync(Folder, Acknowledgements.Of(""))], tries);
    }

    private async Task<(List<string> Breaches, bool HasBroken)> BreakAsync(OfficeProcess office, string act, int call)
    {
        var breaches = new List<string>();
        Assert.True((await office.BidAsync($"prepare {act}")).IsDone);
        _disk.Break(call, Disk.InputOutputError);
        var outcome = await office.BidAsync("act");
        var hasBroken = _disk.HasBroken;
        _disk.Break(0, 0);
        if (hasBroken && outcome.IsDone) breaches.Add($"{act}, call {call}: told done, though the disk failed");
        if (hasBroken && !outcome.IsDone)
        {
            if (outcome.Rule is not (nameof(DataRules.DiskIsFailing) or nameof(FilesRules.FileCouldNotBeStored))) breaches.Add($"{act}, call {call}: {outcome.Rule} {outcome.Message}");
            if (outcome.Rule is nameof(DataRules.DiskIsFailing))
            {
                if ((await office.BidAsync("act")).Rule != nameof(DataRules.DiskIsFailing)) breaches.Add($"{act}, call {call}: written again to a disk that failed");
                if (!(await office.BidAsync("look")).IsDone) breaches.Add($"{act}, call {call}: what is there cannot be read");
            }
        }

        Assert.True((await office.BidAsync("reopen")).IsDone);
        breaches.AddRange(await OfficeState.BreachesAsync(Folder, Acknowledgements.Of("")));
        if (hasBroken)
        {
            var again = await office.BidAsync($"prepare {act}");
            if (!again.IsDone || !(await office.BidAsync("act")).IsDone) breaches.Add($"{act}, after a new start: {again.Message}");
        }

        return (breaches, hasBroken);
    }
}
