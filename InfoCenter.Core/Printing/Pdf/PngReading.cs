using System.Buffers.Binary;
using System.IO.Compression;

namespace InfoCenter.Core.Printing.Pdf;

/// <summary>Reads PNG files. Opaque ones of eight bits go into the PDF as they are; transparency is laid on white, for paper is white.</summary>
internal static class PngReading
{
    private const int Gray = 0, Rgb = 2, Palette = 3, GrayAlpha = 4, Rgba = 6;

    // A photograph for an archive is far smaller; more than this is an attempt to fill the memory.
    private const long MostPixels = 50_000_000;

    public static PdfPicture Read(byte[] file)
    {
        var (header, palette, alpha, packed) = Chunks(file);
        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        var height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        var (bits, kind, interlaced) = (header[8], header[9], header[12] != 0);
        if (width <= 0 || height <= 0 || (long)width * height > MostPixels) throw PrintingRules.PictureIsDamaged;
        if (interlaced) throw PrintingRules.PictureMustNotBeInterlaced;

        // Unpacked in any case, so that a picture cut short is refused here and not found out at the printer.
        var rows = Unpack(packed, width, height, bits, Channels(kind));
        return bits == 8 && alpha.Length == 0 && kind is (Gray or Rgb or Palette)
            ? PdfPicture.Encoded(width, height, Entries(kind, width, palette), packed)
            : Composite(rows, width, height, bits, kind, palette, alpha);
    }

    private static string Entries(int kind, int width, byte[] palette)
    {
        var space = kind switch
        {
            Gray => "/DeviceGray",
            Rgb => "/DeviceRGB",
            _ => $"[/Indexed/DeviceRGB {palette.Length / 3 - 1}<{Convert.ToHexString(palette)}>]",
        };
        return $"/ColorSpace{space}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors {Channels(kind)}/BitsPerComponent 8/Columns {width}>>";
    }

    private static (byte[] Header, byte[] Palette, byte[] Alpha, byte[] Packed) Chunks(byte[] file)
    {
        byte[] header = [], palette = [], alpha = [];
        using var packed = new MemoryStream();
        for (var at = 8; at + 8 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var body = file.AsSpan(at + 8, length);
            var kind = file.AsSpan(at + 4, 4);
            if (kind.SequenceEqual("IHDR"u8)) header = body.ToArray();
            else if (kind.SequenceEqual("PLTE"u8)) palette = body.ToArray();
            else if (kind.SequenceEqual("tRNS"u8)) alpha = body.ToArray();
            else if (kind.SequenceEqual("IDAT"u8)) packed.Write(body);
            at += length + 12;
        }

        return (header, palette, alpha, packed.ToArray());
    }

    private static int Channels(int kind) => kind switch { Rgb => 3, GrayAlpha => 2, Rgba => 4, _ => 1 };

    /// <summary>Inflates and undoes the line filters.</summary>
    private static byte[] Unpack(byte[] packed, int width, int height, int bits, int channels)
    {
        var stride = (width * bits * channels + 7) / 8;
        var step = Math.Max(1, bits * channels / 8);
        var rows = new byte[checked(stride * height)];
        var line = new byte[stride + 1];
        using var inflate = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        for (var y = 0; y < height; y++)
        {
            inflate.ReadExactly(line);
            var above = y == 0 ? new byte[stride] : rows.AsSpan((y - 1) * stride, stride);
            var row = rows.AsSpan(y * stride, stride);
            for (var x = 0; x < stride; x++)
            {
                var left = x < step ? 0 : row[x - step];
                var corner = x < step ? 0 : above[x - step];
                row[x] = (byte)(line[x + 1] + line[0] switch
                {
                    1 => left,
                    2 => above[x],
                    3 => (left + above[x]) / 2,
                    4 => Paeth(left, above[x], corner),
                    _ => 0,
                });
            }
        }

        return rows;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static PdfPicture Composite(byte[] rows, int width, int height, int bits, int kind, byte[] palette, byte[] alpha)
    {
        var channels = Channels(kind);
        var stride = (width * bits * channels + 7) / 8;
        var colours = kind is Gray or GrayAlpha ? 1 : 3;
        var samples = new byte[width * height * colours];
        for (int y = 0, to = 0; y < height; y++)
        {
            var row = rows.AsSpan(y * stride, stride);
            for (var x = 0; x < width; x++)
            {
                var first = Sample(row, x * channels, bits, kind);
                var opacity = kind switch
                {
                    GrayAlpha or Rgba => Sample(row, x * channels + channels - 1, bits, kind),
                    Palette when first < alpha.Length => alpha[first],
                    _ => 255,
                };
                for (var c = 0; c < colours; c++)
                {
                    var value = kind == Palette ? palette[first * 3 + c] : Sample(row, x * channels + c, bits, kind);
                    samples[to++] = (byte)((value * opacity + 255 * (255 - opacity) + 127) / 255);
                }
            }
        }

        return PdfPicture.Plain(width, height, colours == 1 ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB", samples);
    }

    /// <summary>One sample as 0 to 255, or as a palette index.</summary>
    private static int Sample(ReadOnlySpan<byte> row, int index, int bits, int kind)
    {
        if (bits == 8) return row[index];
        if (bits == 16) return row[index * 2];

        var value = (row[index * bits / 8] >> (8 - bits - index * bits % 8)) & ((1 << bits) - 1);
        return kind == Palette ? value : value * 255 / ((1 << bits) - 1);
    }
}
