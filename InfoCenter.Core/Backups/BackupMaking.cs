using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Backups;

/// <summary>A backup that was restored for trial and found equal.</summary>
public sealed record MadeBackup(string Path, long Length, BackupManifest Manifest);

/// <summary>Makes a backup, restores it for trial, compares, and only then gives the file its name and itself a good mark.</summary>
public sealed class BackupMaking(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock)
{
    internal const string Extension = ".icbackup";

    internal int Rounds { get; init; } = BackupHeader.UsualRounds;

    /// <summary>Makes the backup in a folder outside the data folder.</summary>
    /// <param name="into">The folder.</param>
    /// <param name="passphrase">Opens it again; a weak one is refused.</param>
    /// <param name="origin">Who asked.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RuleBrokenException">The folder, the disk or the data would not have it; no file is left that looks like more than it is.</exception>
    public async Task<MadeBackup> CreateAsync(
        string into, string passphrase, BackupOrigin origin = BackupOrigin.CommandLine, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepBackups);
        Passphrase.MustBeStrong(passphrase);
        into = Path.GetFullPath(into);
        MustBeOutside(folder, into);

        using var turn = DataLock.Take(folder, "backup.lock") ?? throw BackupRules.AnotherBackupIsRunning;
        var register = new BackupRegister(databases, user, clock);
        var run = await register.BeginAsync(origin, into, cancel);
        try
        {
            var made = await MakeAsync(into, passphrase, await register.LastGoodAsync(cancel), run, register, cancel);
            await register.PassAsync(run, cancel);
            return made;
        }
        catch (RuleBrokenException broken)
        {
            await register.FailAsync(run, broken);
            throw;
        }
    }

    private async Task<MadeBackup> MakeAsync(
        string into, string passphrase, string? lastGood, BackupRun run, BackupRegister register, CancellationToken cancel)
    {
        var scratch = Emptied("scratch");
        var path = Path.Combine(into, string.Create(CultureInfo.InvariantCulture, $"infocenter-{clock.Now.InOffice:yyyyMMdd-HHmmss}{Extension}"));
        var candidate = path + ".unchecked";
        try
        {
            _ = OpenFolder(into);
            Sweep(into);
            var manifest = await WriteAsync(candidate, passphrase, scratch, lastGood, cancel);
            var back = await BackupOpening.IntoAsync(candidate, passphrase, new(Path.Combine(scratch, "back")), null, cancel);
            if (back.Manifest.ContentHash != manifest.ContentHash) throw BackupRules.RestoredIsDifferent(nameof(ContentHash));

            WholeFile.PutInPlace(candidate, path);
            var length = new FileInfo(path).Length;
            await register.KeepAsync(run, Path.GetFileName(path), length, manifest, cancel);
            // The best there is of what is left, but nothing to rely on.
            if (manifest.Damaged is [var first, ..] damaged) throw BackupRules.FilesAreDamaged(damaged.Count, first, lastGood);
            if (back.LedgerFault is { } fault) throw BackupRules.LedgerIsAltered(fault.Sequence);
            return new(path, length, manifest);
        }
        catch (Exception error) when (IsOfTheDisk(error))
        {
            throw Directory.Exists(into) ? BackupRules.DiskIsFull : BackupRules.BackupFolderIsNotWritable(into);
        }
        finally
        {
            if (File.Exists(candidate)) File.Delete(candidate);
            Directory.Delete(scratch, recursive: true);
        }
    }

    private async Task<BackupManifest> WriteAsync(string path, string passphrase, string scratch, string? lastGood, CancellationToken cancel)
    {
        BackupManifest? manifest = null;
        var writing = new BackupWriting(databases, folder, clock) { LastGood = lastGood, Rounds = Rounds };
        await WholeFile.WriteAsync(path, async output => manifest = await writing.WriteAsync(output, passphrase, new(Path.Combine(scratch, "taken")), cancel));
        return manifest!;
    }

    // Whatever a killed backup left is nobody's now: we hold the turn.
    private string Emptied(string name)
    {
        Directory.Delete(folder.Below(name), recursive: true);
        return folder.Below(name);
    }

    // Parts of a backup that was killed; another office may write into the same folder, so only those a day old.
    private static void Sweep(string into)
    {
        foreach (var part in Directory.EnumerateFiles(into, $"infocenter-*{Extension}.*").Where(f => File.GetLastWriteTimeUtc(f) < DateTime.UtcNow.AddDays(-1))) File.Delete(part);
    }

    internal static DataFolder OpenFolder(string into)
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

    /// <exception cref="RuleBrokenException">What dies with the data is no backup of them.</exception>
    internal static void MustBeOutside(DataFolder folder, string into)
    {
        if ((into + Path.DirectorySeparatorChar).StartsWith(folder.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw BackupRules.BackupFolderIsInside(into);
    }

    // Input/output error, disk full, cannot be opened, read-only.
    internal static bool IsOfTheDisk(Exception error) => error is IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: 10 or 13 or 14 or 8 };
}
