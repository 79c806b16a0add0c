using InfoCenter.Core.Accounts;
using InfoCenter.Core.Backups;
using InfoCenter.Core.Common;
using InfoCenter.Core.Jobs;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Support;

/// <summary>An office that keeps backups, with a folder for them and an empty place to restore to. Keys are made in few rounds: how long guessing takes is not tested.</summary>
public sealed class BackupOffice : IDisposable
{
    public const string Passphrase = "correct-horse-battery";

    private const int FewRounds = 10;

    public Office Office { get; } = new();

    public string Root { get; } = Directory.CreateTempSubdirectory("infocenter-backups-").FullName;

    public string Kept => Path.Combine(Root, "kept");

    public string Target => Path.Combine(Root, "restored");

    private CurrentUser Keeper => Office.With(Role.Administrator);

    public BackupMaking Making(CurrentUser? user = null) => new(Office.Databases, Office.Folder, user ?? Keeper, Office.Clock) { Rounds = FewRounds };

    public PlannedBackups Planned() => new(Office.Databases, Office.Folder, Keeper, Office.Clock) { Rounds = FewRounds };

    public DataChecking Checking() => new(Office.Databases, Office.Folder, Keeper, Office.Clock);

    public BackupStanding Standing() => new(Office.Databases, Office.With(Role.Clerk), Office.Clock);

    public BackupKeeping Keeping()
    {
        var keeper = Keeper;
        var works = BackupWorks.All(Office.Databases, Office.Folder, Office.Clock);
        return new(Office.Databases, Office.Folder, new JobBoard(Office.Databases, Office.Folder, keeper, Office.Clock, works, new JobNews()), keeper, Office.Clock);
    }

    public Task PlanAsync() => Keeping().ChangeAsync(new(Kept, BackupPlan.UsualAt, 0), Passphrase);

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
