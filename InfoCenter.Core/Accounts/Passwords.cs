using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InfoCenter.Core.Accounts;

/// <summary>
/// Passwords at rest: Identity's hasher, format V3 (PBKDF2 with HMAC-SHA-512, a salt each), 220,000 rounds (OWASP). Before Identity came they were
/// stored as <c>rounds.salt.hash</c>; these still open their account, and Identity then hashes them anew.
/// </summary>
internal sealed class Passwords() : PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 220_000 }))
{
    /// <summary>It keeps nothing: one for all.</summary>
    public static Passwords Hasher { get; } = new();

    // Looked at for unknown names, so that they take as long as a wrong password.
    private static readonly string Nobody = Hasher.HashPassword(null!, "nobody-has-this-password");

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        !hashedPassword.Contains('.') ? base.VerifyHashedPassword(user, hashedPassword, providedPassword)
        : MatchesOldForm(providedPassword, hashedPassword) ? PasswordVerificationResult.SuccessRehashNeeded : PasswordVerificationResult.Failed;

    /// <summary>Spends the time a comparison takes: for nobody Identity would answer at once.</summary>
    public void CompareWithNobody(string password) => _ = VerifyHashedPassword(null!, Nobody, password);

    private static bool MatchesOldForm(string password, string stored)
    {
        var parts = stored.Split('.');
        var (rounds, salt, expected) = (int.Parse(parts[0], CultureInfo.InvariantCulture), Convert.FromBase64String(parts[1]), Convert.FromBase64String(parts[2]));
        return CryptographicOperations.FixedTimeEquals(Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, expected.Length), expected);
    }
}
