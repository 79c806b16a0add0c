using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InfoCenter.Core.Accounts;

/// <summary>
/// Passwords at rest: ASP.NET Core Identity's hasher, format V3 (PBKDF2 with HMAC-SHA-512, a salt each), 220,000 rounds (OWASP).
/// Before Identity came they were stored as <c>rounds.salt.hash</c>; these still open their account and are hashed anew then.
/// </summary>
public static class Passwords
{
    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 220_000 }));

    // Looked at for unknown names, so that they take as long as a wrong password.
    private static readonly string Nobody = Hash("nobody-has-this-password");

    public static string Hash(string password) => Hasher.HashPassword(null!, password);

    /// <summary>Whether the password is the stored one, and whether it should be hashed anew.</summary>
    public static (bool IsRight, bool IsOutdated) Compare(string password, string stored)
    {
        if (stored.Contains('.')) return (MatchesOldForm(password, stored), true);

        var result = stored is "" ? PasswordVerificationResult.Failed : Hasher.VerifyHashedPassword(null!, stored, password);
        return (result is not PasswordVerificationResult.Failed, result is PasswordVerificationResult.SuccessRehashNeeded);
    }

    /// <summary>Spends the time a comparison takes.</summary>
    internal static void CompareWithNobody(string password) => _ = Compare(password, Nobody);

    private static bool MatchesOldForm(string password, string stored)
    {
        var parts = stored.Split('.');
        var (rounds, salt, expected) = (int.Parse(parts[0], CultureInfo.InvariantCulture), Convert.FromBase64String(parts[1]), Convert.FromBase64String(parts[2]));
        return CryptographicOperations.FixedTimeEquals(Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, expected.Length), expected);
    }
}
