using InfoCenter.Core.Backups;
using InfoCenter.Core.Common;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Support;

/// <summary>An office that keeps backups, with a folder for them and an empty place to restore to.</summary>
public sealed class BackupOffice : IDisposable
{
    public const string Passphrase = "correct-horse-battery";

    public Office Office { get; } = new();

    public string Root { get; } = Directory.CreateTempSubdirectory("infocenter-backups-").FullName;

    public string Kept => Path.Combine(Root, "kept");

    public string Target => Path.Combine(Root, "restored");

    /// <summary>With a key made in few rounds: what is tested is not how long guessing takes.</summary>
    public BackupMaking Making(CurrentUser? user = null) =>
        new(Office.Databases, Office.Folder, user ?? Office.Allowed(Permission.KeepBackups), Office.Clock) { Rounds = 10 };

    public Task<MadeBackup> MakeAsync() => Making().CreateAsync(Kept, Passphrase);

    public Task<RestoredBackup> RestoreAsync(string file, string passphrase = Passphrase, bool replace = false) =>
        new BackupRestoring(Office.Clock).RestoreAsync(file, passphrase, Target, replace: replace);

    /// <summary>What a refused restore left lying about: nothing, it is hoped.</summary>
    public IEnumerable<string> LeftBeside() =>
        Directory.EnumerateFileSystemEntries(Root).Where(entry => entry != Kept && !entry.EndsWith(".icbackup", StringComparison.Ordinal));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Root, recursive: true);
        Office.Dispose();
    }
}
