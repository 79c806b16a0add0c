using InfoCenter.Core.Printing;
using InfoCenter.Core.Supervision;

namespace InfoCenter.Core.Archives;

/// <summary>监督工作情况的报告 as an official paper (GB/T 9704): figures in words, the topics, the departments, the problem list, and how each figure is defined.</summary>
internal sealed class SupervisionReportPaper(SupervisionReport report, Imprint imprint)
{
    private static readonly TextStyle Small = ArchiveStyles.Table with { Size = 9.5, LinePitch = 13.5 };
    private static readonly TextStyle SmallHead = ArchiveStyles.TableHead with { Size = 9.5, LinePitch = 13.5 };

    private readonly Section _content = new(PageSetup.OfficialA4)
    {
        Footer = [PageLine.OfficialNumber, new() { Left = $"校验码 {imprint.Code}", Right = imprint.Number }],
    };

    private int _chapter;

    public Document Compose()
    {
        var title = $"关于{report.Year}年监督工作情况的报告";
        _content.Add(new Heading(title, 1, OfficialStyles.Title));
        Chapter("总体情况", new Paragraph(SupervisionReportWords.Summary(report), OfficialStyles.Body));
        if (report.Topics.Count > 0)
        {
            Chapter("监督议题", [.. report.Topics.Select(t => new Paragraph(Words(t), OfficialStyles.Body))]);
            AddUnits();
        }

        Chapter("口径说明", [.. Definitions().Select(line => new Paragraph(line, OfficialStyles.Body))]);
        _content.Add(new Spacer(14), new Paragraph($"{imprint.County}人大常委会", OfficialStyles.Signature), new Paragraph(report.Day.Words(), OfficialStyles.Signature));
        var paper = PaperWords.Paper(title, "监督工作情况", imprint).Add(_content);
        return report.List.Count == 0 ? paper : paper.Add(List());
    }

    private static string Words(ReportedTopic of) =>
        $"{of.Number}“{of.Title}”（{of.Bases}），{of.Form.Label}，来自群众诉求 {of.Requests} 件；检查 {of.Inspections} 次，代表参加 {of.Participations} 人次；列出问题 {of.Problems} 个，已销号 {of.Rectified} 个，{of.Status.Label}。"
        + (of.Conclusion is null ? "" : $"结论：{of.Conclusion}");

    private static IEnumerable<string> Definitions() =>
    [
        $"议题：{SupervisionReportWords.Topics}", $"诉求：{SupervisionReportWords.Requests}", $"检查：{SupervisionReportWords.Inspections}", $"人次：{SupervisionReportWords.Participations}",
        $"问题：{SupervisionReportWords.Problems}", $"已整改销号：{SupervisionReportWords.Rectified}", $"未整改：{SupervisionReportWords.Reopened}", $"逾期：{SupervisionReportWords.Late}",
    ];

    private void AddUnits()
    {
        var table = new Table(Column.Relative(), Column.Fixed(60, Alignment.Right), Column.Fixed(60, Alignment.Right), Column.Fixed(60, Alignment.Right));
        table.AddHead("责任单位", "问题", "已销号", "逾期");
        foreach (var one in report.Units) table.AddRow(one.Name, $"{one.Problems}", $"{one.Rectified}", $"{one.Late}");
        Chapter("责任单位", report.Units.Count == 0 ? new Paragraph("还没有交办的问题。", OfficialStyles.Body) : table);
    }

    private Section List()
    {
        var table = new Table(Column.Fixed(74), Column.Relative(), Column.Fixed(110), Column.Fixed(72, Alignment.Centre), Column.Fixed(54, Alignment.Centre), Column.Fixed(34, Alignment.Right), Column.Fixed(170))
        { Style = Small, HeadStyle = SmallHead, Padding = 2.4 };
        table.AddHead("编号", "问题", "责任单位", "整改期限", "进度", "诉求", "逾期原因");
        foreach (var one in report.List) table.AddRow(one.Number, one.Title, one.Unit ?? "", $"{one.DueOn:yyyy-MM-dd}", one.Status.Label, $"{one.Requests}", one.Late ?? "");
        return new Section(PageSetup.ArchiveA4Landscape) { Footer = PaperWords.Footer(imprint) }.Add(new Heading("附件：问题清单", 1, ArchiveStyles.Heading1), table);
    }

    private void Chapter(string name, params Element[] content) => _content.Add(new Heading($"{PaperWords.Ordinal(++_chapter)}、{name}", 1, OfficialStyles.Heading1)).Add(content);
}
