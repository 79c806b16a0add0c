using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace InfoCenter.Core.Accounts;

/// <summary>The six digits an authenticator app shows: RFC 6238 with HMAC-SHA-1 and half minutes, as every app does it.</summary>
public static class Authenticator
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    /// <summary>The code of a moment.</summary>
    public static string CodeAt(ReadOnlySpan<byte> secret, DateTime at) => Code(secret, StepAt(at));

    /// <summary>The half minute whose code this is: now, or one to either side for clocks that differ. Null when it is none's.</summary>
    public static long? StepOf(ReadOnlySpan<byte> secret, string code, DateTime now)
    {
        var typed = Encoding.ASCII.GetBytes(string.Concat(code.Where(char.IsAsciiDigit)));
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(Code(secret, step)))) found = step;
        }

        return found;
    }

    /// <summary>The secret as it is typed into an app that cannot read the picture, in groups of four.</summary>
    public static string Spell(ReadOnlySpan<byte> secret)
    {
        var (text, bits, held) = (new StringBuilder(), 0, 0);
        foreach (var one in secret)
        {
            (bits, held) = ((bits << 8) | one, held + 8);
            for (; held >= 5; held -= 5)
            {
                if (text.Length % 5 == 4) text.Append(' ');
                text.Append(Alphabet[(bits >> (held - 5)) & 31]);
            }

            bits &= (1 << held) - 1;
        }

        return text.ToString();
    }

    private static long StepAt(DateTime at) => (long)(at - DateTime.UnixEpoch).TotalSeconds / StepSeconds;

    private static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard's own algorithm; the apps know no other.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
