using System.Globalization;
using System.Security.Cryptography;

namespace InfoCenter.Core.Accounts;

/// <summary>Passwords at rest: PBKDF2 with HMAC-SHA-512, 220,000 rounds (OWASP), a salt each; stored as <c>rounds.salt.hash</c>.</summary>
public static class Passwords
{
    private const int Rounds = 220_000;
    private const int Length = 32;

    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Rounds}.{Convert.ToBase64String(salt)}.{Convert.ToBase64String(Derive(password, salt, Rounds))}");
    }

    public static bool Matches(string password, string stored)
    {
        var parts = stored.Split('.');
        var expected = Convert.FromBase64String(parts[2]);
        var rounds = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromBase64String(parts[1]), rounds), expected);
    }

    private static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, Length);
}
