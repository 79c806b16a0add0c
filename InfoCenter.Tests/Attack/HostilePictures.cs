using System.Buffers.Binary;
using System.Text;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Attack;

/// <summary>Pictures with everything a camera, an editor or an attacker puts into them.</summary>
internal static class HostilePictures
{
    public const string Secret = "SECRET-32.2247N-110.2297E";

    public const string Script = "<script>alert('polyglot')</script>";

    /// <summary>A JPEG as a telephone writes it: which side is up, where and when, with what, a small copy, and the editor's notes.</summary>
    public static byte[] FromACamera(ushort orientation) => Pictures.Jpeg(
    [
        .. Segment(0xE0, "JFIF\0"u8, [1, 2, 1, 0, 72, 0, 72, 0, 0]),
        .. Segment(0xE1, "Exif\0\0"u8, Tiff(orientation)),
        .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0"u8, Bytes($"<x:xmpmeta xmlns:x='adobe:ns:meta/'><exif:GPSLatitude>{Secret}</exif:GPSLatitude></x:xmpmeta>")),
        .. Segment(0xED, "Photoshop 3.0\0"u8, [.. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, 30, 0x1C, 2, 90, 0, 25, .. Bytes(Secret)]),
        .. Segment(0xE2, "ICC_PROFILE\0"u8, [1, 1, .. Bytes(Secret)]),
        .. Segment(0xE2, "MPF\0"u8, Bytes(Secret)),
        .. Segment(0xEC, "Ducky"u8, Bytes(Secret)),
        .. Segment(0xE5, "anything"u8, Bytes(Secret)),
        .. Segment(0xFE, Bytes(Secret), []),
    ]);

    /// <summary>A PNG with every chunk that tells something.</summary>
    public static byte[] FromAnEditor() => Pictures.Png(4, 3,
        ("tEXt", Bytes("Comment\0" + Secret)), ("zTXt", Bytes("Comment\0\0" + Secret)), ("iTXt", Bytes("XML:com.adobe.xmp\0\0\0\0\0" + Secret)),
        ("eXIf", Tiff(1)), ("iCCP", Bytes("p\0\0" + Secret)), ("tIME", [7, 234, 1, 1, 1, 1, 1]), ("zxIf", Bytes(Secret)), ("caBX", Bytes(Secret)));

    /// <summary>Files that are a picture and something else at once, or only say that they are one.</summary>
    public static Dictionary<string, byte[]> Polyglots => new()
    {
        ["page.jpg"] = Bytes($"<html>{Script}</html>"),
        ["drawing.svg"] = Bytes($"<svg xmlns='http://www.w3.org/2000/svg'>{Script}</svg>"),
        ["drawing.png"] = Bytes($"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ["page-after.jpg"] = [.. Pictures.Jpeg(), .. Bytes(Script)],
        ["page-after.png"] = [.. Pictures.Png(), .. Bytes(Script)],
        ["page-in-comment.jpg"] = Pictures.Jpeg(Pictures.Comment("--><html>" + Script)),
        ["php-in-comment.jpg.php"] = Pictures.Jpeg(Pictures.Comment("<?php system($_GET[0]); ?>" + Script)),
        ["page-in-text.png"] = Pictures.Png(4, 3, ("tEXt", Bytes("Comment\0" + Script))),
        ["page-in-palette.png"] = Pictures.Png(4, 3, ("bKGD", Bytes(Script)), ("pHYs", Bytes(Script))),
        ["script-in-tables.jpg"] = Pictures.Jpeg(Segment(0xC4, Bytes(Script), [])),
        ["archive.jpg"] = [.. Pictures.Jpeg(), .. "PK\x03\x04"u8, .. Bytes("META-INF/MANIFEST.MF" + Script), .. "PK\x05\x06"u8, .. new byte[18]],
        ["paper-inside.jpg"] = Pictures.Jpeg(Pictures.Comment($"%PDF-1.4 /OpenAction /JavaScript {Script}")),
        ["moving.gif"] = [.. "GIF89a/*"u8, .. Bytes($"*/=1;alert(1);{Script}")],
        ["vector.jpg"] = Bytes($"%!PS {Script}"),
        ["mime.png"] = Bytes($"MIME-Version: 1.0\nContent-Type: text/html\n\n{Script}"),
    };

    /// <summary>Names made to be taken for something else.</summary>
    public static IReadOnlyList<string> Names =>
    [
        new string('长', 255) + ".jpg", "../../../etc/passwd", "..\\..\\windows\\win.ini", "photo\u202Egpj.exe", "a.php.jpg", "a.jpg.html", "a.jpg\0.html", "<img src=x onerror=alert(1)>.jpg",
        "\"; filename=\"evil.html", "CON.jpg", "  .jpg", "a\r\nSet-Cookie: x=1.jpg", ".htaccess", "%2e%2e%2fa.jpg",
    ];

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        var segment = new byte[4 + head.Length + body.Length];
        (segment[0], segment[1]) = (0xFF, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(segment.Length - 2));
        head.CopyTo(segment.AsSpan(4));
        body.CopyTo(segment.AsSpan(4 + head.Length));
        return segment;
    }

    // Orientation, maker, serial number, the maker's own notes and a directory of places, with a small copy behind.
    private static byte[] Tiff(ushort orientation)
    {
        var secret = Bytes(Secret + "\0");
        var file = new MemoryStream();
        const int entries = 6;
        var after = 8 + 2 + (12 * entries) + 4;
        file.Write([.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, entries]);
        Entry(file, 0x010F, 2, secret.Length, after);
        Entry(file, 0x0112, 3, 1, orientation << 16);
        Entry(file, 0x927C, 7, secret.Length, after);
        Entry(file, 0xA431, 2, secret.Length, after);
        Entry(file, 0x8825, 4, 1, after + secret.Length);
        Entry(file, 0x0201, 4, 1, after);
        file.Write([0, 0, 0, 0, .. secret]);
        file.Write([0, 2]);
        Entry(file, 1, 2, 2, 'N' << 24);
        Entry(file, 2, 2, secret.Length, after);
        file.Write([0, 0, 0, 0]);
        return file.ToArray();
    }

    private static void Entry(MemoryStream file, ushort tag, ushort type, int count, int value)
    {
        Span<byte> entry = stackalloc byte[12];
        BinaryPrimitives.WriteUInt16BigEndian(entry, tag);
        BinaryPrimitives.WriteUInt16BigEndian(entry[2..], type);
        BinaryPrimitives.WriteInt32BigEndian(entry[4..], count);
        BinaryPrimitives.WriteInt32BigEndian(entry[8..], value);
        file.Write(entry);
    }
}
