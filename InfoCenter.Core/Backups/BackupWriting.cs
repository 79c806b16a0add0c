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
        // Before the tables: an anchor drawn after their instant would name entries they do not have yet.
        var anchors = Load(BackupPart.Anchors).ToList();
        var (manifest, attached) = await TakeTablesAsync(scratch, createdAt, cancel);
        return Pack(output, passphrase, Rounds, manifest, attached, scratch.Root, anchors.Concat(Load(BackupPart.Keys, BackupPart.Files)), cancel);
    }

    /// <summary>Seals the tables' texts and the files beside them, and ends with the manifest.</summary>
    internal static BackupManifest Pack(
        Stream output, string passphrase, int rounds, BackupManifest manifest, HashSet<string> attached, string texts,
        IEnumerable<(string Path, byte[] Bytes)> beside, CancellationToken cancel)
    {
        using var sealing = new SealingStream(output, BackupHeader.Begin(output, passphrase, manifest.Program, manifest.CreatedAt, rounds));
        var parts = new List<BackupPart>();
        using (var zip = new GZipStream(sealing, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(zip, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var table in manifest.Tables)
            {
                var path = BackupPart.Tables + table.Table + ".jsonl";
                using var text = File.OpenRead(Path.Combine(texts, path));
                parts.Add(new(path, text.Length, table.Hash));
                Add(tar, path, text);
            }

            foreach (var (path, bytes) in beside)
            {
                cancel.ThrowIfCancellationRequested();
                parts.Add(new(path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
                Add(tar, path, new MemoryStream(bytes));
            }

            manifest = manifest with { Parts = parts, Damaged = [.. Damaged(parts, attached).Order(StringComparer.Ordinal)] };
            Add(tar, BackupManifest.FileName, new MemoryStream(manifest.ToJson()));
        }

        sealing.Finish();
        return manifest;
    }

    // An attachment's name is the hash it had when it came.
    private static IEnumerable<string> Damaged(List<BackupPart> parts, HashSet<string> attached)
    {
        var files = parts.Where(p => p.Path.StartsWith(BackupPart.Files, StringComparison.Ordinal)).ToDictionary(p => Path.GetFileName(p.Path), p => p.Hash);
        return files.Where(f => f.Key != f.Value).Select(f => f.Key).Union(attached.Where(hash => !files.ContainsKey(hash)));
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
            var head = await db.LedgerHeads.AsNoTracking().SingleAsync(cancel);
            return (new(Program, Upgrade.VersionOf(db), db.Database.ProviderName!.Split('.')[^1], createdAt, tables, new ContentHash(tables).Total, new(head.Sequence, Convert.ToHexStringLower(head.Seal)), [], []), [.. attached]);
        }
        finally
        {
            Snapshot.LetGo(db);
        }
    }

    private IEnumerable<(string Path, byte[] Bytes)> Load(params string[] folders) =>
        from below in folders
        let start = Path.Combine(folder.Root, below)
        where Directory.Exists(start)
        from file in Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let path = Path.GetRelativePath(folder.Root, file).Replace('\\', '/')
        where !path.StartsWith("files/arriving/", StringComparison.Ordinal) && !path.EndsWith(".part", StringComparison.Ordinal)
        select (path, File.ReadAllBytes(file));

    private static void Add(TarWriter tar, string path, Stream content) => tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path)
    {
        DataStream = content, ModificationTime = DateTimeOffset.UnixEpoch, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
    });
}
