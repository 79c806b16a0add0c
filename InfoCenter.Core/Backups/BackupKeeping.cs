using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Jobs;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Backups;

/// <summary>A line of the list of backups; times are UTC, <paramref name="IsThere"/> says whether the file still lies where it was put.</summary>
public sealed record BackupRow(
    int Id, BackupOrigin Origin, string Folder, string? FileName, long Length, DateTime StartedAt, DateTime? CheckedAt, string? Fault, bool IsOver, bool IsThere);

/// <summary>What the page of backups shows.</summary>
public sealed record BackupView(BackupPlan Plan, bool HasPassphrase, IReadOnlyList<BackupRow> Rows);

/// <summary>The system administrator sets backups up, looks after them and asks for one. None is sent over the web.</summary>
public sealed class BackupKeeping(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, JobBoard jobs, CurrentUser user, TimeProvider clock)
{
    private const int Shown = 60;

    /// <summary>The plan and the latest backups, newest first.</summary>
    public async Task<BackupView> ReadAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepBackups);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var runs = await db.BackupRuns.AsNoTracking().Where(r => r.RemovedAt == null).OrderByDescending(r => r.Id).Take(Shown).ToListAsync(cancel);
        return new(BackupPlan.Read(db), BackupPlan.HasPassphrase(db), [.. runs.Select(r => new BackupRow(
            r.Id, r.Origin, r.Folder, r.FileName, r.Length, r.StartedAt, r.CheckedAt, r.Fault, r.IsOver,
            r.FileName is not null && File.Exists(Path.Combine(r.Folder, r.FileName))))]);
    }

    /// <summary>Puts a new plan in force.</summary>
    /// <param name="plan">When and where.</param>
    /// <param name="passphrase">A new passphrase; null or empty keeps the one there is.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RuleBrokenException">The folder cannot be written to or lies inside the data folder; the passphrase is weak or missing.</exception>
    public async Task ChangeAsync(BackupPlan plan, string? passphrase, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepBackups);
        plan = plan with { Folder = Path.GetFullPath(plan.Folder.OrRefuse(BackupRules.FolderIsRequired)) };
        if (!BackupPlan.Steps.Contains(plan.Every)) throw BackupRules.PaceIsUnknown;
        BackupMaking.MustBeOutside(folder, plan.Folder);
        _ = BackupMaking.OpenFolder(plan.Folder);

        await using var db = await databases.CreateDbContextAsync(cancel);
        if (passphrase is { Length: > 0 }) BackupPlan.PutPassphrase(db, folder, Passphrase.MustBeStrong(passphrase));
        else if (!BackupPlan.HasPassphrase(db)) throw BackupRules.PassphraseIsRequired;
        plan.Put(db);
        var isNew = passphrase is { Length: > 0 };
        db.Record(user, clock, "ChangeBackupPlan", "Settings", $"备份到 {plan.Folder}，每天 {plan.At:HH:mm}，间隔 {plan.Every} 分钟{(isNew ? "，更换备份口令" : "")}");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Has a backup made in the background, now.</summary>
    public async Task<int> AskAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepBackups);
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            if (BackupPlan.Read(db).Folder is null || !BackupPlan.HasPassphrase(db)) throw BackupRules.PlanIsIncomplete;
        }

        return await jobs.EnqueueAsync(BackupWorks.Kind, BackupTexts.JobTitle, "", cancel);
    }
}

/// <summary>What the background worker can do for backups.</summary>
public static class BackupWorks
{
    public const string Kind = "backup";

    /// <summary>To be registered with the worker.</summary>
    public static IReadOnlyList<Work> All(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, TimeProvider clock) =>
    [
        new(Kind, Permission.KeepBackups, async (turn, cancel) =>
        {
            var made = await new PlannedBackups(databases, folder, turn.User, clock).MakeAsync(BackupOrigin.OnDemand, cancel);
            return new(null, BackupTexts.Made(made));
        }),
    ];
}
