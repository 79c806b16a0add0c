using System.Buffers.Binary;

namespace InfoCenter.Core.Files;

/// <summary>
/// JPEG (ITU-T T.81): tables, frames and scans are copied; application segments and comments are not, save for two written anew,
/// which side is up (EXIF) and how the colours are mixed (Adobe), because without them the picture would look different.
/// </summary>
internal static class JpegCleaner
{
    private const byte Frame0 = 0xC0, Frame1 = 0xC1, Frame2 = 0xC2, HuffmanTables = 0xC4, QuantisationTables = 0xDB, RestartInterval = 0xDD;
    private const byte End = 0xD9, Scan = 0xDA, Application0 = 0xE0, Exif = 0xE1, Adobe = 0xEE, Application15 = 0xEF, Comment = 0xFE;

    // A progressive picture has about ten; each one more makes whoever shows it go over all pixels again.
    private const int MostScans = 16;

    public static byte[] Clean(ReadOnlySpan<byte> picture)
    {
        var body = new MemoryStream(picture.Length);
        var orientation = 1;
        int? colours = null;
        var (hasFrame, scans) = (false, 0);

        for (var at = 2; ;)
        {
            var marker = NextMarker(picture, ref at);
            if (marker is End)
            {
                if (!hasFrame || scans == 0) throw FilesRules.PictureIsBroken;
                body.Write([0xFF, End]);
                return [.. Head(orientation, colours), .. body.ToArray()];
            }

            var segment = Segment(picture, at);
            switch (marker)
            {
                case Frame0 or Frame1 or Frame2:
                    if (segment.Length < 8) throw FilesRules.PictureIsBroken;
                    PictureCleaner.CheckSize(BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
                    hasFrame = true;
                    Copy(body, marker, segment);
                    break;
                case HuffmanTables or QuantisationTables or RestartInterval:
                    if (!IsSound(marker, segment[2..])) throw FilesRules.PictureIsBroken;
                    Copy(body, marker, segment);
                    break;
                case Scan:
                    if (++scans > MostScans) throw FilesRules.PictureIsBroken;
                    Copy(body, marker, segment);
                    var entropy = EntropyLength(picture[(at + segment.Length)..]);
                    body.Write(picture.Slice(at + segment.Length, entropy));
                    at += entropy;
                    break;
                case Exif:
                    orientation = ExifOrientation.Read(segment[2..]) ?? orientation;
                    break;
                case Adobe:
                    colours = segment.Length >= 14 && segment[2..].StartsWith("Adobe"u8) ? segment[13] : colours;
                    break;
                case (>= Application0 and <= Application15) or Comment:
                    break;
                default:
                    // Arithmetic coding and hierarchical frames: no camera and no browser uses them.
                    throw FilesRules.PictureIsBroken;
            }

            at += segment.Length;
        }
    }

    private static byte NextMarker(ReadOnlySpan<byte> picture, ref int at)
    {
        if (at + 1 >= picture.Length || picture[at] != 0xFF) throw FilesRules.PictureIsBroken;
        while (at < picture.Length && picture[at] == 0xFF) at++; // any number of fill bytes
        return at < picture.Length ? picture[at++] : throw FilesRules.PictureIsBroken;
    }

    // With its two bytes of length.
    private static ReadOnlySpan<byte> Segment(ReadOnlySpan<byte> picture, int at)
    {
        if (at + 2 > picture.Length) throw FilesRules.PictureIsBroken;
        var length = BinaryPrimitives.ReadUInt16BigEndian(picture[at..]);
        return length >= 2 && at + length <= picture.Length ? picture.Slice(at, length) : throw FilesRules.PictureIsBroken;
    }

    // Up to the next marker that is neither a stuffed zero nor a restart.
    private static int EntropyLength(ReadOnlySpan<byte> rest)
    {
        for (var at = 0; at + 1 < rest.Length; at++)
        {
            if (rest[at] == 0xFF && rest[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;
        }

        throw FilesRules.PictureIsBroken;
    }

    private static bool IsSound(byte marker, ReadOnlySpan<byte> tables) => marker switch
    {
        HuffmanTables => JpegTables.AreHuffman(tables),
        QuantisationTables => JpegTables.AreQuantisation(tables),
        _ => tables.Length == 2,
    };

    private static void Copy(MemoryStream body, byte marker, ReadOnlySpan<byte> segment)
    {
        body.Write([0xFF, marker]);
        body.Write(segment);
    }

    private static byte[] Head(int orientation, int? colours) =>
    [
        0xFF, 0xD8,
        .. orientation == 1 ? [] : ExifOrientation.Write(orientation),
        .. colours is { } transform ? AdobeSegment((byte)transform) : [],
    ];

    private static byte[] AdobeSegment(byte transform) => [0xFF, Adobe, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, transform];
}
