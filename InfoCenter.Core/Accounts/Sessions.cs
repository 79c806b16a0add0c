using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>An open session; times are UTC.</summary>
public sealed record SessionRow(int Id, DateTime StartedAt, DateTime SeenAt, string Address, string Device, bool IsThisOne);

/// <summary>Everybody sees and ends their own sessions; the security administrator those of others.</summary>
public sealed class Sessions(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The user's own open sessions, the newest first.</summary>
    public Task<IReadOnlyList<SessionRow>> ListMineAsync(CancellationToken cancel = default) => ListAsync(user.Standing.AccountId, cancel);

    /// <summary>Another account's open sessions.</summary>
    public Task<IReadOnlyList<SessionRow>> ListOfAsync(int accountId, CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSecurity);
        return ListAsync(accountId, cancel);
    }

    /// <summary>Ends one of the user's own sessions; another's is not found.</summary>
    public async Task EndMineAsync(int id, CancellationToken cancel = default)
    {
        var own = user.Standing.AccountId;
        await EndAsync(s => s.Id == id && s.AccountId == own, isOne: true, cancel);
    }

    /// <summary>Ends all of the user's sessions but this one.</summary>
    public async Task EndOthersAsync(CancellationToken cancel = default)
    {
        var (own, current) = (user.Standing.AccountId, user.Standing.SessionId);
        await EndAsync(s => s.AccountId == own && s.Id != current, isOne: false, cancel);
    }

    /// <summary>Ends all sessions of an account.</summary>
    public async Task EndAllOfAsync(int accountId, CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSecurity);
        await EndAsync(s => s.AccountId == accountId, isOne: false, cancel);
    }

    private async Task EndAsync(System.Linq.Expressions.Expression<Func<Session, bool>> which, bool isOne, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var sessions = await db.Sessions.Where(s => s.EndedAt == null).Where(which).ToListAsync(cancel);
        if (isOne && sessions.Count == 0) throw CommonRules.NotFound;

        foreach (var session in sessions) session.End(clock.GetUtcNow().UtcDateTime);
        foreach (var accountId in sessions.Select(s => s.AccountId).Distinct())
            db.Record(user, clock, "EndSessions", $"Account {accountId}", string.Join(' ', sessions.Select(s => s.Address)));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<IReadOnlyList<SessionRow>> ListAsync(int accountId, CancellationToken cancel)
    {
        var (now, current) = (clock.GetUtcNow().UtcDateTime, user.Standing.SessionId);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.AccountId == accountId && s.EndedAt == null).OrderByDescending(s => s.Id).Take(50).ToListAsync(cancel);
        return [.. sessions.Where(s => s.IsOpen(now)).Select(s => new SessionRow(s.Id, s.StartedAt, s.SeenAt, s.Address, s.Device, s.Id == current))];
    }
}
