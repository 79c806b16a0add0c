using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Requests;

/// <summary>
/// What a citizen follows a request with, made of the office's key and the submission, so that nothing in the database opens it and the same submission gets the same
/// receipt: 130 bits in the link, and eight signs to type together with the receipt number and the phone's last four digits.
/// </summary>
public sealed class FollowCode(DataFolder folder)
{
    // Crockford's 32: no letter that reads like a digit.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int LinkLength = 26;
    private const int TypedLength = 8;

    private readonly Lazy<byte[]> _key = new(() => SecretKey.Of(folder, "follow"));

    /// <summary>For the link.</summary>
    public string LinkOf(string submissionKey) => Spell("link", submissionKey, LinkLength);

    /// <summary>To be typed: <c>7K3M-Q2TX</c>.</summary>
    public string TypedOf(string submissionKey) => Spell("typed", submissionKey, TypedLength).Insert(TypedLength / 2, "-");

    /// <summary>Whether the link's code is the submission's own.</summary>
    public bool IsLink(string submissionKey, string code) => Same(LinkOf(submissionKey), code);

    /// <summary>Whether the typed code is the submission's own, however it was typed.</summary>
    public bool IsTyped(string submissionKey, string code) => Same(TypedOf(submissionKey).Replace("-", "", StringComparison.Ordinal), Tidy(code));

    private static string Tidy(string typed) => new([.. typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant()
        .Replace('O', '0').Replace('I', '1').Replace('L', '1').Where(sign => Letters.Contains(sign))]);

    private static bool Same(string own, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(own), Encoding.UTF8.GetBytes(given));

    private string Spell(string purpose, string submissionKey, int length)
    {
        var hash = HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"{purpose}\n{submissionKey}"));
        return string.Concat(hash.Take(length).Select(one => Letters[one & 31]));
    }
}
