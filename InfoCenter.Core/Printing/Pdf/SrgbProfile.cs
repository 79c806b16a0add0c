namespace InfoCenter.Core.Printing.Pdf;

/// <summary>An sRGB colour profile (ICC v2, three primaries and one curve), made here because a file meant to last must say what its colours are.</summary>
internal static class SrgbProfile
{
    private const int CurvePoints = 256;

    public static readonly byte[] Bytes = Make();

    private static byte[] Make()
    {
        var curve = new ByteBuffer().Ascii("curv").UInt32(0).UInt32(CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var encoded = i / (CurvePoints - 1.0);
            var linear = encoded <= 0.04045 ? encoded / 12.92 : Math.Pow((encoded + 0.055) / 1.055, 2.4);
            curve.UInt16((int)Math.Round(linear * 65535));
        }

        // The primaries of IEC 61966-2-1, adapted to the D50 white of the profile connection space.
        (string Tag, ByteBuffer Bytes)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")),
            ("cprt", new ByteBuffer().Ascii("text").UInt32(0).Ascii("No copyright, use freely").Add(0)),
            ("wtpt", Xyz(0.9505, 1.0, 1.0891)),
            ("rXYZ", Xyz(0.4360, 0.2225, 0.0139)),
            ("gXYZ", Xyz(0.3851, 0.7169, 0.0971)),
            ("bXYZ", Xyz(0.1431, 0.0606, 0.7141)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];

        var directory = new ByteBuffer().UInt32((uint)tags.Length);
        var body = new ByteBuffer();
        var placed = new Dictionary<ByteBuffer, int>();
        foreach (var (tag, bytes) in tags)
        {
            if (!placed.TryGetValue(bytes, out var offset))
            {
                placed[bytes] = offset = 128 + 4 + tags.Length * 12 + body.Length;
                body.Add(bytes.Written);
                while (body.Length % 4 != 0) body.Add(0);
            }

            directory.Ascii(tag).UInt32((uint)offset).UInt32((uint)bytes.Length);
        }

        return [.. Header(128 + directory.Length + body.Length).Written, .. directory.Written, .. body.Written];
    }

    private static ByteBuffer Header(int size)
    {
        var header = new ByteBuffer().UInt32((uint)size).UInt32(0).UInt32(0x02100000).Ascii("mntrRGB XYZ ");
        foreach (var part in (int[])[2024, 1, 1, 0, 0, 0]) header.UInt16(part);
        header.Ascii("acsp").UInt32(0).UInt32(0).UInt32(0).UInt32(0).UInt32(0).UInt32(0).UInt32(0);
        header.Add(Fixed(0.9642)).Add(Fixed(1.0)).Add(Fixed(0.8249));
        while (header.Length < 128) header.Add(0);
        return header;
    }

    private static ByteBuffer Description(string text)
    {
        var tag = new ByteBuffer().Ascii("desc").UInt32(0).UInt32((uint)text.Length + 1).Ascii(text).Add(0);
        return tag.UInt32(0).UInt32(0).UInt16(0).Add(0).Add(new byte[67]);
    }

    private static ByteBuffer Xyz(double x, double y, double z) =>
        new ByteBuffer().Ascii("XYZ ").UInt32(0).Add(Fixed(x)).Add(Fixed(y)).Add(Fixed(z));

    private static byte[] Fixed(double value)
    {
        var bits = (uint)Math.Round(value * 65536);
        return [(byte)(bits >> 24), (byte)(bits >> 16), (byte)(bits >> 8), (byte)bits];
    }
}
