namespace InfoCenter.Core.Files;

/// <summary>Whether a segment of tables (ITU-T T.81, B.2.4) holds tables from its first byte to its last, and so nothing else.</summary>
internal static class JpegTables
{
    private const int Letters = 16;
    private const int Coefficients = 64;

    /// <summary>Class and number in one byte, sixteen counts, then as many symbols.</summary>
    public static bool AreHuffman(ReadOnlySpan<byte> tables)
    {
        while (tables.Length > 0)
        {
            if (!IsNumbered(tables[0]) || tables.Length < 1 + Letters) return false;

            var symbols = 0;
            foreach (var count in tables.Slice(1, Letters)) symbols += count;
            if (symbols > 256 || tables.Length < 1 + Letters + symbols) return false;
            tables = tables[(1 + Letters + symbols)..];
        }

        return true;
    }

    /// <summary>Precision and number in one byte, then sixty-four steps of one or two bytes.</summary>
    public static bool AreQuantisation(ReadOnlySpan<byte> tables)
    {
        while (tables.Length > 0)
        {
            var length = 1 + (Coefficients * (1 + (tables[0] >> 4)));
            if (!IsNumbered(tables[0]) || tables.Length < length) return false;
            tables = tables[length..];
        }

        return true;
    }

    private static bool IsNumbered(byte head) => head >> 4 <= 1 && (head & 0x0F) <= 3;
}
