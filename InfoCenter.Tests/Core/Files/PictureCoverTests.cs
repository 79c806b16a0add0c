using System.Diagnostics;
using System.Text;
using InfoCenter.Core.Files;
using InfoCenter.Core.Printing;
using InfoCenter.Tests.Core.Printing;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Files;

/// <summary>Covered copies are unpacked again with poppler, which is what everybody else might unpack them with.</summary>
public class PictureCoverTests
{
    private const int Width = 160, Height = 96;

    // Made by a browser's canvas: a slope of colours with letters and a red field; 4:2:0, tables of its own.
    private const string Photograph =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAA" +
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0" +
        "AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQA" +
        "AAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0" +
        "KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCABgAKADASIAAhEBAxEB/8QAGwABAQADAQEBAAAAAAAAAAAAAgED" +
        "BQYABAf/xAAxEAEAAQMCBAIIBgMAAAAAAAABAAIDBAURBhIhMRNEFBUiQVGCwtEjVGGBosFSoaP/xAAaAQEBAQEBAQEAAAAAAAAAAAADAgUGBAEH/8QAKxEBAQEAAQIDBgYDAAAAAAAAAQACEQMEBSFREhQyNGGBFVJjcZGxodHh/9oADAMB" +
        "AAIRAxEAPwDlwjCQJkCdDpskKhGEgRhA0yBUJkCEJkCBprKhGEgRhA01hIIwkCMIGmQKhGEgRhA01hIIwmp1rMyMPwPAucnPzb+yO+23xmr9daj+Y/hT9p5N9YHi2u18H6/cdI6uE4fXn149LrQmQJx/rzUvzP8ACn7T3r3UzzP8KftBeqN6" +
        "jwDufzZ/l/1dmEYTivX+qfmv+dP2m84b1DKz/SfSbvicnLy+yG2++/Y/SE65i7jwnr9v0nq7Tg9Of29LehGEgRhC02aFwQRhIEYTutNhhIIwkCMIGmQKhMgQhMgQNNYVCMJAjCBprCQRhIEYQNMgVCMJAjCBprC0nEnlvn/qaKb7iby3z/1N" +
        "DM7q/G36B4P8jj7/ANt6enp6Hat6dNwf5z5PqnMzp+DfOfJ9U+NmeK/J7+39l0wTIEITIELTcUFwQRhIEYTutNhhIIwkCMIGmQKhMgQhMgQNNYVCMJAjCBprCQRhCEyBA0yBUIwkCMIGmsLRcT+V+f6ZoJ+gBGE8m88vN0PZ+Me7dDPS9jnj" +
        "nz5+vPpfnk9P0YJkCEnF7Px/9P8Az/y/NZ1HBnnPk+qdKEYQ9MHdeLe8dF6Xscc/X68+lQmQIQmQJ59NjBcEEYSBGE7rTYYSCMJAjCDpkCoTIEITIEDTWFQjCQIwgaayoTIEITIEDTIFQjCQIwgaawkEYSBGEDTWFQmQIQjCBpkCQRhIEYQN" +
        "NYVCZAhCZAgaawuCCMJAjCd1psMJ2rdVy5TbopaqqkKQ96zqeIeFsXSdNpyMS/cvXLVwtZRUiU1NI9Ng27nx7k+TgzCoyddov3dizh0t+text2/3s/tOhwMvSNddUwMWrN8fUaW7tklHKVnU5duvw/Ynm3rzmznytPi6RotnhzG1XUa85qv3" +
        "KrfLjtGwi+5PgfGHVNCxMexgZWDk1+BmvLT6SFLR17u3um90ynWqeDMKnRhMgvVlweTpTzVf5dO+0+fiHGycjScCnUS3VrNy94ZTRVTu0u/fbp32hLJx5Wu1XRcDC0XGzsPKuZDdutuqtAodt99jbfufGfRp+i6LkGJjXdQvV5mTTvtY5Wi2" +
        "7b7VfrPuzNB1N4Qw8T0b8axdrruU+JT7NPtdd99vfM2BoubpOlW7+nYhkahk0bt2qukLFKdgXqw2oLTY+maXjuSanm189m82qbWODVVs7c3X3THrmlUaTnli1dbluu2XKWo2qB36P69J9+laVqVu7dysPJo9ZWbjRdx6+Vdnu7rswcVU2TU7" +
        "bQ0eO2hyOR3CuDr4ai0gRhIEYTy6awkEYSBGEDTWFQjCQIwgaZAkEYSBGEDTWVCZAhCZAgaawuCCMJAjCd1psMJBGEgRhA0yBUIwkCMIGmsJBGEgRhB01lQmQIQmQIGmQKhGEgRhA01hIIwkCMIGmsKhGEgRhA0yEgjCQIwgaawqEyBCEyBA" +
        "01hf/9k=";

    private static readonly PictureArea Letters = new(1, 8, 6, 10);

    private static byte[] Jpeg => Convert.FromBase64String(Photograph);

    [Fact]
    public void What_is_covered_is_black_and_everything_else_is_as_it_was()
    {
        var (before, after) = (PixelsOf(Jpeg), PixelsOf(PictureCover.Cover(Jpeg, [Letters])));

        // Six of sixteen columns from the second on, and three of twelve rows: whole squares of sixteen pixels around them.
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var isInside = x is >= 10 and < 70 && y is >= 64 and < 88;
                var isBeside = x < 80 + 1 && y >= 64 - 1;
                if (isInside) Assert.True(Math.Max(after[x, y].R, Math.Max(after[x, y].G, after[x, y].B)) < 12, $"{x},{y} is {after[x, y]}");
                else if (!isBeside) Assert.Equal(before[x, y], after[x, y]);
            }
        }
    }

    [Fact]
    public void Nothing_of_the_covered_part_decides_a_byte_of_the_copy()
    {
        // Two photographs that differ only under the cover are one and the same afterwards.
        var other = PictureCover.Cover(Jpeg, [new(2, 9, 3, 9)]);

        Assert.NotEqual(PictureCover.Cover(Jpeg, []), other);
        Assert.Equal(PictureCover.Cover(Jpeg, [Letters]), PictureCover.Cover(other, [Letters]));
    }

    [Fact]
    public void A_picture_of_rows_is_covered_too_and_what_shone_through_does_so_no_more()
    {
        var covered = PictureCover.Cover(Pictures.Png(32, 24), [new(0, 0, 7, 5)]);

        Assert.Equal((0, 0, 0), PixelsOf(covered, 32, 24)[3, 3]);
        Assert.Equal(PictureCover.Cover(covered, []), covered);
    }

    [Fact]
    public void A_picture_that_lies_on_its_side_is_covered_where_it_is_seen()
    {
        byte[] lying = [.. Jpeg[..2], .. Pictures.Exif(6), .. Jpeg[2..]];

        // Shown upright its right upper corner is what the camera stored first.
        var pixels = PixelsOf(PictureCover.Cover(lying, [new(15, 0, 15, 0)]));

        Assert.True(pixels[2, 2].R < 12);
        Assert.True(pixels[150, 90].R > 100);
    }

    [Fact]
    public void Scans_that_begin_anew_are_read_over()
    {
        var grey = Pictures.Jpeg(width: 16);
        var scan = grey.AsSpan().LastIndexOf((byte)0x3F);
        byte[] restarting = [.. grey[..2], 0xFF, 0xDD, 0, 4, 0, 1, .. grey[2..(scan + 1)], 0xFF, 0xD0, 0x3F, 0xFF, 0xD9];

        var pixels = PixelsOf(PictureCover.Cover(restarting, [new(0, 0, 0, 0)]), 16, 8);

        Assert.True(pixels[1, 1].R < 12);
        Assert.InRange(pixels[12, 1].R, 120, 136);
    }

    [Fact]
    public void What_cannot_be_covered_is_refused_and_never_let_through()
    {
        byte[] layered = [.. Jpeg];
        layered[layered.AsSpan().IndexOf<byte>([0xFF, 0xC0]) + 1] = 0xC2;

        Refusal.Expect(nameof(FilesRules.PictureCannotBeCovered), () => PictureCover.Cover(layered, [Letters]));
        Refusal.Expect(nameof(FilesRules.AreaIsOffThePicture), () => PictureCover.Cover(Jpeg, [new(0, 0, 16, 0)]));
        Refusal.Expect(nameof(FilesRules.AreaIsOffThePicture), () => PictureCover.Cover(Jpeg, [new(3, 0, 2, 0)]));
        for (var cut = 700; cut < Jpeg.Length - 2; cut += 97)
            Refusal.Expect(nameof(FilesRules.PictureIsBroken), () => PictureCover.Cover([.. Jpeg[..cut], 0xFF, 0xD9], [new(15, 11, 15, 11)]));
    }

    private static (int R, int G, int B)[,] PixelsOf(byte[] picture, int width = Width, int height = Height)
    {
        var folder = Directory.CreateTempSubdirectory("infocenter-cover-").FullName;
        try
        {
            using var paper = new Paper(new Picture(picture, 200, 200));
            File.WriteAllBytes(Path.Combine(folder, "paper.pdf"), paper.Bytes);
            using var unpacking = Process.Start("pdfimages", [Path.Combine(folder, "paper.pdf"), Path.Combine(folder, "p")]);
            unpacking.WaitForExit();
            var file = File.ReadAllBytes(Directory.EnumerateFiles(folder, "p-*.p?m").Single());
            var isGrey = file[1] == (byte)'5';
            var start = file.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"{width} {height}\n255\n")) + $"{width} {height}\n255\n".Length;
            var pixels = new (int, int, int)[width, height];
            for (var i = 0; i < width * height; i++)
                pixels[i % width, i / width] = isGrey ? (file[start + i], file[start + i], file[start + i]) : (file[start + (3 * i)], file[start + (3 * i) + 1], file[start + (3 * i) + 2]);
            return pixels;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
