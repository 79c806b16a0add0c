using System.IO.Compression;
using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Jobs;
using InfoCenter.Core.Printing;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>What the background worker can print.</summary>
public static class ArchiveWorks
{
    public const string Batch = "archives";
    public const string Volume = "volume";

    /// <summary>All works of this room, to be registered with the worker.</summary>
    public static IReadOnlyList<Work> All(
        IDbContextFactory<InfoCenterDb> databases, DataFolder folder, TimeProvider clock, VerificationCode codes, FontShelf fonts) =>
    [
        new(Batch, Permission.PrintArchives, (turn, cancel) => PrintBatchAsync(turn, new(databases, folder, turn.User, clock, codes, fonts), cancel)),
        new(Volume, Permission.PrintArchives, (turn, cancel) => PrintVolumeAsync(turn, new(databases, folder, turn.User, clock, codes, fonts), cancel)),
    ];

    private static async Task<WorkResult> PrintVolumeAsync(JobTurn turn, TermVolumes volumes, CancellationToken cancel)
    {
        var order = JsonSerializer.Deserialize<VolumeOrder>(turn.Arguments)!;
        var path = Path.Combine(turn.Folder, $"{ArchiveFileNames.Tidy(order.Name)}.pdf");
        var pages = await volumes.PrintAsync(order.TermId, path, (done, total) => turn.Report(done, total, "正在编排"), cancel);
        return new(path, $"共 {pages} 页");
    }

    private static async Task<WorkResult> PrintBatchAsync(JobTurn turn, ArchiveBatch batch, CancellationToken cancel)
    {
        var order = JsonSerializer.Deserialize<BatchOrder>(turn.Arguments)!;
        var files = Path.Combine(turn.Folder, "files");
        var outcome = await batch.PrintAsync(order.Choice, files, (done, total) => turn.Report(done, total, "正在打印"), cancel);

        turn.Report(outcome.Printed.Count, outcome.Printed.Count, "正在打包");
        var zip = Path.Combine(turn.Folder, $"{ArchiveFileNames.Tidy(order.Name)}.zip");
        await PackAsync(zip, files, outcome.Printed, cancel);
        var message = $"共 {outcome.Printed.Count} 份";
        return new(zip, outcome.Refused.Count == 0 ? message : $"{message}；{outcome.Refused.Count} 份没有打印——{string.Join("；", outcome.Refused)}");
    }

    // PDFs are compressed already; packing them again would cost seconds and save nothing.
    private static Task PackAsync(string zip, string files, IReadOnlyList<ManifestLine> lines, CancellationToken cancel) =>
        WholeFile.WriteAsync(zip, async stream =>
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var file in lines.Select(l => l.File).Append(ArchiveManifest.FileName))
            {
                cancel.ThrowIfCancellationRequested();
                await archive.CreateEntryFromFileAsync(Path.Combine(files, file), file, CompressionLevel.NoCompression, cancel);
            }
        });
}

/// <summary>What a batch job is asked for.</summary>
/// <param name="Choice">Whose archives.</param>
/// <param name="Name">The ZIP's name without its ending.</param>
public sealed record BatchOrder(ArchiveChoice Choice, string Name);

/// <summary>What a volume job is asked for; the name is the file's without its ending.</summary>
public sealed record VolumeOrder(int TermId, string Name);
