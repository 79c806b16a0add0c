using System.Buffers.Binary;

namespace InfoCenter.Core.Printing.Pdf;

/// <summary>Finds a JPEG's size and colours; its bytes go into the PDF as they are.</summary>
internal static class JpegReading
{
    public static PdfPicture Read(byte[] file)
    {
        var at = 2;
        while (true)
        {
            while (file[at] != 0xFF) at++;
            while (file[at] == 0xFF) at++;

            var marker = file[at++];
            var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));
            if (IsFrameHeader(marker))
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 3));
                var width = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 5));
                if (width == 0 || height == 0 || file[at + 2] != 8) throw PrintingRules.PictureIsDamaged;

                return PdfPicture.Encoded(width, height, $"/ColorSpace/{ColourSpace(file[at + 7])}/Filter/DCTDecode", file);
            }

            at += length;
        }
    }

    private static string ColourSpace(byte components) => components switch
    {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        _ => throw PrintingRules.PictureMustBeRgb,
    };

    // C4, C8 and CC lie among the frame headers but are tables.
    private static bool IsFrameHeader(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
