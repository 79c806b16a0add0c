using System.Globalization;
using InfoCenter.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>
/// Identity's store over the context of one operation. It never saves: the use case does, so that the change and its ledger entry are one
/// transaction. What Identity sets goes through the entity's own acts.
/// </summary>
internal class AccountStore : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>, IUserTwoFactorStore<Account>
{
    private readonly InfoCenterDb _db;

    internal AccountStore(InfoCenterDb db) => _db = db;

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        _db.Accounts.FindAsync([int.Parse(userId, CultureInfo.InvariantCulture)], cancellationToken).AsTask();

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        _db.Accounts.FirstOrDefaultAsync(a => a.SignInName == normalizedUserName, cancellationToken);

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        _db.Accounts.Add(user);
        return Task.FromResult(IdentityResult.Success);
    }

    // The context has seen the change; whoever opened it saves.
    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(IdentityResult.Success);

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The ledger names accounts: none is deleted.");

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SignInName);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The ledger names accounts: none is renamed.");

    // Names are compared as they are written.
    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is "" ? null : user.PasswordHash);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) => Done(() => user.KeepPassword(passwordHash ?? ""));

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not "");

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Done(() => user.Restamp(stamp));

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<DateTimeOffset?>(user.LockedUntil is { } until ? new(until) : null);

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Done(() => user.Hold(user.Lockout with { Until = lockoutEnd?.UtcDateTime }));

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        user.Hold(user.Lockout with { Failures = user.Failures + 1 });
        return Task.FromResult(user.Failures);
    }

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Done(() => user.Hold(user.Lockout with { Failures = 0 }));

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Failures);

    // Nobody is exempt.
    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) =>
        enabled ? Task.CompletedTask : throw new NotSupportedException("Nobody is exempt from locks.");

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.HasAuthenticator);

    // On is whoever has a key: it is saved only once its first code has been typed.
    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken)
    {
        if (!enabled) user.SwitchOffAuthenticator();
        else if (!user.HasAuthenticator) throw new InvalidOperationException("The authenticator's key comes first.");
        return Task.CompletedTask;
    }

    public void Dispose() => GC.SuppressFinalize(this);

    private protected static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
