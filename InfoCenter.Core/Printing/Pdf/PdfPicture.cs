namespace InfoCenter.Core.Printing.Pdf;

/// <summary>A picture in a form PDF can hold. Read once; may be drawn in many documents.</summary>
public sealed class PdfPicture
{
    private readonly string _entries;
    private readonly byte[] _samples;
    private readonly bool _isEncoded;

    private PdfPicture(int width, int height, string entries, byte[] samples, bool isEncoded)
    {
        (Width, Height, _entries, _samples, _isEncoded) = (width, height, entries, samples, isEncoded);
    }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>Reads a JPEG or PNG file; anything else is refused.</summary>
    public static PdfPicture Read(byte[] file)
    {
        try
        {
            if (file is [0xFF, 0xD8, 0xFF, ..]) return JpegReading.Read(file);
            if (file is [0x89, (byte)'P', (byte)'N', (byte)'G', ..]) return PngReading.Read(file);
        }
        catch (Exception broken) when (broken is ArgumentException or IndexOutOfRangeException or InvalidDataException or OverflowException or EndOfStreamException)
        {
            throw PrintingRules.PictureIsDamaged;
        }

        throw PrintingRules.PictureMustBeJpegOrPng;
    }

    /// <summary>Samples that are already encoded the way the entries say.</summary>
    internal static PdfPicture Encoded(int width, int height, string entries, byte[] samples) => new(width, height, entries, samples, true);

    /// <summary>Plain samples, eight bits per component.</summary>
    internal static PdfPicture Plain(int width, int height, string entries, byte[] samples) => new(width, height, entries, samples, false);

    internal int Write(PdfFile file)
    {
        var number = file.Reserve();
        var entries = $"/Type/XObject/Subtype/Image/Width {Width}/Height {Height}/BitsPerComponent 8{_entries}";
        if (_isEncoded) file.PutRawStream(number, entries, _samples);
        else file.PutStream(number, entries, _samples);
        return number;
    }
}
