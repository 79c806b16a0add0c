using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Backups;

/// <summary>Keeps the rows of the backups while one is made.</summary>
internal sealed class BackupRegister(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Puts the attempt down before it begins, so that one the program does not survive is known of.</summary>
    public async Task<BackupRun> BeginAsync(BackupOrigin origin, string into, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        foreach (var open in await db.BackupRuns.Where(r => r.EndedAt == null).ToListAsync(cancel)) open.Fail(clock.Now, BackupRules.WasInterrupted.Message);
        var run = new BackupRun(origin, into, clock.Now);
        db.BackupRuns.Add(run);
        await db.SaveChangesAsync(cancel);
        return run;
    }

    /// <summary>The last backup to rely on, by its path; null when there is none.</summary>
    public async Task<string?> LastGoodAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var good = await db.BackupRuns.Where(r => r.CheckedAt != null && r.RemovedAt == null).OrderByDescending(r => r.CheckedAt).FirstOrDefaultAsync(cancel);
        return good is null ? null : Path.Combine(good.Folder, good.FileName!);
    }

    public Task KeepAsync(BackupRun run, string fileName, long length, BackupManifest manifest, CancellationToken cancel) =>
        ChangeAsync(run, row => row.Keep(fileName, length, manifest.ContentHash), null, cancel);

    public Task PassAsync(BackupRun run, CancellationToken cancel) => ChangeAsync(run, row => row.Pass(clock.Now),
        (db, row) => db.Record(user, clock, "CreateBackup", $"Backup {row.FileName}", $"试恢复核对无误，{row.Length} 字节，内容校验 {row.ContentHash![..12]}"), cancel);

    /// <summary>Puts the refusal down; where even that is not possible, the open row tells at the next attempt.</summary>
    public async Task FailAsync(BackupRun run, RuleBrokenException broken)
    {
        try
        {
            await ChangeAsync(run, row => row.Fail(clock.Now, broken.Message),
                (db, row) => db.Record(user, clock, "BackupFailed", $"Backup {row.Id}", broken.Message), CancellationToken.None);
        }
        catch (Exception error) when (BackupMaking.IsOfTheDisk(error) || error is DbUpdateException)
        {
            // The disk that took no backup takes no row either; the refusal itself is on its way to whoever asked.
        }
    }

    private async Task ChangeAsync(BackupRun run, Action<BackupRun> change, Action<InfoCenterDb, BackupRun>? record, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.BackupRuns.SingleAsync(r => r.Id == run.Id, cancel);
        change(row);
        record?.Invoke(db, row);
        await db.SaveChangesAsync(cancel);
    }
}
