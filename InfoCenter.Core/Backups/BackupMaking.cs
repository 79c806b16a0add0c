using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Backups;

/// <summary>A backup that was restored for trial and found equal.</summary>
public sealed record MadeBackup(string Path, long Length, BackupManifest Manifest);

/// <summary>Makes a backup, restores it for trial, compares, and only then gives the file its name.</summary>
public sealed class BackupMaking(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock)
{
    internal const string Extension = ".icbackup";

    internal int Rounds { get; init; } = BackupHeader.UsualRounds;

    /// <summary>Makes the backup in a folder outside the data folder.</summary>
    /// <exception cref="RuleBrokenException">The folder, the disk or the data would not have it; no file is left that looks like a backup.</exception>
    public async Task<MadeBackup> CreateAsync(string into, string passphrase, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepBackups);
        Passphrase.MustBeStrong(passphrase);
        into = Path.GetFullPath(into);
        if ((into + Path.DirectorySeparatorChar).StartsWith(folder.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw BackupRules.BackupFolderIsInside(into);

        using var turn = TakeTurn();
        var scratch = Emptied("scratch");
        try
        {
            var (path, manifest) = await MakeAsync(into, passphrase, scratch, cancel);
            await RecordAsync(path, manifest, cancel);
            return new(path, new FileInfo(path).Length, manifest);
        }
        catch (Exception error) when (IsOfTheDisk(error))
        {
            throw Directory.Exists(into) ? BackupRules.DiskIsFull : BackupRules.BackupFolderIsNotWritable(into);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private async Task<(string Path, BackupManifest Manifest)> MakeAsync(string into, string passphrase, string scratch, CancellationToken cancel)
    {
        _ = OpenFolder(into);
        var path = Path.Combine(into, string.Create(CultureInfo.InvariantCulture, $"infocenter-{clock.Now.InOffice:yyyyMMdd-HHmmss}{Extension}"));
        var candidate = path + ".unchecked";
        try
        {
            BackupManifest? manifest = null;
            await WholeFile.WriteAsync(candidate, async output =>
                manifest = await new BackupWriting(databases, folder, clock).WriteAsync(output, passphrase, new(Path.Combine(scratch, "taken")), Rounds, cancel));

            var back = await BackupOpening.IntoAsync(candidate, passphrase, new(Path.Combine(scratch, "back")), null, cancel);
            if (back.ContentHash != manifest!.ContentHash) throw BackupRules.RestoredIsDifferent(nameof(ContentHash));

            WholeFile.PutInPlace(candidate, path);
            return (path, manifest);
        }
        finally
        {
            File.Delete(candidate);
        }
    }

    private async Task RecordAsync(string path, BackupManifest manifest, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(user, clock, "CreateBackup", $"Backup {Path.GetFileName(path)}", $"已核对，{manifest.Rows} 行，{manifest.Files} 个附件，内容校验 {manifest.ContentHash[..12]}");
        await db.SaveChangesAsync(cancel);
    }

    private FileStream TakeTurn()
    {
        try
        {
            return new(Path.Combine(folder.Root, "backup.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw BackupRules.AnotherBackupIsRunning;
        }
    }

    // Whatever a killed backup left is nobody's now: we hold the turn.
    private string Emptied(string name)
    {
        var path = folder.Below(name);
        Directory.Delete(path, recursive: true);
        return folder.Below(name);
    }

    private static DataFolder OpenFolder(string into)
    {
        try
        {
            return new(into);
        }
        catch (RuleBrokenException)
        {
            throw BackupRules.BackupFolderIsNotWritable(into);
        }
    }

    internal static bool IsOfTheDisk(Exception error) => error is IOException or UnauthorizedAccessException
        or SqliteException { SqliteErrorCode: 10 or 13 or 14 or 8 };
}
