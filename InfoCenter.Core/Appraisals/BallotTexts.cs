using InfoCenter.Core.Printing;

namespace InfoCenter.Core.Appraisals;

/// <summary>What stands on a ballot: the deputies, what can be marked, and a stub with number and code that is torn off before the box is opened.</summary>
internal static class BallotTexts
{
    public const string Name = "代表述职评议测评票";
    public const string Voter = "选民代表";
    public const string ByPhone = "手机投票";

    private static readonly TextStyle Title = new() { Typeface = Typeface.SongBold, Size = 18, LinePitch = 26, Alignment = Alignment.Centre };
    private static readonly TextStyle Small = new() { Typeface = Typeface.Song, Size = 9.5, LinePitch = 14 };
    private static readonly TextStyle Centre = Small with { Alignment = Alignment.Centre };
    private static readonly TextStyle Number = new() { Typeface = Typeface.Hei, Size = 14, LinePitch = 20, Alignment = Alignment.Centre };

    public static Section Compose(AppraisalMeeting meeting, AppraisalScheme scheme, int serial, string address)
    {
        var table = new Table([Column.Relative(), .. scheme.Options.Select(_ => Column.Fixed(58, Alignment.Centre)), Column.Fixed(46, Alignment.Centre)]) { LeastRowHeight = 24 };
        table.AddHead(["代表", .. scheme.Options.Select(o => (Cell)o.Title), AppraisalLabels.Abstention]);
        foreach (var one in meeting.Appraisals.OrderBy(a => a.Id)) table.AddRow([one.Name, .. scheme.Options.Select(_ => (Cell)"□"), "□"]);
        var (width, height, margin) = (Length.Millimetres(148), Length.Millimetres(210), Length.Millimetres(12));
        return new Section(new PageSetup(width, height, margin, margin, margin, margin)).Add(
        [
            new Paragraph(Name, Title),
            new Paragraph($"{meeting.Title}　{meeting.On:yyyy年M月d日}", Centre),
            new Spacer(6),
            table,
            new Paragraph("每位代表只在一格内打“√”；多打的，对这位代表按弃权计。看不清或者全部没有打的是废票。本联不写姓名。", Small),
            new Spacer(8),
            new Paragraph("- - - - - - - - - - - - - - 票根（投票前沿此线撕下）- - - - - - - - - - - - - -", Centre),
            new Spacer(4),
            new QrSquare(address, Length.Millimetres(30)),
            new Paragraph($"第 {serial} 号", Number),
            new Paragraph("也可以用手机扫码投票，一张票只能投一次：扫码投了，纸票就不要再投。投票是无记名的，系统只累计票数。", Centre),
            new Paragraph($"扫不了码，在浏览器里输入：{address}", Centre with { Size = 8, LinePitch = 12 }),
        ]);
    }
}
