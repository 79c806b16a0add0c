using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Data;

/// <summary>The office's key for personal data (docs/decisions: personal data at rest), and the ciphers made of it: one for each column, so that values of two columns never compare.</summary>
public sealed class PersonalCipher
{
    /// <summary>The key's file in <c>keys/</c>.</summary>
    public const string KeyName = "personal";

    private const int KeyLength = 32;
    private readonly byte[] _key;

    /// <exception cref="RuleBrokenException">It is no key.</exception>
    public PersonalCipher(byte[] key)
    {
        _key = key.Length == KeyLength ? key : throw DataRules.PersonalKeyDoesNotFit;
        Fingerprint = Convert.ToHexString(Subkey("fingerprint"), 0, 8);
    }

    /// <summary>For the migration tool, which has no office: it never meets a value.</summary>
    public static PersonalCipher ForDesign { get; } = new(new byte[KeyLength]);

    /// <summary>Tells keys apart without telling anything of them.</summary>
    public string Fingerprint { get; }

    /// <summary>Where the key was put if it was made just now; null when it was there.</summary>
    internal string? MadeAt { get; private init; }

    /// <summary>The office's own; its key is made when there is none.</summary>
    public static PersonalCipher Of(DataFolder folder)
    {
        var path = Path.Combine(folder.Root, "keys", KeyName + ".key");
        var isThere = File.Exists(path);
        return new(SecretKey.Of(folder, KeyName)) { MadeAt = isThere ? null : path };
    }

    /// <summary>The cipher of one purpose: a column, or the files at rest.</summary>
    public PurposeCipher For(string purpose) => new(purpose, Subkey(purpose + "/cipher"), Subkey(purpose + "/index"));

    private byte[] Subkey(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, KeyLength, info: Encoding.UTF8.GetBytes("InfoCenter/" + purpose));
}

/// <summary>Seals the values of one purpose with AES-256-GCM. What was sealed for another purpose, with another key, or was changed, does not open.</summary>
public sealed class PurposeCipher
{
    /// <summary>What every sealed value begins with; no phone, ID number, JSON or workbook does.</summary>
    public const string Mark = "enc:";

    private const string SameMark = Mark + "p1:";
    private const string OnceMark = Mark + "s1:";
    private const int IndexLength = 16;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private static readonly byte[] BytesMark = Encoding.ASCII.GetBytes(Mark + "b1:");
    private static readonly byte[] FileMark = Encoding.ASCII.GetBytes(Mark + "f1:");

    private readonly byte[] _cipherKey;
    private readonly byte[] _indexKey;
    private readonly byte[] _purpose;

    internal PurposeCipher(string purpose, byte[] cipherKey, byte[] indexKey) =>
        (_purpose, _cipherKey, _indexKey) = (Encoding.UTF8.GetBytes(purpose), cipherKey, indexKey);

    /// <summary>
    /// Equal texts give equal values, so that the database finds and compares them. The blind index is over the text exactly as it is: were it
    /// over a normalised one, two spellings would share a nonce, which AES-GCM does not survive. The roster normalises before it stores.
    /// </summary>
    public string SealSame(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return SameMark + Convert.ToBase64String(Seal(bytes, HMACSHA256.HashData(_indexKey, bytes).AsSpan(0, IndexLength)));
    }

    /// <summary>Equal texts give different values: nothing can be told from the value but the length.</summary>
    public string SealOnce(string text) =>
        OnceMark + Convert.ToBase64String(Seal(Encoding.UTF8.GetBytes(text), RandomNumberGenerator.GetBytes(NonceLength)));

    /// <inheritdoc cref="SealOnce(string)"/>
    public byte[] SealOnce(ReadOnlySpan<byte> bytes) => [.. BytesMark, .. Seal(bytes, RandomNumberGenerator.GetBytes(NonceLength))];

    /// <summary>A whole file: the same file gives the same bytes, so that it lies there once, under a name that is no hash of the plain file.</summary>
    public byte[] SealFile(ReadOnlySpan<byte> bytes) => [.. FileMark, .. Seal(bytes, HMACSHA256.HashData(_indexKey, bytes).AsSpan(0, IndexLength))];

    /// <summary>The text of a sealed value. A value without the mark is from before the sealing and is answered as it stands.</summary>
    /// <exception cref="RuleBrokenException">The key is another, or the value was changed.</exception>
    public string Open(string stored)
    {
        if (stored.StartsWith(SameMark, StringComparison.Ordinal)) return Encoding.UTF8.GetString(Open(Decoded(stored.AsSpan(SameMark.Length)), IndexLength));
        if (stored.StartsWith(OnceMark, StringComparison.Ordinal)) return Encoding.UTF8.GetString(Open(Decoded(stored.AsSpan(OnceMark.Length)), NonceLength));
        return stored;
    }

    /// <inheritdoc cref="Open(string)"/>
    public byte[] Open(byte[] stored) => stored.AsSpan().StartsWith(BytesMark) ? Open(stored.AsSpan(BytesMark.Length), NonceLength)
        : IsFile(stored) ? Open(stored.AsSpan(FileMark.Length), IndexLength)
        : stored;

    /// <summary>Whether a file begins as sealed ones do.</summary>
    public static bool IsFile(ReadOnlySpan<byte> start) => start.StartsWith(FileMark);

    /// <summary>How much of a file's beginning tells whether it is sealed.</summary>
    public static int FileMarkLength => FileMark.Length;

    /// <summary>How long a sealed text of so many characters can become.</summary>
    public static int StoredLength(int characters) => SameMark.Length + (((IndexLength + TagLength + (4 * characters) + 2) / 3) * 4);

    // Start (index or nonce), tag, ciphertext. The index is longer than a nonce; all of it is authenticated.
    private byte[] Seal(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start)
    {
        var sealedText = new byte[start.Length + TagLength + text.Length];
        start.CopyTo(sealedText);
        using var aes = new AesGcm(_cipherKey, TagLength);
        aes.Encrypt(start[..NonceLength], text, sealedText.AsSpan(start.Length + TagLength), sealedText.AsSpan(start.Length, TagLength), Bound(start));
        return sealedText;
    }

    private byte[] Open(ReadOnlySpan<byte> stored, int startLength)
    {
        if (stored.Length < startLength + TagLength) throw DataRules.PersonalKeyDoesNotFit;

        var start = stored[..startLength];
        var text = new byte[stored.Length - startLength - TagLength];
        using var aes = new AesGcm(_cipherKey, TagLength);
        try
        {
            aes.Decrypt(start[..NonceLength], stored[(startLength + TagLength)..], stored.Slice(startLength, TagLength), text, Bound(start));
        }
        catch (CryptographicException)
        {
            throw DataRules.PersonalKeyDoesNotFit;
        }

        return text;
    }

    private byte[] Bound(ReadOnlySpan<byte> start) => [.. _purpose, .. start];

    private static byte[] Decoded(ReadOnlySpan<char> base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64Chars(base64, bytes, out var length) ? bytes[..length] : throw DataRules.PersonalKeyDoesNotFit;
    }
}
