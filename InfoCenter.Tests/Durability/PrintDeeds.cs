using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Jobs;
using InfoCenter.Core.Printing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace InfoCenter.Tests.Durability;

/// <summary>Archives ordered as one ZIP, printed by the background worker and fetched, by the office's own use cases; and by a press that is careless.</summary>
internal static class PrintDeeds
{
    private static readonly Lazy<FontShelf> Fonts = new(() => FontShelf.Open());

    private static bool _hasTakenUp;

    /// <summary>Goes on wherever the last process was stopped: orders, prints, fetches.</summary>
    public static Task PrintAsync(DeedDesk desk) => PrintAsync(desk, ArchiveWorks.All(desk.Databases, desk.Folder, TimeProvider.System, new(desk.Folder), Fonts.Value));

    /// <summary>The ZIP grows under its final name.</summary>
    public static Task PrintUnderTheFinalNameAsync(DeedDesk desk) => PrintAsync(desk, [new(ArchiveWorks.Batch, Permission.PrintArchives, async (turn, cancel) =>
    {
        var order = JsonSerializer.Deserialize<BatchOrder>(turn.Arguments)!;
        var files = Path.Combine(turn.Folder, "files");
        var batch = new ArchiveBatch(desk.Databases, desk.Folder, turn.User, TimeProvider.System, new(desk.Folder), Fonts.Value);
        var printed = await batch.PrintAsync(order.Choice, files, cancel: cancel);
        var path = Path.Combine(turn.Folder, $"{order.Name}.zip");
        await using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var file in printed.Printed.Select(l => l.File).Append("manifest.csv"))
        {
            await zip.CreateEntryFromFileAsync(Path.Combine(files, file), file, CompressionLevel.NoCompression, cancel);
            await Task.Delay(30, cancel);
        }

        return new(path, "");
    })]);

    private static async Task PrintAsync(DeedDesk desk, IReadOnlyList<Work> works)
    {
        using var news = new JobNews();
        var runner = new JobRunner(desk.Databases, desk.Folder, TimeProvider.System, works, _ => desk.Centre.Standing, news, NullLogger<JobRunner>.Instance);
        if (!_hasTakenUp) await runner.TakeUpAsync();
        _hasTakenUp = true;

        var board = new JobBoard(desk.Databases, desk.Folder, desk.Centre, TimeProvider.System, works, news);
        if (await LastAsync(desk) is not { IsOver: false } last)
        {
            var id = await new ArchiveOrders(desk.Databases, board, desk.Centre, TimeProvider.System).OrderArchivesAsync(new());
            desk.Acknowledge("ordered", id);
            return;
        }

        while (await runner.RunNextAsync()) { }
        await using var zip = File.OpenRead(await board.FetchResultAsync(last.Id));
        desk.Acknowledge("fetched", last.Id, Convert.ToHexStringLower(await SHA256.HashDataAsync(zip)));
    }

    private static async Task<Job?> LastAsync(DeedDesk desk)
    {
        await using var db = desk.Databases.CreateDbContext();
        return await db.Jobs.AsNoTracking().OrderByDescending(j => j.Id).FirstOrDefaultAsync();
    }
}
