using System.Buffers.Binary;
using System.Numerics;

namespace InfoCenter.Core.Printing.Pdf;

/// <summary>Puts font tables into one file: directory, check sums, padding.</summary>
internal static class SfntFile
{
    /// <summary>The tables must come in the order of their tags.</summary>
    public static ByteBuffer Write(IReadOnlyList<(string Tag, ByteBuffer Bytes)> tables)
    {
        var file = new ByteBuffer(tables.Sum(t => t.Bytes.Length + 20) + 12);
        var power = BitOperations.Log2((uint)tables.Count);
        file.UInt32(0x00010000).UInt16(tables.Count).UInt16(16 << power).UInt16(power).UInt16(tables.Count * 16 - (16 << power));

        var offset = 12 + tables.Count * 16;
        var (sum, headOffset) = (0u, 0);
        foreach (var (tag, bytes) in tables)
        {
            if (tag == "head") headOffset = offset;
            var own = Sum(bytes.Written);
            sum += own;
            file.Ascii(tag).UInt32(own).UInt32((uint)offset).UInt32((uint)bytes.Length);
            offset += (bytes.Length + 3) & ~3;
        }

        sum += Sum(file.Written);
        foreach (var (_, bytes) in tables)
        {
            file.Add(bytes.Written);
            while (file.Length % 4 != 0) file.Add(0);
        }

        file.PatchUInt32(headOffset + 8, 0xB1B0AFBA - sum);
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (; bytes.Length >= 4; bytes = bytes[4..]) sum += BinaryPrimitives.ReadUInt32BigEndian(bytes);
        for (var i = 0; i < bytes.Length; i++) sum += (uint)bytes[i] << (24 - i * 8);
        return sum;
    }
}
