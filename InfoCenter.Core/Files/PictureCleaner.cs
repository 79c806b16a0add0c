namespace InfoCenter.Core.Files;

/// <summary>
/// Rewrites a picture segment by segment, so that no place, camera or thumbnail leaves the house with it. It decodes nothing:
/// a picture that would unpack to gigabytes costs no more than its bytes.
/// </summary>
public static class PictureCleaner
{
    private const long MaxPixels = 40_000_000;

    /// <summary>The picture without its metadata; a photograph keeps which side is up.</summary>
    /// <exception cref="Common.RuleBrokenException">Neither JPEG nor PNG, broken, or of more than 40 megapixels.</exception>
    public static byte[] Clean(byte[] picture) => FileKinds.Of(picture.AsSpan(0, Math.Min(picture.Length, 16))) switch
    {
        FileKind.Jpeg => JpegCleaner.Clean(picture),
        FileKind.Png => PngCleaner.Clean(picture),
        FileKind.Unknown or FileKind.Pdf or FileKind.Zip or FileKind.OldOffice or FileKind.Text => throw FilesRules.PictureTypeIsUnknown,
    };

    /// <summary>The picture's content type by its first bytes.</summary>
    public static string TypeOf(ReadOnlySpan<byte> picture) => FileKinds.Of(picture).ContentType;

    internal static void CheckSize(long width, long height)
    {
        if (width < 1 || height < 1) throw FilesRules.PictureIsBroken;
        if (width * height > MaxPixels) throw FilesRules.PictureIsTooLarge;
    }
}
