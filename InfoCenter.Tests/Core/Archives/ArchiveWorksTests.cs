using System.IO.Compression;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Jobs;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace InfoCenter.Tests.Core.Archives;

public sealed class ArchiveWorksTests : IDisposable
{
    private readonly ArchiveOffice _archives = new();
    private readonly JobNews _news = new();
    private readonly IReadOnlyList<Work> _works;
    private readonly CurrentUser _clerk;

    public ArchiveWorksTests()
    {
        var office = _archives.Office;
        _works = ArchiveWorks.All(office.Databases, office.Folder, office.Clock, _archives.Codes, ArchiveOffice.Fonts);
        _clerk = _archives.Clerk;
        foreach (var number in Enumerable.Range(1, 6)) _archives.Deputy($"王{number}明", number < 3 ? Office.Pankou : Office.Chengguan);
    }

    [Fact]
    public async Task An_ordered_batch_becomes_a_zip_with_folders_and_a_manifest()
    {
        var id = await Orders(_clerk).OrderArchivesAsync(new() { TownshipCode = Office.Pankou });
        await Runner(_clerk).RunNextAsync();

        var path = await Board(_clerk).FetchResultAsync(id);
        Assert.Equal("履职档案_潘口乡_20260630.zip", Path.GetFileName(path));
        using var zip = ZipFile.OpenRead(path);
        Assert.Equal(
            ["manifest.csv", "潘口乡/0000-LZ·2026-Y-DB-0001_王1明.pdf", "潘口乡/0000-LZ·2026-Y-DB-0002_王2明.pdf"],
            zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        Assert.Equal("共 2 份", (await Board(_clerk).ListMineAsync())[0].Message);
        Assert.Equal(["EnqueueJob", "PrintArchives", "FetchResult"], _archives.Acts());
    }

    [Fact]
    public async Task A_batch_that_the_end_of_the_program_interrupted_is_finished_by_the_next_start()
    {
        var id = await Orders(_clerk).OrderArchivesAsync(new());
        using var program = new CancellationTokenSource();
        var files = Path.Combine(_archives.Office.Folder.Root, "jobs", $"{id}", "files");
        var watch = Task.Run(async () =>
        {
            while (!Directory.Exists(files) || Directory.GetFiles(files, "*.pdf", SearchOption.AllDirectories).Length == 0) await Task.Delay(1);
            await program.CancelAsync();
        });
        await Runner(_clerk).RunNextAsync(program.Token);
        await watch;
        var left = Directory.Exists(files) ? Directory.GetFiles(files, "*.pdf", SearchOption.AllDirectories) : [];

        var next = Runner(_clerk);
        await next.TakeUpAsync();
        await next.RunNextAsync();

        Assert.NotNull(left);
        using var zip = ZipFile.OpenRead(await Board(_clerk).FetchResultAsync(id));
        Assert.Equal(7, zip.Entries.Count);
        Assert.Single(Directory.GetFileSystemEntries(Path.Combine(_archives.Office.Folder.Root, "jobs", $"{id}")));
    }

    [Fact]
    public async Task A_volume_is_ordered_and_printed()
    {
        var id = await Orders(_clerk).OrderVolumeAsync(_archives.TermOf(Level.County));
        await Runner(_clerk).RunNextAsync();

        var path = await Board(_clerk).FetchResultAsync(id);
        Assert.Equal("竹山县第十九届代表履职档案.pdf", Path.GetFileName(path));
        Assert.Contains("王1明", _archives.TextOf(await File.ReadAllBytesAsync(path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_beyond_right_or_reach_are_refused()
    {
        var township = Orders(_archives.Office.With(Role.Township, Office.Pankou));

        await Refusal.ExpectAsync(nameof(ArchiveRules.NobodyIsChosen), () => township.OrderArchivesAsync(new() { TownshipCode = Office.Chengguan }));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => township.OrderVolumeAsync(_archives.TermOf(Level.County)));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Orders(_archives.Office.With(Role.Leader)).OrderArchivesAsync(new()));
        Assert.Empty(_archives.Acts());
    }

    public void Dispose()
    {
        _news.Dispose();
        _archives.Dispose();
    }

    private JobBoard Board(CurrentUser user) => new(_archives.Office.Databases, _archives.Office.Folder, user, _archives.Office.Clock, _works, _news);

    private ArchiveOrders Orders(CurrentUser user) => new(_archives.Office.Databases, Board(user), user, _archives.Office.Clock);

    private JobRunner Runner(CurrentUser user) => new(
        _archives.Office.Databases, _archives.Office.Folder, _archives.Office.Clock, _works, _ => user.Standing, _news, NullLogger<JobRunner>.Instance);
}
