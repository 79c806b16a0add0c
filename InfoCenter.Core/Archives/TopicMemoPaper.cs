using InfoCenter.Core.Common;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Supervision;

namespace InfoCenter.Core.Archives;

/// <summary>监督议题建议书 as an official paper (GB/T 9704): why, on which points of law, in what form, from how many requests, who says yes.</summary>
internal sealed class TopicMemoPaper(TopicSheet sheet, Imprint imprint)
{
    private readonly Section _content = new(PageSetup.OfficialA4)
    {
        Footer = [PageLine.OfficialNumber, new() { Left = $"校验码 {imprint.Code}", Right = imprint.Number }],
    };

    private int _chapter;

    private SupervisionTopic Topic => sheet.Topic;

    public Document Compose()
    {
        var title = $"关于“{Topic.Title}”的监督议题建议书";
        _content.Add(new Heading(title, 1, OfficialStyles.Title), new Paragraph($"{imprint.County}人大常委会：", OfficialStyles.Body with { FirstLineIndent = 0 }));
        Chapter("提出的理由", Lines(Topic.Grounds));
        Chapter("监督建议", Lines(Topic.Proposal));
        Chapter("监督方式", [$"{Topic.Form.Label}。"]);
        Chapter("依据", sheet.Bases.Select(b => $"{b.Article}：{b.Text}。"));
        Chapter("来自群众诉求", [Source()]);
        if (Decision() is { } decision) Chapter("审定", [decision]);
        _content.Add(new Spacer(14), new Paragraph(Signed, OfficialStyles.Signature));
        return PaperWords.Paper(title, "监督议题", imprint).Add(_content);
    }

    private string Signed => DateOnly.FromDateTime((Topic.SubmittedAt ?? Topic.Steps[0].At).InOffice).Words();

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string Source() =>
        $"{sheet.Place ?? imprint.County}，{HotSpotWords.Months(new(new(Topic.MonthsFrom.Year, Topic.MonthsFrom.Month), new(Topic.MonthsUntil.Year, Topic.MonthsUntil.Month)))}"
        + $"{(sheet.Category is null ? "" : $"，{sheet.Category}")}：{Topic.Tellings} 件诉求，{Topic.People} 名群众，{Topic.Events} 件事。"
        + $"编号：{string.Join("、", sheet.Requests.Select(r => r.Number).Order(StringComparer.Ordinal))}。";

    private string? Decision() => Topic switch
    {
        { ApprovedAt: { } at } => $"{DateOnly.FromDateTime(at.InOffice).Words()}审定，列为{SupervisionTexts.Number(Topic)}。",
        { Status: TopicStatus.Refused, ClosedAt: { } at } => $"{DateOnly.FromDateTime(at.InOffice).Words()}不列入监督议题：{Topic.Reason}",
        _ => null,
    };

    private void Chapter(string name, IEnumerable<string> lines) =>
        _content.Add(new Heading($"{PaperWords.Ordinal(++_chapter)}、{name}", 1, OfficialStyles.Heading1)).Add([.. lines.Select(line => new Paragraph(line, OfficialStyles.Body))]);
}
