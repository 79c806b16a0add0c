using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Backups;

/// <summary>How safe the office's data are against the loss of its machine.</summary>
public enum BackupSafety
{
    Safe,

    /// <summary>The last checked backup is older than a night and a half, or the latest attempt failed.</summary>
    Late,

    /// <summary>No checked backup for three days, or none ever.</summary>
    Unsafe,
}

/// <summary>What everybody in the office is told; no path and no size.</summary>
/// <param name="CheckedAt">UTC, of the last backup whose trial restore was found equal; null when there is none.</param>
/// <param name="Safety">The colour.</param>
/// <param name="Fault">Why the latest attempt failed, if it did.</param>
public sealed record BackupState(DateTime? CheckedAt, BackupSafety Safety, string? Fault);

/// <summary>The date of the last checked backup, for everybody who is signed in.</summary>
public sealed class BackupStanding(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private static readonly TimeSpan NightAndHalf = TimeSpan.FromHours(36);
    private static readonly TimeSpan ThreeDays = TimeSpan.FromDays(3);

    /// <summary>How things stand now. Whoever works here may know; nobody else.</summary>
    public async Task<BackupState> ReadAsync(CancellationToken cancel = default)
    {
        _ = user.Standing; // signed in
        await using var db = await databases.CreateDbContextAsync(cancel);
        var checkedAt = await db.BackupRuns.MaxAsync(r => r.CheckedAt, cancel);
        var latest = await db.BackupRuns.AsNoTracking().Where(r => r.EndedAt != null).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancel);
        return new(checkedAt, SafetyOf(checkedAt, latest?.Fault is not null, clock.Now), latest?.Fault);
    }

    internal static BackupSafety SafetyOf(DateTime? checkedAt, bool hasFailed, DateTime now) => (now - checkedAt) switch
    {
        null => BackupSafety.Unsafe,
        { } age when age > ThreeDays => BackupSafety.Unsafe,
        { } age when age > NightAndHalf || hasFailed => BackupSafety.Late,
        _ => BackupSafety.Safe,
    };
}
