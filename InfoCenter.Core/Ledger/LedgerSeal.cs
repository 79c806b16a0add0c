using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;

namespace InfoCenter.Core.Ledger;

/// <summary>What an entry is sealed with. SM3 (GB/T 32905) is for offices that must use the national algorithms.</summary>
public enum SealAlgorithm
{
    HmacSha256,
    HmacSm3,
}

/// <summary>The fields of an entry as they are sealed; texts as UTF-8, as both engines keep them.</summary>
internal readonly record struct SealedFields(
    long Id, long Ticks, long AccountId, byte[] AccountName, byte[] Origin, byte[] Act, byte[] Subject, byte[] Detail, byte[] Result, byte[]? Changes, byte[] Algorithm, byte[] Previous)
{
    /// <summary>
    /// The bytes that are sealed, the same on both engines: form number, then every field in a fixed order, numbers as eight bytes big-endian, texts as
    /// UTF-8 behind their length. No field can run into the next.
    /// </summary>
    public void WriteTo(IBufferWriter<byte> bytes)
    {
        Put(bytes, 1); // the form's number, should it ever change
        Put(bytes, Id);
        Put(bytes, Ticks);
        Put(bytes, AccountId);
        Put(bytes, AccountName);
        Put(bytes, Origin);
        Put(bytes, Act);
        Put(bytes, Subject);
        Put(bytes, Detail);
        Put(bytes, Result);
        Put(bytes, Changes is null ? 0 : 1);
        Put(bytes, Changes ?? []);
        Put(bytes, Algorithm);
        Put(bytes, Previous);
    }

    private static void Put(IBufferWriter<byte> bytes, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(8), number);
        bytes.Advance(8);
    }

    private static void Put(IBufferWriter<byte> bytes, byte[] text)
    {
        Put(bytes, text.Length);
        bytes.Write(text);
    }
}

/// <summary>Makes seals, keyed digests, one after another: the keyed state is worked out once for all of them.</summary>
internal sealed class LedgerSeal : IDisposable
{
    public const int Length = 32;

    private readonly IncrementalHash _sha256;
    private readonly HMac _sm3 = new(new SM3Digest());

    public LedgerSeal(byte[] key)
    {
        _sha256 = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        _sm3.Init(new KeyParameter(key));
    }

    public void Make(SealAlgorithm algorithm, ReadOnlySpan<byte> bytes, Span<byte> seal)
    {
        if (algorithm is SealAlgorithm.HmacSm3)
        {
            _sm3.BlockUpdate(bytes);
            _sm3.DoFinal(seal); // and begins anew with the same key
            return;
        }

        _sha256.AppendData(bytes);
        _sha256.GetHashAndReset(seal);
    }

    public void Dispose() => _sha256.Dispose();

    /// <summary>The seal of an entry that is being written.</summary>
    public static byte[] Of(SealAlgorithm algorithm, in SealedFields fields, byte[] key)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        fields.WriteTo(bytes);
        var seal = new byte[Length];
        using var making = new LedgerSeal(key);
        making.Make(algorithm, bytes.WrittenSpan, seal);
        return seal;
    }
}
