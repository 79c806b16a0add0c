using InfoCenter.Core.Data;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace InfoCenter.Core.Accounts;

/// <summary>The store with authenticators' keys and recovery codes, which lie sealed in the database.</summary>
internal sealed class AuthenticatorStore : AccountStore, IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    private readonly AuthenticatorSafe _safe;

    internal AuthenticatorStore(InfoCenterDb db, AuthenticatorSafe safe) : base(db) => _safe = safe;

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorSecret is { } secret ? Base32Encoding.ToString(_safe.Open(secret, user.Id)) : null);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        Done(() => user.TakeAuthenticator(_safe.Seal(Base32Encoding.ToBytes(key), user.Id)));

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Done(() => user.KeepRecoveryCodes(string.Join(' ', recoveryCodes.Select(code => _safe.Fingerprint(code, user.Id)))));

    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var left = Kept(user);
        var isOne = left.Remove(_safe.Fingerprint(code, user.Id));
        if (isOne) user.KeepRecoveryCodes(string.Join(' ', left));
        return Task.FromResult(isOne);
    }

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(Kept(user).Count);

    private static List<string> Kept(Account user) => [.. user.RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
