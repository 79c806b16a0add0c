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
internal ref struct SealedFields
{
    public required long Id;
    public required long Ticks;
    public required long AccountId;
    public required ReadOnlySpan<byte> AccountName, Origin, Act, Subject, Detail, Result;
    public required bool HasChanges;
    public required ReadOnlySpan<byte> Changes, Algorithm, Previous;

    /// <summary>
    /// The bytes that are sealed, the same on both engines: form number, then every field in a fixed order, numbers as eight bytes big-endian, texts as
    /// UTF-8 behind their length. No field can run into the next. The seal before stands last.
    /// </summary>
    /// <returns>How many bytes they are.</returns>
    public readonly int WriteTo(ArrayBufferWriter<byte> bytes)
    {
        const int Numbers = 14 * sizeof(long);
        var length = Numbers + AccountName.Length + Origin.Length + Act.Length + Subject.Length + Detail.Length + Result.Length + Changes.Length + Algorithm.Length + Previous.Length;
        var room = bytes.GetSpan(length);
        Put(ref room, 1); // the form's number, should it ever change
        Put(ref room, Id);
        Put(ref room, Ticks);
        Put(ref room, AccountId);
        Put(ref room, AccountName);
        Put(ref room, Origin);
        Put(ref room, Act);
        Put(ref room, Subject);
        Put(ref room, Detail);
        Put(ref room, Result);
        Put(ref room, HasChanges ? 1 : 0);
        Put(ref room, Changes);
        Put(ref room, Algorithm);
        Put(ref room, Previous);
        bytes.Advance(length);
        return length;
    }

    private static void Put(ref Span<byte> room, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(room, number);
        room = room[sizeof(long)..];
    }

    private static void Put(ref Span<byte> room, ReadOnlySpan<byte> text)
    {
        Put(ref room, text.Length);
        text.CopyTo(room);
        room = room[text.Length..];
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
