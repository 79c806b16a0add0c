using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Appraisals;

/// <summary>
/// The code printed on a ballot: the meeting's and the ballot's number with 100 bits over them, made of the office's key. It can be printed once more and nothing in the database opens it.
/// </summary>
public sealed class BallotCode(DataFolder folder)
{
    // Crockford's 32: no letter that reads like a digit.
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 20;

    private readonly Lazy<byte[]> _key = new(() => SecretKey.Of(folder, "ballot"), LazyThreadSafetyMode.PublicationOnly);

    /// <summary><c>12-7-4k3m…</c>.</summary>
    public string Of(int meetingId, int serial)
    {
        var hash = HMACSHA256.HashData(_key.Value, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{meetingId}\n{serial}")));
        return string.Create(CultureInfo.InvariantCulture, $"{meetingId}-{serial}-{string.Concat(hash.Take(Length).Select(one => Letters[one & 31]))}");
    }

    /// <summary>The meeting and the ballot a code is of.</summary>
    /// <exception cref="Common.RuleBrokenException">It is no code of ours.</exception>
    public (int MeetingId, int Serial) Read(string code)
    {
        var parts = code.Trim().ToLowerInvariant().Split('-');
        if (parts.Length != 3 || !IsNumber(parts[0], out var meeting) || !IsNumber(parts[1], out var serial)) throw BallotRules.CodeIsUnknown;
        var (given, right) = (Encoding.UTF8.GetBytes(string.Join('-', parts)), Encoding.UTF8.GetBytes(Of(meeting, serial)));
        return CryptographicOperations.FixedTimeEquals(given, right) ? (meeting, serial) : throw BallotRules.CodeIsUnknown;
    }

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
