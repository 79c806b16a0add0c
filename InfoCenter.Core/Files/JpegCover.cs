using System.Buffers.Binary;

namespace InfoCenter.Core.Files;

/// <summary>
/// Covers areas of a JPEG (ITU-T T.81, sequential, Huffman): its blocks are read one by one, those an area touches are written as plain black and all others as they
/// were. Nothing is decoded to pixels, so what is not covered loses nothing. Phones and browsers write such files; others can only be left out.
/// </summary>
internal static class JpegCover
{
    private const byte Frame0 = 0xC0, Frame1 = 0xC1, Frame2 = 0xC2, Huffman = 0xC4, Quantisation = 0xDB, RestartEvery = 0xDD, Scan = 0xDA, Exif = 0xE1;

    public static byte[] Cover(byte[] picture, IReadOnlyList<PictureArea> areas)
    {
        var tables = new Dictionary<int, JpegHuffman>();
        var dark = new int[4];
        var (orientation, restart) = (1, 0);
        JpegPart[] parts = [];
        var (width, height) = (0, 0);
        using var copy = new MemoryStream();
        copy.Write(picture, 0, 2);

        for (var at = 2; ;)
        {
            var marker = picture[at + 1];
            var segment = picture.AsSpan(at + 2, BinaryPrimitives.ReadUInt16BigEndian(picture.AsSpan(at + 2)));
            switch (marker)
            {
                case Frame2:
                    throw FilesRules.PictureCannotBeCovered;
                case Frame0 or Frame1:
                    if (segment[2] != 8) throw FilesRules.PictureCannotBeCovered;
                    (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
                    parts = JpegPart.Of(segment[7..]);
                    break;
                case Huffman:
                    ReadTables(segment[2..], tables);
                    break;
                case Quantisation:
                    ReadDarkness(segment[2..], dark);
                    break;
                case RestartEvery:
                    restart = BinaryPrimitives.ReadUInt16BigEndian(segment[2..]);
                    break;
                case Exif:
                    orientation = ExifOrientation.Read(segment[2..]) ?? 1;
                    break;
            }

            if (marker is Scan)
            {
                // A scan for each colour is allowed and next to never seen.
                if (segment[2] != parts.Length || parts.Length is not (1 or 3)) throw FilesRules.PictureCannotBeCovered;
                for (var i = 0; i < parts.Length; i++) parts[i].Choose(tables, segment[4 + (2 * i)], dark);
                WriteScan(copy, segment, parts.Length);
                Rewrite(new(picture, at + 2 + segment.Length), copy, parts, [.. areas.Select(a => a.On(width, height, orientation))], width, height, restart);
                return copy.ToArray();
            }

            if (marker is not (Huffman or RestartEvery)) copy.Write(picture, at, segment.Length + 2);
            at += segment.Length + 2;
        }
    }

    private static void Rewrite(JpegBits from, MemoryStream copy, JpegPart[] parts, PixelArea[] areas, int width, int height, int restart)
    {
        var (across, down) = (8 * parts.Max(p => p.Across), 8 * parts.Max(p => p.Down));
        var to = new JpegBits(copy);
        var read = 0;
        for (var top = 0; top < height; top += down)
        {
            for (var left = 0; left < width; left += across, read++)
            {
                if (restart > 0 && read > 0 && read % restart == 0)
                {
                    from.Restart();
                    foreach (var part in parts) part.Restart();
                }

                var isCovered = areas.Any(area => area.Touches(left, top, left + across, top + down));
                foreach (var part in parts) part.Copy(from, to, isCovered);
            }
        }

        to.Close();
        copy.Write([0xFF, 0xD9]);
    }

    private static void WriteScan(MemoryStream copy, ReadOnlySpan<byte> segment, int parts)
    {
        copy.Write(JpegHuffman.StandardSegment);
        copy.Write([0xFF, Scan, 0, (byte)(6 + (2 * parts)), (byte)parts]);
        for (var i = 0; i < parts; i++) copy.Write([segment[3 + (2 * i)], i == 0 ? (byte)0x00 : (byte)0x11]);
        copy.Write([0, 63, 0]);
    }

    private static void ReadTables(ReadOnlySpan<byte> rest, Dictionary<int, JpegHuffman> tables)
    {
        while (rest.Length > 17)
        {
            var count = 0;
            foreach (var one in rest.Slice(1, 16)) count += one;
            tables[rest[0]] = new(rest.Slice(1, 16), rest.Slice(17, count));
            rest = rest[(17 + count)..];
        }
    }

    // Black is 128 below the middle, eight times that before it is divided by the table's first step.
    private static void ReadDarkness(ReadOnlySpan<byte> rest, int[] dark)
    {
        while (rest.Length > 64)
        {
            var isWide = rest[0] >> 4 != 0;
            var step = isWide ? BinaryPrimitives.ReadUInt16BigEndian(rest[1..]) : rest[1];
            dark[rest[0] & 3] = -1024 / Math.Max(1, (int)step);
            rest = rest[(isWide ? 129 : 65)..];
        }
    }
}
