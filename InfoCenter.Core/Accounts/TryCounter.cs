using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>Counts a try before it is made, and settles it afterwards. Tries made at once are counted one after another: whoever loses the race tries again.</summary>
internal sealed class TryCounter(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock, AuthenticatorSafe safe)
{
    private const int Races = 100;

    /// <summary>The account's number with what it counted before this try; null when there is no such account.</summary>
    /// <param name="find">Finds the account.</param>
    /// <param name="isCounted">True when the try was counted elsewhere: the account then counts nothing and is not asked for its lock.</param>
    /// <param name="cancel">Calls it off.</param>
    /// <exception cref="RuleBrokenException">The account is locked.</exception>
    public Task<(int Id, Lockout? Before)?> CountAsync(Func<IdentityDesk, Task<Account?>> find, Func<Account, bool> isCounted, CancellationToken cancel) =>
        RaceAsync<(int, Lockout?)?>(async (db, desk) =>
        {
            if (await find(desk) is not { } account) return null;
            if (isCounted(account)) return (account.Id, null);

            var before = account.Lockout;
            await desk.AccessFailedAsync(account);
            if (await desk.IsLockedOutAsync(account)) db.Record(As(account), clock, "LockAccount", $"Account {account.Id}", $"连续输错，锁定到 {account.LockedUntil:u}");
            return (account.Id, before);
        }, cancel);

    /// <summary>Looks at the try and changes the account as it is now, whatever happened to it meanwhile.</summary>
    public Task<T> SettleAsync<T>(int id, Func<InfoCenterDb, IdentityDesk, Account, Task<T>> settle, CancellationToken cancel) =>
        RaceAsync(async (db, desk) => await settle(db, desk, await db.Accounts.FindAsync([id], cancel) ?? throw CommonRules.NotFound), cancel);

    /// <summary>Who stands at the door, as the ledger names them; without any right.</summary>
    public static CurrentUser As(Account account, string origin = "")
    {
        var standing = new Standing(account.Id, account.DisplayName, new HashSet<Permission>(), RoleName: account.Role.Label);
        return new(() => standing, origin);
    }

    private async Task<T> RaceAsync<T>(Func<InfoCenterDb, IdentityDesk, Task<T>> act, CancellationToken cancel)
    {
        for (var race = 0; ; race++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            using var desk = IdentityDesk.Over(db, clock, safe, cancel);
            try
            {
                var result = await act(db, desk);
                await db.SaveChangesAsync(cancel);
                return result;
            }
            catch (RuleBrokenException lost) when (lost.Rule == nameof(CommonRules.ChangedMeanwhile) && race < Races)
            {
            }
        }
    }
}
