using System.Linq.Expressions;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>Counts a try before it is made, and settles it afterwards. Tries made at once are counted one after another: whoever loses the race tries again.</summary>
internal sealed class TryCounter(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    private const int Races = 100;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The account with what it counted before this try; null when nobody has the name.</summary>
    /// <exception cref="RuleBrokenException">The account is locked.</exception>
    public Task<(Account Account, Lockout Before)?> CountAsync(Expression<Func<Account, bool>> which, CancellationToken cancel) =>
        RaceAsync<(Account, Lockout)?>(which, (db, account) =>
        {
            if (account is null) return null;

            var before = account.Lockout;
            account.CountTry(Now);
            if (account.LockedUntil > Now) db.Record(As(account), clock, "LockAccount", $"Account {account.Id}", $"连续输错，锁定到 {account.LockedUntil:u}");
            return (account, before);
        }, cancel);

    /// <summary>Changes the account as it is now, whatever happened to it meanwhile.</summary>
    public Task<T> SettleAsync<T>(int id, Func<InfoCenterDb, Account, T> settle, CancellationToken cancel) =>
        RaceAsync(a => a.Id == id, (db, account) => settle(db, account ?? throw CommonRules.NotFound), cancel);

    /// <summary>Who stands at the door, as the ledger names them; without any right.</summary>
    public static CurrentUser As(Account account, string origin = "")
    {
        var standing = new Standing(account.Id, account.DisplayName, new HashSet<Permission>(), RoleName: account.Role.Label);
        return new(() => standing, origin);
    }

    private async Task<T> RaceAsync<T>(Expression<Func<Account, bool>> which, Func<InfoCenterDb, Account?, T> act, CancellationToken cancel)
    {
        for (var race = 0; ; race++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            try
            {
                var result = act(db, await db.Accounts.FirstOrDefaultAsync(which, cancel));
                await db.SaveChangesAsync(cancel);
                return result;
            }
            catch (RuleBrokenException lost) when (lost.Rule == nameof(CommonRules.ChangedMeanwhile) && race < Races)
            {
            }
        }
    }
}
