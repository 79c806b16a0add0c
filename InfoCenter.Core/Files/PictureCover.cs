namespace InfoCenter.Core.Files;

/// <summary>
/// Makes a copy of a picture in which what is covered is gone: not painted over, but replaced in the pixels themselves, so that nothing of it can be had back.
/// No library that may be used can draw, so a JPEG is covered block by block as it is unpacked and packed anew, and a PNG row by row.
/// </summary>
public static class PictureCover
{
    /// <summary>The picture without its metadata and without what the areas hold.</summary>
    /// <exception cref="Common.RuleBrokenException">Broken, or of a kind that cannot be covered (it can be left out).</exception>
    public static byte[] Cover(byte[] picture, IReadOnlyList<PictureArea> areas)
    {
        if (areas.Any(area => !area.IsOnThePicture)) throw FilesRules.AreaIsOffThePicture;
        var clean = PictureCleaner.Clean(picture);
        if (areas.Count == 0) return clean;
        try
        {
            return FileKinds.Of(clean.AsSpan(0, 16)) is FileKind.Png ? PngCover.Cover(clean, areas) : JpegCover.Cover(clean, areas);
        }
        catch (Exception error) when (error is IndexOutOfRangeException or ArgumentException or InvalidDataException or EndOfStreamException)
        {
            throw FilesRules.PictureIsBroken;
        }
    }
}
