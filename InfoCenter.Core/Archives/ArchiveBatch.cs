using System.Collections.Concurrent;
using System.Security.Cryptography;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Printing;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>What a batch did: the files in order, and who could not be printed and why.</summary>
public sealed record BatchOutcome(IReadOnlyList<ManifestLine> Printed, IReadOnlyList<string> Refused);

/// <summary>Prints many archives: one PDF a person in a folder for each township, and a manifest. Run again on the same folder it goes on where it stopped.</summary>
public sealed class ArchiveBatch(
    IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock, VerificationCode codes, FontShelf fonts)
{
    // Read together; small enough that a hundred archives with their records are a few megabytes.
    private const int ChunkSize = 100;
    private const int Workers = 2;

    /// <summary>Prints the chosen archives into a folder of the batch's own.</summary>
    /// <param name="choice">Whose.</param>
    /// <param name="into">The folder; what an interrupted run finished there is used again if the archive still says the same.</param>
    /// <param name="progress">Called with how many are done, of how many; from several threads.</param>
    /// <param name="cancel">Stops after the documents in hand.</param>
    public async Task<BatchOutcome> PrintAsync(ArchiveChoice choice, string into, Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        user.Must(Permission.PrintArchives);
        var ids = await ChosenAsync(choice, cancel);
        if (ids.Count == 0) throw ArchiveRules.NobodyIsChosen;

        Directory.CreateDirectory(into);
        var manifest = new ArchiveManifest(into);
        var finished = manifest.ReadNotes();
        var printed = new ConcurrentDictionary<int, ManifestLine>();
        var refused = new ConcurrentQueue<string>();
        var done = 0;
        foreach (var chunk in ids.Chunk(ChunkSize))
        {
            var issued = await ArchiveIssue.IssueAsync(databases, chunk, user, clock, codes, "PrintArchives", cancel);
            await Parallel.ForEachAsync(issued, new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = cancel }, async (one, stop) =>
            {
                try
                {
                    printed[one.Archive.PersonId] = Reused(one, into, finished) ?? await PrintOneAsync(one, into, manifest, stop);
                }
                catch (RuleBrokenException broken)
                {
                    refused.Enqueue($"{one.Archive.Name}：{broken.Message}");
                }

                progress?.Invoke(Interlocked.Increment(ref done), ids.Count);
            });
        }

        var lines = ids.Where(printed.ContainsKey).Select(id => printed[id]).ToList();
        await manifest.WriteAsync(lines);
        manifest.DropNotes();
        return new(lines, [.. refused]);
    }

    private async Task<List<int>> ChosenAsync(ArchiveChoice choice, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Chosen(user, choice).OrderBy(p => p.TownshipCode).ThenBy(p => p.StrokeOrder).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(cancel);
    }

    // The code stands for the content: equal codes, equal archives.
    private static ManifestLine? Reused(IssuedArchive issued, string into, Dictionary<int, ManifestLine> finished) =>
        finished.TryGetValue(issued.Archive.PersonId, out var line) && line.Code == issued.Imprint.Code && File.Exists(Path.Combine(into, line.File)) ? line : null;

    private async Task<ManifestLine> PrintOneAsync(IssuedArchive issued, string into, ArchiveManifest manifest, CancellationToken cancel)
    {
        var archive = issued.Archive;
        using var pdf = new MemoryStream();
        var pages = new PersonArchivePaper(issued, Photographs.Read(folder, archive.PhotoHash)).Compose().WriteTo(pdf, fonts);
        var bytes = pdf.GetBuffer().AsMemory(0, (int)pdf.Length);
        var file = $"{ArchiveFileNames.FolderOf(archive)}/{ArchiveFileNames.Of(issued)}";
        await WholeFile.WriteAsync(Path.Combine(into, file), bytes, cancel);
        var line = new ManifestLine(
            archive.PersonId, archive.Name, issued.Imprint.Number, file, pages, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), issued.Imprint.Code);
        manifest.Note(line);
        return line;
    }
}
