using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Backups;

/// <summary>What came back, and the first bad entry of its ledger, if one is bad: the backup kept what there was.</summary>
internal sealed record OpenedBackup(BackupManifest Manifest, LedgerFinding? LedgerFault);

/// <summary>Makes an office's folder of a backup and checks every part of it. What it leaves behind when it refuses, the caller deletes.</summary>
internal static class BackupOpening
{
    /// <param name="file">The backup.</param>
    /// <param name="passphrase">As it was made with.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="postgres">The PostgreSQL database to fill; null for a SQLite file in the folder.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What came back, already brought to this program's version.</returns>
    /// <exception cref="RuleBrokenException">Damaged, newer, or not the passphrase.</exception>
    public static async Task<OpenedBackup> IntoAsync(string file, string passphrase, DataFolder folder, string? postgres, CancellationToken cancel)
    {
        var manifest = await Task.Run(() => Unpack(file, passphrase, folder.Root, cancel), cancel);
        var databases = postgres is null ? Databases.Embedded(folder) : new Databases(folder, postgres);
        await using (var db = databases.CreateDbContext())
        {
            if (!Upgrade.Knows(db, manifest.Migration)) throw BackupRules.ProgramIsOlder(manifest.Program);
            if (await Upgrade.HasTablesAsync(db, cancel)) throw BackupRules.DatabaseIsNotEmpty;

            await Upgrade.ToAsync(db, manifest.Migration, cancel);
            var texts = manifest.Tables.Select(t => Path.Combine(folder.Root, BackupPart.Tables, t.Table + ".jsonl")).ToList();
            await LoadAsync(db, texts, cancel);
            var found = await ContentHash.OfAsync(db, await TableShape.ReadAsync(texts, cancel), cancel);
            if (found.Total != manifest.ContentHash) throw BackupRules.RestoredIsDifferent(string.Join(", ", found.DifferFrom(new(manifest.Tables))));
            Snapshot.LetGo(db);
        }

        Directory.Delete(Path.Combine(folder.Root, BackupPart.Tables), recursive: true);
        Upgrade.Apply(databases, folder);
        OldEntries.Seal(databases, folder);
        var ledger = await new LedgerVerification(databases, folder, CurrentUser.CommandLine).VerifyAsync(cancel: cancel);
        await using (var db = databases.CreateDbContext()) Snapshot.LetGo(db);
        return new(manifest, ledger.FirstBad);
    }

    private static async Task LoadAsync(InfoCenterDb db, List<string> texts, CancellationToken cancel)
    {
        try
        {
            await TableLoading.LoadAsync(db, texts, cancel);
        }
        catch (Exception error) when (error is InvalidDataException or JsonException or FormatException or DbUpdateException)
        {
            throw BackupRules.FileIsDamaged;
        }
    }

    private static BackupManifest Unpack(string file, string passphrase, string folder, CancellationToken cancel)
    {
        using var input = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        var (_, key) = BackupHeader.Open(input, passphrase);
        using var opening = new OpeningStream(input, key);
        var found = new Dictionary<string, BackupPart>();
        BackupManifest? manifest = null;
        using (var zip = new GZipStream(opening, CompressionMode.Decompress, leaveOpen: true))
        using (var tar = new TarReader(zip, leaveOpen: true))
        {
            while (tar.GetNextEntry() is { } entry)
            {
                cancel.ThrowIfCancellationRequested();
                if (entry.EntryType is not TarEntryType.RegularFile) throw BackupRules.FileIsDamaged;
                if (entry.Name == BackupManifest.FileName) manifest = BackupManifest.Read(Bytes(entry));
                else found.Add(entry.Name, Put(entry, folder));
            }

            zip.CopyTo(Stream.Null);
        }

        opening.CopyTo(Stream.Null); // to the marked end
        if (manifest is null || manifest.Parts.Count != found.Count || !manifest.Parts.All(p => found.GetValueOrDefault(p.Path) == p)) throw BackupRules.FileIsDamaged;
        return manifest;
    }

    private static byte[] Bytes(TarEntry entry)
    {
        using var memory = new MemoryStream();
        entry.DataStream?.CopyTo(memory);
        return memory.ToArray();
    }

    private static BackupPart Put(TarEntry entry, string folder)
    {
        if (!BackupPart.IsOurs(entry.Name)) throw BackupRules.FileIsDamaged;

        var path = Path.Combine(folder, entry.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var output = new FileStream(path, options);
        var buffer = new byte[1 << 16];
        for (int read; (read = entry.DataStream?.Read(buffer) ?? 0) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            output.Write(buffer, 0, read);
        }

        output.Flush(flushToDisk: true);
        return new(entry.Name, output.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
