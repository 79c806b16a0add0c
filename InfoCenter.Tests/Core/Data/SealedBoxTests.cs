using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Data;

namespace InfoCenter.Tests.Core.Data;

public class SealedBoxTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("口令");

    [Fact]
    public void What_was_stored_by_earlier_versions_opens()
    {
        // Nonce, tag, content, as three places of the program wrote it by hand.
        var (nonce, tag, content) = (RandomNumberGenerator.GetBytes(12), new byte[16], new byte[Secret.Length]);
        using var aes = new AesGcm(Key, 16);
        aes.Encrypt(nonce, Secret, content, tag, "7"u8);

        Assert.Equal(Secret, SealedBox.Open(Key, [.. nonce, .. tag, .. content], "7"u8));
    }

    [Fact]
    public void It_opens_with_its_key_and_for_its_owner_only_and_looks_otherwise_each_time()
    {
        var box = SealedBox.Seal(Key, Secret, "7"u8);

        Assert.Equal(Secret, SealedBox.Open(Key, box, "7"u8));
        Assert.NotEqual(box, SealedBox.Seal(Key, Secret, "7"u8));
        Assert.ThrowsAny<CryptographicException>(() => SealedBox.Open(Key, box, "8"u8));
        Assert.ThrowsAny<CryptographicException>(() => SealedBox.Open(new byte[32], box, "7"u8));
        Assert.ThrowsAny<CryptographicException>(() => SealedBox.Open(Key, box.AsSpan(0, 20), "7"u8));
    }

    [Fact]
    public void Every_changed_byte_is_noticed()
    {
        var box = SealedBox.Seal(Key, Secret);
        for (var i = 0; i < box.Length; i++)
        {
            box[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => SealedBox.Open(Key, box));
            box[i] ^= 1;
        }
    }
}
