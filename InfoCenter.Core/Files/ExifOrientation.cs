using System.Buffers.Binary;

namespace InfoCenter.Core.Files;

/// <summary>The one fact of EXIF that changes how a picture looks: which side is up (tag 0x0112, values 1 to 8).</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;
    private static ReadOnlySpan<byte> Head => "Exif\0\0"u8;

    /// <summary>Null where the segment does not say, or is not to be made out.</summary>
    public static int? Read(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith(Head) || segment.Length < 14) return null;

        var tiff = segment[Head.Length..];
        var isLittle = tiff.StartsWith("II"u8);
        var directory = Number32(tiff, 4, isLittle);
        if (directory is null || Number16(tiff, directory.Value, isLittle) is not { } entries) return null;

        for (long entry = 0; entry < entries; entry++)
        {
            var at = directory.Value + 2 + (12 * entry);
            if (Number16(tiff, at, isLittle) is not { } tag) return null;
            if (tag == Tag) return Number16(tiff, at + 8, isLittle) is { } value and >= 1 and <= 8 ? value : null;
        }

        return null;
    }

    /// <summary>A segment that says nothing else.</summary>
    public static byte[] Write(int orientation) =>
    [
        0xFF, 0xE1, 0, 34, .. Head, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort? Number16(ReadOnlySpan<byte> tiff, long at, bool isLittle)
    {
        if (at < 0 || at + 2 > tiff.Length) return null;
        var bytes = tiff[(int)at..];
        return isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }

    private static uint? Number32(ReadOnlySpan<byte> tiff, long at, bool isLittle)
    {
        if (at + 4 > tiff.Length) return null;
        var bytes = tiff[(int)at..];
        return isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
