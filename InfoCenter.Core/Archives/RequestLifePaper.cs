using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Requests;

namespace InfoCenter.Core.Archives;

/// <summary>民意一生: the facts of one request, every step of its life, the units' part and the citizen's word; without the citizen's name and number.</summary>
internal sealed class RequestLifePaper(RequestStory story, Imprint imprint)
{
    private static readonly TextStyle Small = ArchiveStyles.Table with { Size = 9.5, LinePitch = 13.5 };

    public Document Compose() => PaperWords.Paper($"民意一生 {story.Number}", "群众诉求溯源报告", imprint).Add(
        new Section(PageSetup.ArchiveA4) { Header = PaperWords.Header("民生“码”上见 群众诉求溯源报告", imprint.Number), Footer = PaperWords.Footer(imprint) }.Add(
        [
            new Heading($"民意一生（{story.Number}）", 1, ArchiveStyles.Title),
            Facts(),
            new Paragraph("群众反映", ArchiveStyles.Heading1),
            new Paragraph(story.OpenWords, ArchiveStyles.Body),
            new Paragraph("办理经过", ArchiveStyles.Heading1),
            Steps(),
            .. Units(),
            .. Ratings(),
            new Paragraph("本报告由系统按台账生成；群众姓名、电话和照片不在其中。用校验码可以核对是否由本机关出具。", ArchiveStyles.Note),
        ]));

    private Table Facts() => new Table(Column.Fixed(76), Column.Relative(), Column.Fixed(76), Column.Relative()) { LeastRowHeight = 22, KeepsTogether = true }
        .AddRow(Cell.Label("受理编号"), story.Number, Cell.Label("现在"), story.Status.Label)
        .AddRow(Cell.Label("收到"), At(story.ReceivedAt), Cell.Label("办结"), story.ClosedAt is { } closed ? At(closed) : "")
        .AddRow(Cell.Label("地点"), new Cell($"{story.Township}{story.Village}，{story.Place}") { ColumnSpan = 3 })
        .AddRow(Cell.Label("来源"), story.Channel.Label, Cell.Label("类别"), story.Category ?? "")
        .AddRow(Cell.Label("承办人"), story.Holder ?? "", Cell.Label("处理方式"), story.Disposal?.Label ?? "")
        .AddRow(Cell.Label("结果"), story.Result?.Label ?? "", Cell.Label("人大督办"), story.NeedsSupervision ? "是" : "否");

    private Table Steps()
    {
        var table = new Table(Column.Fixed(24, Alignment.Centre), Column.Fixed(92, Alignment.Centre), Column.Fixed(74, Alignment.Centre), Column.Fixed(90), Column.Relative()) { Style = Small };
        table.AddHead("序", "时间", "环节", "由谁", "内容");
        var number = 0;
        foreach (var step in story.Steps) table.AddRow($"{++number}", At(step.At), step.Kind.Label, step.By, Words(step));
        return table;
    }

    private IEnumerable<Element> Units()
    {
        if (story.Assignments.Count == 0) yield break;
        yield return new Paragraph("承办单位", ArchiveStyles.Heading1);
        var table = new Table(Column.Fixed(110), Column.Fixed(36, Alignment.Centre), Column.Fixed(92, Alignment.Centre), Column.Fixed(92, Alignment.Centre), Column.Relative()) { Style = Small };
        table.AddHead("单位", "分工", "交办", "签收", "回复或退回");
        foreach (var line in story.Assignments)
            table.AddRow(line.Unit, line.IsLead ? "主办" : "协办", At(line.AssignedAt), line.SignedAt is { } signed ? At(signed) : "", Outcome(line));
        yield return table;
    }

    private IEnumerable<Element> Ratings()
    {
        if (story.Ratings.Count == 0) yield break;
        yield return new Paragraph("群众评价", ArchiveStyles.Heading1);
        var table = new Table(Column.Fixed(36, Alignment.Centre), Column.Fixed(92, Alignment.Centre), Column.Fixed(70, Alignment.Centre), Column.Fixed(70, Alignment.Centre), Column.Relative()) { Style = Small };
        table.AddHead("次", "时间", "办理态度", "办理结果", "说明");
        foreach (var rating in story.Ratings) table.AddRow($"{rating.Round}", At(rating.At), rating.Attitude.Label, rating.Result.Label, $"{rating.By}{(rating.Reason is null ? "" : $"：{rating.Reason}")}");
        yield return table;
    }

    private static string Words(LifeStep step) => (step.PublicText, step.InnerText) switch
    {
        ({ } told, { } inner) => $"{told}（内部：{inner}）",
        ({ } told, null) => told,
        (null, { } inner) => $"（内部）{inner}",
        (null, null) => "",
    };

    private static string Outcome(AssignmentLine line) => line switch
    {
        { RepliedAt: { } at } => $"{At(at)} 回复（{line.Result?.Label}）：{line.Report}{(line.Files.Count > 0 ? $"（佐证 {line.Files.Count} 件）" : "")}",
        { ReturnedAt: { } at } => $"{At(at)} 退回：{line.ReturnReason}",
        { WithdrawnAt: { } at } => $"{At(at)} 收回",
        _ => "尚未回复",
    };

    private static string At(DateTime at) => at.InOffice.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
