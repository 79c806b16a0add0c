using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
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

/// <summary>The seal of an entry: a keyed digest over all its fields and the seal before it.</summary>
internal static class LedgerSeal
{
    public const int Length = 32;

    public static byte[] Of(LedgerEntry entry, byte[] key)
    {
        var bytes = Canonical(entry);
        return entry.Algorithm switch
        {
            SealAlgorithm.HmacSha256 => HMACSHA256.HashData(key, bytes),
            SealAlgorithm.HmacSm3 => Sm3(key, bytes),
        };
    }

    /// <summary>HMAC with SM3.</summary>
    public static byte[] Sm3(byte[] key, ReadOnlySpan<byte> bytes)
    {
        var mac = new HMac(new SM3Digest());
        mac.Init(new KeyParameter(key));
        mac.BlockUpdate(bytes);
        var seal = new byte[Length];
        mac.DoFinal(seal);
        return seal;
    }

    /// <summary>
    /// The bytes that are sealed, the same on both engines: form number, then every field in a fixed order, numbers as eight bytes big-endian, texts as
    /// UTF-8 behind their length. No field can run into the next.
    /// </summary>
    public static ReadOnlySpan<byte> Canonical(LedgerEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        Put(1); // the form's number, should it ever change
        Put(entry.Id);
        Put(entry.At.Ticks);
        Put(entry.AccountId);
        PutText(entry.AccountName);
        PutText(entry.Origin);
        PutText(entry.Act);
        PutText(entry.Subject);
        PutText(entry.Detail);
        PutText(entry.Result.ToString());
        Put(entry.Changes is null ? 0 : 1);
        PutText(entry.Changes ?? "");
        PutText(entry.Algorithm.ToString());
        Put(entry.Previous.Length);
        bytes.Write(entry.Previous);
        return bytes.WrittenSpan;

        void Put(long number)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(8), number);
            bytes.Advance(8);
        }

        void PutText(string text)
        {
            Put(Encoding.UTF8.GetByteCount(text));
            bytes.Advance(Encoding.UTF8.GetBytes(text, bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
        }
    }
}
