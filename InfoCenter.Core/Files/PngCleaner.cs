using System.Buffers.Binary;
using System.Text;

namespace InfoCenter.Core.Files;

/// <summary>PNG: only the chunks that draw the picture (ISO/IEC 15948); text, time, EXIF, animation and what follows the end are left out.</summary>
internal static class PngCleaner
{
    private const int SignatureLength = 8;

    /// <summary>What draws the picture, and how much of it there may be; more than that would be something else.</summary>
    private static readonly Dictionary<string, uint> Kept = new()
    {
        ["IHDR"] = 13, ["PLTE"] = 768, ["IDAT"] = uint.MaxValue, ["IEND"] = 0,
        ["tRNS"] = 256, ["gAMA"] = 4, ["cHRM"] = 32, ["sRGB"] = 1, ["sBIT"] = 4, ["bKGD"] = 6, ["pHYs"] = 9,
    };

    public static byte[] Clean(ReadOnlySpan<byte> picture)
    {
        var clean = new MemoryStream(picture.Length);
        clean.Write(picture[..SignatureLength]);
        var hasPixels = false;
        for (var at = SignatureLength; ;)
        {
            var rest = picture[at..];
            if (rest.Length < 12) throw FilesRules.PictureIsBroken;

            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12) throw FilesRules.PictureIsBroken;

            var chunk = rest[..((int)length + 12)];
            var name = Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (at == SignatureLength) CheckHeader(name, chunk);
            if (Kept.TryGetValue(name, out var most) && length <= most) clean.Write(chunk);

            hasPixels |= name is "IDAT";
            at += chunk.Length;
            if (name is "IEND") return hasPixels ? clean.ToArray() : throw FilesRules.PictureIsBroken;
        }
    }

    private static void CheckHeader(string name, ReadOnlySpan<byte> chunk)
    {
        if (name is not "IHDR" || chunk.Length != 25) throw FilesRules.PictureIsBroken;
        PictureCleaner.CheckSize(BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]));
    }
}
