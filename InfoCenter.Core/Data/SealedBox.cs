using System.Security.Cryptography;

namespace InfoCenter.Core.Data;

/// <summary>A few bytes sealed with AES-256-GCM for keeping: twelve bytes chosen anew for each, the sixteen of its tag, the content.</summary>
public static class SealedBox
{
    private const int Nonce = 12, Tag = 16, Head = Nonce + Tag;

    /// <param name="key">32 bytes.</param>
    /// <param name="plain">What nobody without the key may read.</param>
    /// <param name="owner">Whom it is of: it opens only for the same.</param>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> owner = default)
    {
        var box = new byte[Head + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(box.AsSpan(0, Nonce), plain, box.AsSpan(Head), box.AsSpan(Nonce, Tag), owner);
        return box;
    }

    /// <exception cref="CryptographicException">Sealed with another key, of another owner, changed, or no box at all.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> owner = default)
    {
        if (box.Length < Head) throw new CryptographicException("Too short for a sealed box.");

        var plain = new byte[box.Length - Head];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(box[..Nonce], box[Head..], box[Nonce..Head], plain, owner);
        return plain;
    }
}
