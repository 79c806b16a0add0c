using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Accounts;

/// <summary>Keeps authenticators' secrets and recovery codes so that the database alone gives none away; the key lies apart from it.</summary>
public sealed class AuthenticatorSafe(DataFolder folder)
{
    private const int SecretLength = 20;

    private readonly Lazy<byte[]> _key = new(() => SecretKey.Of(folder, "accounts"));

    /// <summary>A secret for an account and a visit; always the same for both, so that looking at it changes nothing.</summary>
    public byte[] Propose(int accountId, int sessionId) =>
        HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"authenticator {accountId} {sessionId}"))[..SecretLength];

    internal string Seal(byte[] secret, int accountId) => Convert.ToBase64String(SealedBox.Seal(_key.Value, secret, Owner(accountId)));

    internal byte[] Open(string sealedText, int accountId) => SealedBox.Open(_key.Value, Convert.FromBase64String(sealedText), Owner(accountId));

    /// <summary>What is kept of a recovery code, however it is typed.</summary>
    internal string Fingerprint(string word, int accountId)
    {
        var plain = string.Concat(word.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"recovery {accountId} {plain}")))[..32];
    }

    // A secret copied into another account's row opens nothing there.
    private static byte[] Owner(int accountId) => Encoding.UTF8.GetBytes(accountId.ToString(CultureInfo.InvariantCulture));
}
