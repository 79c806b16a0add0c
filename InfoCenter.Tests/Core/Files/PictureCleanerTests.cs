using System.Text;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Files;

public sealed class PictureCleanerTests
{
    [Fact]
    public void Where_a_photograph_was_taken_is_not_kept()
    {
        var clean = PictureCleaner.Clean(Pictures.Jpeg([.. Pictures.Exif(1), .. Pictures.Comment(Pictures.Secret)]));

        Assert.False(Pictures.Mentions(clean, "GPS"));
        Assert.Equal(Pictures.Jpeg(), clean);
    }

    [Fact]
    public void Which_side_is_up_is_kept()
    {
        var clean = PictureCleaner.Clean(Pictures.Jpeg(Pictures.Exif(6)));

        Assert.Equal(6, ExifOrientation.Read(clean.AsSpan(6)));
        Assert.False(Pictures.Mentions(clean, "GPS"));
        Assert.Equal(clean, PictureCleaner.Clean(clean));
    }

    [Fact]
    public void What_follows_the_end_of_a_picture_is_cut_off()
    {
        Assert.Equal(Pictures.Jpeg(), PictureCleaner.Clean([.. Pictures.Jpeg(), .. "<script>"u8]));
        Assert.Equal(Pictures.Png(), PictureCleaner.Clean([.. Pictures.Png(), .. "<script>"u8]));
    }

    [Fact]
    public void A_drawing_keeps_its_pixels_and_loses_its_texts()
    {
        var told = Pictures.Png(4, 3, ("tEXt", Encoding.ASCII.GetBytes(Pictures.Secret)), ("eXIf", [1, 2, 3]), ("zzZz", [1]));

        Assert.Equal(Pictures.Png(), PictureCleaner.Clean(told));
    }

    [Theory]
    [InlineData(50_000, 50_000)]
    [InlineData(40_000_001, 1)]
    public void A_picture_that_would_fill_the_memory_is_refused_by_its_header(int width, int height)
    {
        Refusal.Expect(nameof(FilesRules.PictureIsTooLarge), () => PictureCleaner.Clean(Pictures.Png(4, 3)[..16]
            .Concat(Sizes(width, height)).Concat(Pictures.Png(4, 3)[24..]).ToArray()));
    }

    [Fact]
    public void A_broken_picture_is_refused_wherever_it_breaks()
    {
        foreach (var whole in new[] { Pictures.Jpeg(Pictures.Exif(3)), Pictures.Png() })
        {
            for (var length = 16; length < whole.Length; length++)
            {
                Refusal.Expect(nameof(FilesRules.PictureIsBroken), () => PictureCleaner.Clean(whole[..length]));
            }
        }
    }

    [Fact]
    public void What_is_no_picture_is_refused() =>
        Refusal.Expect(nameof(FilesRules.PictureTypeIsUnknown), () => PictureCleaner.Clean([.. "<svg onload='x'>"u8]));

    [Fact]
    public void Nothing_that_arrives_breaks_the_cleaner()
    {
        var random = new Random(20261122);
        foreach (var whole in new[] { Pictures.Jpeg(Pictures.Exif(3)), Pictures.Png() })
        {
            for (var round = 0; round < 3000; round++)
            {
                var bent = whole.ToArray();
                for (var change = 0; change < 4; change++) bent[random.Next(3, bent.Length)] = (byte)random.Next(256);
                try
                {
                    PictureCleaner.Clean(bent);
                }
                catch (InfoCenter.Core.Common.RuleBrokenException)
                {
                    // Refused by name is as good as cleaned.
                }
            }
        }
    }

    private static byte[] Sizes(int width, int height) =>
    [
        (byte)(width >> 24), (byte)(width >> 16), (byte)(width >> 8), (byte)width,
        (byte)(height >> 24), (byte)(height >> 16), (byte)(height >> 8), (byte)height,
    ];
}
