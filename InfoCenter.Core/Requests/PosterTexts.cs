using InfoCenter.Core.Printing;

namespace InfoCenter.Core.Requests;

/// <summary>The two sizes a plate is printed in.</summary>
public enum PosterSize
{
    A4,
    A5,
}

/// <summary>What stands on a plate: a printed form.</summary>
internal static class PosterTexts
{
    public const string Name = "民生码上见码牌";

    private static readonly TextStyle Title = new() { Typeface = Typeface.SongBold, Size = 44, LinePitch = 58, Alignment = Alignment.Centre, Colour = Colour.OfficialRed };
    private static readonly TextStyle Lead = new() { Typeface = Typeface.Hei, Size = 20, LinePitch = 30, Alignment = Alignment.Centre };
    private static readonly TextStyle Place = new() { Typeface = Typeface.Hei, Size = 18, LinePitch = 28, Alignment = Alignment.Centre };
    private static readonly TextStyle Small = new() { Typeface = Typeface.Song, Size = 12.5, LinePitch = 20, Alignment = Alignment.Centre };

    /// <summary>One plate on one sheet.</summary>
    public static Section Compose(string county, string place, string code, string address, PosterSize size)
    {
        var scale = size is PosterSize.A4 ? 1 : Math.Sqrt(0.5);
        var (width, height, margin) = (Length.Millimetres(210 * scale), Length.Millimetres(297 * scale), Length.Millimetres(18 * scale));
        TextStyle Fit(TextStyle style) => style with { Size = style.Size * scale, LinePitch = style.LinePitch * scale };
        return new Section(new PageSetup(width, height, margin, margin, margin, margin)).Add(
        [
            new Spacer(20 * scale),
            new Paragraph("民生“码”上见", Fit(Title)),
            new Paragraph("有事扫一扫，代表马上见", Fit(Lead)),
            new Spacer(18 * scale),
            new QrSquare(address, Length.Millimetres(105 * scale)),
            new Spacer(10 * scale),
            new Paragraph(place, Fit(Place)),
            new Paragraph($"牌号 {code}", Fit(Small)),
            new Spacer(12 * scale),
            new Rule(1, Colour.OfficialRed),
            new Paragraph("一、用微信或手机相机扫码，写下事情，可以加照片，不用注册。", Fit(Small)),
            new Paragraph("二、记下受理编号和查询码，随时查办理情况，办完请您评价。", Fit(Small)),
            new Paragraph("三、不会用手机的，请村（社区）干部代填。", Fit(Small)),
            new Paragraph("遇到危险请先打 110、119、120；打官司的事请找法院、检察院或拨 12348。", Fit(Small)),
            new Spacer(8 * scale),
            new Paragraph($"扫不了码，可以在浏览器里输入 {address}", Fit(Small) with { Size = 10 * scale, LinePitch = 16 * scale }),
            new Paragraph($"{county}人民代表大会常务委员会", Fit(Small)),
        ]);
    }
}
