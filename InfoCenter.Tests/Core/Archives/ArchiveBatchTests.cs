using System.Security.Cryptography;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Archives;

public sealed class ArchiveBatchTests : IDisposable
{
    private readonly ArchiveOffice _archives = new();
    private readonly string _folder;

    public ArchiveBatchTests()
    {
        _folder = Path.Combine(_archives.Office.Folder.Root, "out");
        foreach (var number in Enumerable.Range(1, 5)) _archives.Deputy($"王{number}明", number < 3 ? Office.Pankou : Office.Chengguan);
    }

    [Fact]
    public async Task A_folder_for_each_township_and_a_manifest_that_is_true()
    {
        var told = new List<int>();
        var outcome = await _archives.Batch(_archives.Clerk).PrintAsync(new(), _folder, (done, _) => { lock (told) told.Add(done); });

        Assert.Equal(5, outcome.Printed.Count);
        Assert.Equal([1, 2, 3, 4, 5], told.Order());
        var lines = File.ReadAllLines(Path.Combine(_folder, "manifest.csv"));
        Assert.Equal("姓名,档号,文件,页数,SHA-256,校验码", lines[0].TrimStart('\uFEFF'));
        Assert.Equal(5, lines.Length - 1);
        foreach (var cells in lines.Skip(1).Select(l => l.Split(',')))
        {
            var pdf = File.ReadAllBytes(Path.Combine(_folder, cells[2]));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(pdf)), cells[4]);
            Assert.Equal("2", cells[3]);
            Assert.Contains(cells[5], _archives.TextOf(pdf), StringComparison.Ordinal);
        }

        Assert.Equal(["城关镇", "潘口乡"], Directory.GetDirectories(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetFiles(_folder, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_interrupted_batch_uses_what_it_finished_unless_the_archive_changed()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _archives.Batch(_archives.Clerk).PrintAsync(new(), _folder, (done, _) =>
        {
            if (done == 3) stop.Cancel();
        }, stop.Token));
        Assert.False(File.Exists(Path.Combine(_folder, "manifest.csv")));
        var before = Directory.GetFiles(_folder, "*.pdf", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);
        Assert.InRange(before.Count, 3, 4);
        var changed = before.Keys.First();
        _archives.Record(int.Parse(Path.GetFileName(changed).Split('_')[0].Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture), DutyKind.VoterContact, new(2025, 3, 1));

        var outcome = await _archives.Batch(_archives.Clerk).PrintAsync(new(), _folder);

        Assert.Equal(5, outcome.Printed.Count);
        Assert.All(before, file => Assert.Equal(file.Key != changed, File.GetLastWriteTimeUtc(file.Key) == file.Value));
    }

    [Fact]
    public async Task A_township_prints_only_its_own()
    {
        var township = _archives.Office.With(Role.Township, Office.Pankou);

        Assert.Equal(2, (await _archives.Batch(township).PrintAsync(new(), _folder)).Printed.Count);
        await Refusal.ExpectAsync(nameof(ArchiveRules.NobodyIsChosen), () => _archives.Batch(township).PrintAsync(new() { TownshipCode = Office.Chengguan }, _folder));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => _archives.Batch(_archives.Office.With(Role.Leader)).PrintAsync(new(), _folder));
    }

    [Fact]
    public async Task Level_and_selection_narrow_the_batch()
    {
        var province = _archives.Deputy("李省代", Office.Pankou, Level.Province);

        Assert.Equal([province], (await _archives.Batch(_archives.Clerk).PrintAsync(new() { Level = Level.Province }, _folder)).Printed.Select(l => l.PersonId));
        Assert.Equal([province], (await _archives.Batch(_archives.Clerk).PrintAsync(new() { PersonIds = [province] }, _folder)).Printed.Select(l => l.PersonId));
    }

    [Fact]
    public async Task A_character_without_a_font_is_told_with_the_name_and_the_rest_is_printed()
    {
        _archives.Deputy("李\uE000山");

        var outcome = await _archives.Batch(_archives.Clerk).PrintAsync(new(), _folder);

        Assert.Equal(5, outcome.Printed.Count);
        Assert.StartsWith("李\uE000山：", Assert.Single(outcome.Refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_replaces_the_files_of_the_last_and_leaves_no_workshop()
    {
        var delivery = new ArchiveDelivery(_archives.Batch(_archives.Clerk));
        await delivery.DeliverAsync(new(), _folder);
        var outcome = await delivery.DeliverAsync(new() { TownshipCode = Office.Pankou }, _folder);

        Assert.Equal(2, outcome.Printed.Count);
        Assert.Equal(3, File.ReadAllLines(Path.Combine(_folder, "manifest.csv")).Length);
        Assert.False(Directory.Exists(Path.Combine(_folder, ".printing")));
    }

    public void Dispose() => _archives.Dispose();
}
