using System.Formats.Tar;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Backups;

/// <summary>Writes one backup: all tables as of one instant, attachments, keys and anchors, and the manifest, sealed.</summary>
internal sealed class BackupWriting(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, TimeProvider clock)
{
    /// <summary>The backup to point to when this one cannot be made.</summary>
    public string? LastGood { get; init; }

    /// <summary>Of making the key.</summary>
    public int Rounds { get; init; } = BackupHeader.UsualRounds;

    public static string Program { get; } =
        typeof(BackupWriting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <param name="output">Gets the file.</param>
    /// <param name="passphrase">Opens it again.</param>
    /// <param name="scratch">For the copy and the tables' texts; the caller deletes it.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<BackupManifest> WriteAsync(
        Stream output, string passphrase, DataFolder scratch, CancellationToken cancel)
    {
        var createdAt = clock.GetUtcNow().UtcDateTime;
        var (manifest, attached) = await TakeTablesAsync(scratch, createdAt, cancel);
        using var sealing = new SealingStream(output, BackupHeader.Begin(output, passphrase, Program, createdAt, Rounds));
        var parts = new List<BackupPart>();
        var damaged = new List<string>();
        await using (var zip = new GZipStream(sealing, CompressionLevel.Fastest, leaveOpen: true))
        await using (var tar = new TarWriter(zip, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var table in manifest.Tables)
            {
                var path = BackupPart.Tables + table.Table + ".jsonl";
                await using var text = File.OpenRead(Path.Combine(scratch.Root, path));
                parts.Add(new(path, text.Length, table.Hash));
                Add(tar, path, text);
            }

            foreach (var path in Beside())
            {
                cancel.ThrowIfCancellationRequested();
                var bytes = await File.ReadAllBytesAsync(Path.Combine(folder.Root, path), cancel);
                var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
                var name = Path.GetFileName(path);
                if (path.StartsWith(BackupPart.Files, StringComparison.Ordinal))
                {
                    attached.Remove(name);
                    if (name != hash) damaged.Add(name);
                }

                parts.Add(new(path, bytes.Length, hash));
                Add(tar, path, new MemoryStream(bytes));
            }

            manifest = manifest with { Parts = parts, Damaged = [.. damaged.Concat(attached).Order(StringComparer.Ordinal)] };
            Add(tar, BackupManifest.FileName, new MemoryStream(manifest.ToJson()));
        }

        sealing.Finish();
        return manifest;
    }

    // The tables are of one instant. Attachments lie in their place before their row is saved and are never changed, so what the rows name is there.
    private async Task<(BackupManifest, HashSet<string>)> TakeTablesAsync(DataFolder scratch, DateTime createdAt, CancellationToken cancel)
    {
        await using var db = await Snapshot.TakeAsync(databases, scratch, cancel);
        try
        {
            if (await Integrity.FirstFaultAsync(db, cancel) is not null) throw BackupRules.DatabaseIsDamaged(LastGood);

            var texts = scratch.Below(BackupPart.Tables);
            var tables = new List<TableHash>();
            foreach (var table in TableShape.Of(db))
            {
                await using var text = new FileStream(Path.Combine(texts, table.Name + ".jsonl"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
                tables.Add(await TableText.WriteAsync(db, table, text, cancel));
            }

            var attached = await db.Attachments.Select(a => a.Hash).Distinct().ToListAsync(cancel);
            var last = await db.LedgerEntries.MaxAsync(e => (long?)e.Id, cancel) ?? 0;
            return (new(Program, Upgrade.VersionOf(db), db.Database.ProviderName!.Split('.')[^1], createdAt, tables, new ContentHash(tables).Total, new(last, null), [], []), [.. attached]);
        }
        finally
        {
            Snapshot.LetGo(db);
        }
    }

    private IEnumerable<string> Beside() =>
        from below in BackupPart.Folders
        let start = Path.Combine(folder.Root, below)
        where Directory.Exists(start)
        from file in Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let path = Path.GetRelativePath(folder.Root, file).Replace('\\', '/')
        where !path.StartsWith("files/arriving/", StringComparison.Ordinal) && !path.EndsWith(".part", StringComparison.Ordinal)
        select path;

    private static void Add(TarWriter tar, string path, Stream content) => tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path)
    {
        DataStream = content, ModificationTime = DateTimeOffset.UnixEpoch, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
    });
}
