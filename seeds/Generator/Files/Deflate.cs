namespace InfoCenter.Seeds.Files;

/// <summary>
/// DEFLATE with the fixed Huffman codes (RFC 1951, 3.2.6). The runtime's own compressor answers differently between versions and
/// processors; the seeds must be the same bytes everywhere.
/// </summary>
internal static class Deflate
{
    private const int MinMatch = 3;
    private const int MaxMatch = 258;
    private const int Window = 32_768;
    private const int Patience = 96;

    private static readonly int[] LengthBase =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly int[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static readonly int[] DistanceBase =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193,
        12289, 16385, 24577,
    ];

    public static byte[] Compress(byte[] data)
    {
        var bits = new BitStream();
        bits.Write(1, 1); // the only block is the last
        bits.Write(1, 2); // fixed codes

        var heads = new int[1 << 16];
        Array.Fill(heads, -1);
        var previous = new int[data.Length];
        var position = 0;
        while (position < data.Length)
        {
            var (length, distance) = LongestMatch(data, position, heads, previous);
            var step = length >= MinMatch ? length : 1;
            if (step > 1) WriteMatch(bits, length, distance);
            else WriteSymbol(bits, data[position]);

            for (var end = position + step; position < end; position++) Remember(data, position, heads, previous);
        }

        WriteSymbol(bits, 256);
        return bits.ToArray();
    }

    private static (int Length, int Distance) LongestMatch(byte[] data, int position, int[] heads, int[] previous)
    {
        var (best, at) = (0, 0);
        if (position + MinMatch > data.Length) return (best, at);

        var limit = Math.Min(MaxMatch, data.Length - position);
        var candidate = heads[Hash(data, position)];
        for (var tries = 0; candidate >= 0 && position - candidate <= Window && tries < Patience; tries++)
        {
            var length = data.AsSpan(position, limit).CommonPrefixLength(data.AsSpan(candidate, limit));
            if (length > best) (best, at) = (length, position - candidate);
            if (best == limit) break;
            candidate = previous[candidate];
        }

        return (best, at);
    }

    private static void Remember(byte[] data, int position, int[] heads, int[] previous)
    {
        if (position + MinMatch > data.Length) return;

        var hash = Hash(data, position);
        previous[position] = heads[hash];
        heads[hash] = position;
    }

    private static int Hash(byte[] data, int position) =>
        ((data[position] << 16 | data[position + 1] << 8 | data[position + 2]) * 40_503 >> 4) & 0xFFFF;

    private static void WriteMatch(BitStream bits, int length, int distance)
    {
        var symbol = IndexBelow(LengthBase, length);
        WriteSymbol(bits, 257 + symbol);
        bits.Write(length - LengthBase[symbol], LengthBits[symbol]);

        var code = IndexBelow(DistanceBase, distance);
        bits.WriteCode(code, 5);
        bits.Write(distance - DistanceBase[code], code < 4 ? 0 : code / 2 - 1);
    }

    private static int IndexBelow(int[] bases, int value)
    {
        var found = Array.BinarySearch(bases, value);
        return found >= 0 ? found : ~found - 1;
    }

    private static void WriteSymbol(BitStream bits, int symbol)
    {
        switch (symbol)
        {
            case < 144: bits.WriteCode(0x30 + symbol, 8); break;
            case < 256: bits.WriteCode(0x190 + symbol - 144, 9); break;
            case < 280: bits.WriteCode(symbol - 256, 7); break;
            default: bits.WriteCode(0xC0 + symbol - 280, 8); break;
        }
    }

    private sealed class BitStream
    {
        private readonly List<byte> _bytes = [];
        private int _pending;
        private int _count;

        public void Write(int value, int bits)
        {
            _pending |= value << _count;
            for (_count += bits; _count >= 8; _count -= 8, _pending >>= 8) _bytes.Add((byte)_pending);
        }

        /// <summary>Huffman codes go in from their highest bit, everything else from its lowest.</summary>
        public void WriteCode(int code, int bits)
        {
            for (var bit = bits - 1; bit >= 0; bit--) Write(code >> bit & 1, 1);
        }

        public byte[] ToArray()
        {
            if (_count > 0) Write(0, 8 - _count);
            return [.. _bytes];
        }
    }
}
