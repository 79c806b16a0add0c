using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Backups;

/// <summary>The backups the office makes by itself, and the end of those whose time is over.</summary>
public sealed class PlannedBackups(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock)
{
    internal int Rounds { get; init; } = BackupHeader.UsualRounds;

    /// <summary>As the clock of the office itself.</summary>
    public static PlannedBackups ByClock(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, TimeProvider clock) =>
        new(databases, folder, BackupTexts.Clockwork, clock);

    /// <summary>Makes the backup that is due, if one is; null when none was.</summary>
    public async Task<MadeBackup?> MakeDueAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepBackups);
        await using var db = await databases.CreateDbContextAsync(cancel);
        // One made by the button since then serves as well; a failed one by the button does not.
        var last = await db.BackupRuns
            .Where(r => r.Origin == BackupOrigin.Planned || (r.Origin == BackupOrigin.OnDemand && r.CheckedAt != null))
            .MaxAsync(r => (DateTime?)r.StartedAt, cancel);
        return BackupPlan.Read(db).IsDue(clock.Now, last) ? await MakeAsync(BackupOrigin.Planned, cancel) : null;
    }

    /// <summary>Makes a backup as the plan says, now, and removes those whose time is over.</summary>
    /// <exception cref="RuleBrokenException">There is no plan yet, or the backup could not be made.</exception>
    public async Task<MadeBackup> MakeAsync(BackupOrigin origin, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepBackups);
        string into, passphrase;
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            into = BackupPlan.Read(db).Folder ?? throw BackupRules.PlanIsIncomplete;
            passphrase = BackupPlan.PassphraseOf(db, folder) ?? throw BackupRules.PlanIsIncomplete;
        }

        var made = await new BackupMaking(databases, folder, user, clock) { Rounds = Rounds }.CreateAsync(into, passphrase, origin, cancel);
        await RemoveOldAsync(cancel);
        return made;
    }

    // Only files this office made here by plan or by button: what somebody put elsewhere by command line is theirs to keep.
    private async Task RemoveOldAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var kept = await db.BackupRuns.Where(r => r.CheckedAt != null && r.RemovedAt == null && r.Origin != BackupOrigin.CommandLine).ToListAsync(cancel);
        var over = BackupRetention.Over(kept.Select(r => r.StartedAt), clock.Now);
        foreach (var run in kept.Where(r => over.Contains(r.StartedAt)))
        {
            try
            {
                File.Delete(Path.Combine(run.Folder, run.FileName!));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                continue; // The disk is not plugged in today; next time.
            }

            run.Remove(clock.Now);
            db.Record(user, clock, "RemoveBackup", $"Backup {run.FileName}", "保存期已过（每日 7 份、每周 5 份、每月 12 份）");
        }

        await db.SaveChangesAsync(cancel);
    }
}
