using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace InfoCenter.Core.Accounts;

/// <summary>
/// The six digits an authenticator app shows (RFC 6238). Stands where Identity's own provider would: that one reads the machine's clock, bears a
/// minute to either side and takes a code as often as it is shown.
/// </summary>
internal sealed class AuthenticatorCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    /// <summary>The provider's name.</summary>
    public const string Name = "Authenticator";

    // Half a minute to either side, for clocks that differ.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key) return false;

        var code = string.Concat(token.Where(char.IsAsciiDigit));
        return new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, code, out var step, Window) && user.UseStep(step);
    }

    // The app makes the codes; there is nothing to send.
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.HasAuthenticator);
}
