using InfoCenter.Core.Common;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Printing.Pdf;

namespace InfoCenter.Tests.Core.Printing.Pdf;

public class PdfPictureTests
{
    [Theory]
    [InlineData(0, 8)]
    [InlineData(0, 1)]
    [InlineData(0, 16)]
    [InlineData(2, 8)]
    [InlineData(2, 16)]
    [InlineData(4, 8)]
    [InlineData(6, 8)]
    [InlineData(6, 16)]
    public void Png_of_every_kind_is_printed(byte colourType, byte bits)
    {
        var file = Pictures.Png(colourType, bits, 5, 3);

        using var paper = new Paper(new Picture(file, 50, 30));

        Assert.Equal((5, 3), (PdfPicture.Read(file).Width, PdfPicture.Read(file).Height));
        Assert.Contains("No syntax or stream encoding errors", paper.Check(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(1)]
    public void Png_with_a_palette_is_printed(byte bits)
    {
        using var paper = new Paper(new Picture(Pictures.Png(3, bits, 9, 2, palette: [255, 0, 0, 0, 0, 255], alpha: bits == 1 ? [0, 255] : null), 50, 30));

        Assert.Contains("No syntax or stream encoding errors", paper.Check(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_line_filter_is_undone(byte filter)
    {
        using var paper = new Paper(new Picture(Pictures.Png(6, 8, 4, 4, filter), 40, 40));

        Assert.Contains("No syntax or stream encoding errors", paper.Check(), StringComparison.Ordinal);
    }

    [Fact]
    public void Transparency_is_laid_on_white()
    {
        using var paper = new Paper(new Picture(Pictures.Png(4, 8, 1, 1), 40, 40));

        // Half black on white: (128 × 128 + 255 × 127) / 255, rounded.
        Assert.Contains($"stream\n{(char)191}\nendstream", paper.Plain(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "/ColorSpace /DeviceGray")]
    [InlineData(3, "/ColorSpace /DeviceRGB")]
    public void A_jpeg_goes_in_as_it_is(byte components, string space)
    {
        var file = Pictures.Jpeg(components);

        var plain = System.Text.Encoding.Latin1.GetString(Paper.Of(new Section(PageSetup.ArchiveA4).Add(new Picture(file, 50, 50))).ToBytes(Paper.Fonts));

        Assert.Equal((30, 20), (PdfPicture.Read(file).Width, PdfPicture.Read(file).Height));
        Assert.Contains(space.Replace(" ", "", StringComparison.Ordinal) + "/Filter/DCTDecode", plain, StringComparison.Ordinal);
        Assert.Contains(System.Text.Encoding.Latin1.GetString(file), plain, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cmyk_jpeg_is_refused() => Refused(nameof(PrintingRules.PictureMustBeRgb), Pictures.Jpeg(4));

    [Fact]
    public void An_interlaced_png_is_refused() => Refused(nameof(PrintingRules.PictureMustNotBeInterlaced), Pictures.Png(2, 8, 2, 2, interlace: 1));

    [Fact]
    public void Something_else_is_refused() => Refused(nameof(PrintingRules.PictureMustBeJpegOrPng), "GIF89a"u8.ToArray());

    [Fact]
    public void A_picture_cut_short_is_refused_wherever_it_ends()
    {
        foreach (var whole in (byte[][])[Pictures.Png(6, 8, 4, 4), Pictures.Jpeg(3)[..^14]])
        {
            for (var length = 8; length < whole.Length - 17; length++) Refused(nameof(PrintingRules.PictureIsDamaged), whole[..length]);
        }
    }

    private static void Refused(string rule, byte[] file) =>
        Assert.Equal(rule, Assert.Throws<RuleBrokenException>(() => PdfPicture.Read(file)).Rule);
}
