using System.Text;
using InfoCenter.Core.Ledger;
using Org.BouncyCastle.Crypto.Digests;

namespace InfoCenter.Tests.Core.Ledger;

/// <summary>SM3 against the examples of GB/T 32905-2016, and its HMAC against a sum worked out by hand from the definition.</summary>
public class LedgerSealTests
{
    [Theory]
    [InlineData("abc", 1, "66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0")]
    [InlineData("abcd", 16, "DEBE9FF92275B8A138604889C18E5A4D6FDB70E5387E5765293DCBA39C0C5732")]
    public void SM3_answers_as_the_standard_says(string text, int times, string expected) =>
        Assert.Equal(expected, Convert.ToHexString(Digest(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times))))));

    [Fact]
    public void HMAC_with_SM3_is_the_two_rounds_RFC_2104_asks_for()
    {
        var (key, text) = (Enumerable.Range(1, 32).Select(i => (byte)i).ToArray(), Encoding.UTF8.GetBytes("台账"));
        var padded = key.Concat(new byte[32]).ToArray();
        byte[] inner = [.. padded.Select(b => (byte)(b ^ 0x36)), .. text];
        byte[] outer = [.. padded.Select(b => (byte)(b ^ 0x5c)), .. Digest(inner)];

        // Twice: what makes one seal after another begins anew each time.
        using var making = new LedgerSeal(key);
        for (var time = 0; time < 2; time++)
        {
            var seal = new byte[LedgerSeal.Length];
            making.Make(SealAlgorithm.HmacSm3, text, seal);
            Assert.Equal(Digest(outer), seal);
        }
    }

    private static byte[] Digest(byte[] bytes)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(bytes, 0, bytes.Length);
        var result = new byte[digest.GetDigestSize()];
        digest.DoFinal(result, 0);
        return result;
    }
}
