using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Archives;

/// <summary>Codes that only this office can make: HMAC-SHA-256 over number and content, with a key kept in the data folder.</summary>
public sealed class VerificationCode
{
    // Crockford's 32: no letter that reads like a digit.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;

    private readonly byte[] _key;

    public VerificationCode(DataFolder folder) => _key = SecretKey.Of(folder, "archive-code");

    /// <summary>The code of a form: <c>7K3M-Q2TX-9FVB-4C8D</c>, 80 bits.</summary>
    public string Of(string number, string contentHash)
    {
        var hash = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{number}\n{contentHash}"));
        var code = new StringBuilder();
        for (var i = 0; i < Length; i++)
        {
            if (i > 0 && i % 4 == 0) code.Append('-');
            code.Append(Letters[hash[i] & 31]);
        }

        return code.ToString();
    }

    /// <summary>A code as typed by a person, in its own form: capitals, groups of four, O read as 0, I and L as 1.</summary>
    public static string Tidy(string typed)
    {
        var kept = typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant()
            .Replace('O', '0').Replace('I', '1').Replace('L', '1').Where(c => Letters.Contains(c)).ToArray();
        return string.Join('-', kept.Chunk(4).Select(group => new string(group)));
    }
}
