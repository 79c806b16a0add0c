using InfoCenter.Seeds.County;
using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.Portraits;

/// <summary>A drawn bust in place of a photograph: plainly nobody, yet no two neighbours alike.</summary>
internal static class Portrait
{
    private const int Width = 240;
    private const int Height = 320;
    private const int Middle = Width / 2;

    private const byte Skin = 1, Shade = 2, Hair = 3, Coat = 4, Lapel = 5, Shirt = 6, Tie = 7, Dark = 8, Mouth = 9, Frame = 10, EyeWhite = 11;

    private static readonly int[] Backgrounds = [0x4F81BD, 0x6FA8DC, 0xC94A4A, 0xE8EEF4, 0xDCE6F1];
    private static readonly (int Skin, int Shade)[] Skins = [(0xF3D3B5, 0xDDB592), (0xEBC49F, 0xD3A57C), (0xE0B58C, 0xC59568)];
    private static readonly int[] Coats = [0x24324A, 0x2F2F33, 0x4A4F57, 0x5A3A36, 0x2E4A3F, 0x6B7A8C];
    private static readonly int[] Ties = [0x9B2D30, 0x1F4E79, 0x6B3F7A, 0x3B6E4F, 0xB07A2A];

    public static byte[] Of(Person person)
    {
        var dice = new Dice($"portrait {person.IdNumber}");
        var age = 2026 - person.BornOn.Year;
        var (skin, shade) = dice.Pick(Skins);
        var coat = dice.Pick(Coats);
        var hair = age > 58 && dice.Chance(70) ? dice.Pick([0x8E8E8E, 0xA9A9A9, 0x6A6663]) : dice.Pick([0x1E1A18, 0x2B211C, 0x3A2C24]);
        int[] palette =
        [
            dice.Pick(Backgrounds), skin, shade, hair, coat, Darker(coat), 0xF4F4F0, dice.Pick(Ties), 0x2A2320, 0xB4605A, 0x33302E, 0xFCFCFA,
        ];

        var canvas = new Canvas(Width, Height);
        var face = (Width: dice.Between(48, 56), Height: dice.Between(62, 70));
        if (person.IsWoman && dice.Chance(60)) LongHair(canvas, face.Width, dice.Between(200, 262));
        Body(canvas, person.IsWoman, dice);
        Head(canvas, face, person.IsWoman, age, dice);
        return canvas.ToPng(palette);
    }

    private static void LongHair(Canvas canvas, int faceWidth, int down)
    {
        canvas.Ellipse(Middle, 138, faceWidth + 16, 78, Hair, toRow: 138);
        canvas.Rectangle(Middle - faceWidth - 16, 138, (faceWidth + 16) * 2 + 1, down - 138, Hair);
    }

    private static void Body(Canvas canvas, bool isWoman, Dice dice)
    {
        var shoulders = isWoman ? dice.Between(86, 94) : dice.Between(98, 110);
        canvas.Ellipse(Middle, 330, shoulders, 100, Coat);
        canvas.Wedge(Middle, 312, 228, 34, Shirt);
        if (!isWoman && dice.Chance(55)) canvas.Wedge(Middle, 214, 312, 10, Tie);
        else if (dice.Chance(50)) canvas.Wedge(Middle, 286, 226, 26, Lapel);
        canvas.Rectangle(Middle - 20, 180, 41, 52, Shade);
        canvas.Wedge(Middle, 252, 231, 20, Shade);
    }

    private static void Head(Canvas canvas, (int Width, int Height) face, bool isWoman, int age, Dice dice)
    {
        const int eyes = 142;
        canvas.Ellipse(Middle - face.Width, eyes + 6, 8, 14, Shade);
        canvas.Ellipse(Middle + face.Width, eyes + 6, 8, 14, Shade);

        var hairline = dice.Between(94, 106) - (age > 60 && !isWoman ? 10 : 0);
        canvas.Ellipse(Middle, 132, face.Width + 6, face.Height + 6, Hair, toRow: isWoman ? 150 : 134);
        canvas.Ellipse(Middle, 142, face.Width, face.Height, Skin, fromRow: hairline);
        if (dice.Chance(50)) canvas.Ellipse(Middle + dice.Between(-24, 24), hairline - 4, 34, 18, Hair);

        var gap = dice.Between(20, 24);
        foreach (var side in new[] { -gap, gap })
        {
            canvas.Rectangle(Middle + side - 10, eyes - 17 - dice.Below(2), 21, isWoman ? 2 : 4, Hair);
            canvas.Ellipse(Middle + side, eyes, 9, 5, EyeWhite);
            canvas.Ellipse(Middle + side, eyes, 5, 5, Dark);
        }

        canvas.Wedge(Middle, eyes + 6, eyes + 28, 7, Shade);
        canvas.Ellipse(Middle, eyes + 42, dice.Between(13, 19), isWoman ? 5 : 4, Mouth, fromRow: eyes + 42 - dice.Below(3));
        if (dice.Chance(age > 50 ? 45 : 30)) Glasses(canvas, gap, eyes);
    }

    private static void Glasses(Canvas canvas, int gap, int eyes)
    {
        foreach (var side in new[] { -gap, gap })
        {
            canvas.Rectangle(Middle + side - 17, eyes - 11, 35, 3, Frame);
            canvas.Rectangle(Middle + side - 17, eyes + 11, 35, 2, Frame);
            canvas.Rectangle(Middle + side - 17, eyes - 11, 2, 23, Frame);
            canvas.Rectangle(Middle + side + 16, eyes - 11, 2, 23, Frame);
        }

        canvas.Rectangle(Middle - gap + 17, eyes - 4, 2 * gap - 34, 3, Frame);
    }

    private static int Darker(int colour) =>
        (colour >> 16 & 0xFF) * 7 / 10 << 16 | (colour >> 8 & 0xFF) * 7 / 10 << 8 | (colour & 0xFF) * 7 / 10;
}
