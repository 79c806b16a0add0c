using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;

namespace InfoCenter.Core.Backups;

/// <summary>What came back, and where the folder went that stood there before.</summary>
public sealed record RestoredBackup(BackupManifest Manifest, string Folder, string? MovedAside, LedgerFinding? LedgerFault);

/// <summary>Restores a backup into a folder of its own: built beside and checked, then named. Only the command line does this.</summary>
public sealed class BackupRestoring(TimeProvider clock)
{
    /// <param name="file">The backup.</param>
    /// <param name="passphrase">As it was made with.</param>
    /// <param name="target">The data folder: missing or empty.</param>
    /// <param name="postgres">The PostgreSQL database to fill; null for SQLite.</param>
    /// <param name="replace">Moves a folder that is in use aside instead of refusing.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RuleBrokenException">Whatever stands against it; the target is as it was.</exception>
    public async Task<RestoredBackup> RestoreAsync(
        string file, string passphrase, string target, string? postgres = null, bool replace = false, CancellationToken cancel = default)
    {
        MustBePossible(file, target, replace);
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        var isTaken = IsTaken(target);
        var beside = $"{target}.restoring-{Guid.NewGuid().ToString("N")[..8]}";
        try
        {
            var folder = new DataFolder(beside);
            var (manifest, fault) = await BackupOpening.IntoAsync(file, passphrase, folder, postgres, cancel);
            await RecordAsync(postgres is null ? Databases.Embedded(folder) : new(folder, postgres), manifest, cancel);
            if (postgres is not null) await EngineChoice.ChooseAsync(folder, postgres, cancel);
            return new(manifest, target, Name(beside, target, isTaken), fault);
        }
        catch (RuleBrokenException broken) when (broken.Rule == nameof(DataRules.FolderIsNotWritable))
        {
            throw BackupRules.FolderIsNotWritable(target);
        }
        catch (Exception error) when (BackupMaking.IsOfTheDisk(error))
        {
            throw BackupRules.DiskIsFull;
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }

    /// <summary>What can be said before anybody types a passphrase.</summary>
    /// <exception cref="RuleBrokenException">The backup is missing or cannot be read; the folder is in use.</exception>
    public static void MustBePossible(string file, string target, bool replace)
    {
        if (!File.Exists(file)) throw BackupRules.FileIsMissing(file);

        try
        {
            using var readable = File.OpenRead(file);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw BackupRules.FileIsUnreadable(file, Environment.UserName);
        }

        if (!IsTaken(target)) return;
        if (!replace) throw BackupRules.FolderIsNotEmpty(target);
        MustBeAtRest(target);
    }

    private static bool IsTaken(string target) => Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any();

    // A server that goes on writing into the folder that was moved aside would lose what it writes.
    private static void MustBeAtRest(string target)
    {
        if (!File.Exists(Path.Combine(target, DataLock.Serving))) return;
        using var alone = DataLock.Take(new(target), DataLock.Serving) ?? throw BackupRules.ServerIsRunning;
    }

    private async Task RecordAsync(Databases databases, BackupManifest manifest, CancellationToken cancel)
    {
        await using var db = databases.CreateDbContext();
        db.Record(CurrentUser.CommandLine, clock, "RestoreBackup", "Backup", $"恢复到 {manifest.CreatedAt.InOffice:yyyy-MM-dd HH:mm:ss} 的备份，内容校验 {manifest.ContentHash[..12]}");
        await db.SaveChangesAsync(cancel);
        Snapshot.LetGo(db);
    }

    private string? Name(string beside, string target, bool isTaken)
    {
        string? aside = null;
        if (isTaken)
        {
            aside = string.Create(CultureInfo.InvariantCulture, $"{target}.old-{clock.Now.InOffice:yyyyMMdd-HHmmss}");
            Directory.Move(target, aside);
        }
        else if (Directory.Exists(target))
        {
            Directory.Delete(target);
        }

        Directory.Move(beside, target);
        WholeFile.FlushFolder(Path.GetDirectoryName(target)!);
        return aside;
    }
}
