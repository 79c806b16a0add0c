using InfoCenter.Core.Printing;
using InfoCenter.Core.Suggestions;

namespace InfoCenter.Core.Archives;

/// <summary>代表建议办理情况的报告 as an official paper (GB/T 9704): figures in words, tables of classes, letters, units and ratings, and the list of all suggestions.</summary>
internal sealed class SuggestionReportPaper(SuggestionReport report, Imprint imprint)
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
        var title = $"关于{report.Year}年代表建议、批评和意见办理情况的报告";
        _content.Add(new Heading(title, 1, OfficialStyles.Title));
        Chapter("总体情况", new Paragraph(SuggestionReportWords.Summary(report), OfficialStyles.Body));
        if (report.All > 0)
        {
            AddSubjects();
            AddReplies();
            AddRatings();
            AddUnits();
            AddKey();
        }

        Chapter("口径说明", [.. Definitions().Select(line => new Paragraph(line, OfficialStyles.Body))]);
        _content.Add(new Spacer(14), new Paragraph($"{imprint.County}人大常委会代表工作委员会", OfficialStyles.Signature), new Paragraph(report.Day.Words(), OfficialStyles.Signature));
        var paper = PaperWords.Paper(title, "代表建议办理情况", imprint).Add(_content);
        return report.All == 0 ? paper : paper.Add(List());
    }

    private static IEnumerable<string> Definitions() =>
    [
        $"建议：{SuggestionReportWords.Numbered}", $"已答复：{SuggestionReportWords.Replied}", $"已解决：{SuggestionReportWords.Solved}", $"答复函：{SuggestionReportWords.Letters}",
        $"按期：{SuggestionReportWords.InTime}", $"测评：{SuggestionReportWords.Rated}", $"承诺：{SuggestionReportWords.Promised}",
    ];

    private void AddSubjects()
    {
        var table = new Table(Column.Relative(), Column.Fixed(70, Alignment.Right), Column.Fixed(70, Alignment.Right), Column.Fixed(70, Alignment.Right));
        table.AddHead("类别", "建议", "已答复", "已解决");
        foreach (var one in report.Subjects) table.AddRow(one.Name, $"{one.All}", $"{one.Replied}", $"{one.Solved}");
        Chapter("各类建议", table);
    }

    private void AddReplies()
    {
        var table = new Table(Column.Fixed(46, Alignment.Centre), Column.Relative(), Column.Fixed(70, Alignment.Right), Column.Fixed(70, Alignment.Centre));
        table.AddHead("类别", "含义", "答复函", "算作解决");
        foreach (var one in report.Replies) table.AddRow(one.Code, one.Title, $"{one.Letters}", one.IsSolved ? "是" : "否");
        Chapter("答复类别", report.Replies.Count == 0 ? new Paragraph("还没有答复。", OfficialStyles.Body) : table);
    }

    private void AddRatings()
    {
        var table = new Table(Column.Relative(), Column.Fixed(70, Alignment.Right), Column.Fixed(70, Alignment.Right), Column.Fixed(70, Alignment.Right), Column.Fixed(70, Alignment.Right));
        table.AddHead("测评", "满意", "基本满意", "不满意", "人次");
        foreach (var (name, of) in new[] { ("办理过程", report.Process), ("办理结果", report.Result) })
            table.AddRow(name, $"{of.Satisfied}", $"{of.Basically}", $"{of.Dissatisfied}", $"{of.All}");
        Chapter("代表测评", table);
    }

    private void AddUnits()
    {
        var table = new Table(
            Column.Relative(), Column.Fixed(48, Alignment.Right), Column.Fixed(48, Alignment.Right), Column.Fixed(40, Alignment.Right), Column.Fixed(48, Alignment.Right),
            Column.Fixed(40, Alignment.Right), Column.Fixed(48, Alignment.Right))
        { Style = Small, HeadStyle = SmallHead };
        table.AddHead("承办单位", "应答复", "已答复", "按期", "已解决", "承诺", "已兑现");
        foreach (var one in report.Units) table.AddRow(one.Name, $"{one.Owed}", $"{one.Replied}", $"{one.InTime}", $"{one.Solved}", $"{one.Promises}", $"{one.Kept}");
        Chapter("承办单位", report.Units.Count == 0 ? new Paragraph("还没有交办。", OfficialStyles.Body) : table);
    }

    private void AddKey()
    {
        var key = report.List.Where(s => s.IsKey).ToList();
        if (key.Count == 0) return;
        Chapter("重点督办", [.. key.Select(s => new Paragraph($"{s.Number}《{s.Title}》，{(s.Units.Length > 0 ? $"由{s.Units}办理，" : "")}{s.Status.Label}。", OfficialStyles.Body))]);
    }

    private Section List()
    {
        var table = new Table(
            Column.Fixed(100), Column.Relative(), Column.Fixed(50), Column.Fixed(90), Column.Fixed(34, Alignment.Centre), Column.Fixed(60), Column.Fixed(46, Alignment.Centre))
        { Style = Small, HeadStyle = SmallHead, Padding = 2.4 };
        table.AddHead("编号", "标题", "领衔", "承办单位", "答复", "对结果的测评", "进度");
        foreach (var one in report.List)
            table.AddRow(one.Number, one.Title, one.Seconders > 0 ? $"{one.Lead}等{one.Seconders + 1}人" : one.Lead, one.Units, one.Classes, one.Ratings, one.Status.Label);
        return new Section(PageSetup.ArchiveA4Landscape) { Footer = PaperWords.Footer(imprint) }.Add(new Heading("附件：代表建议办理一览表", 1, ArchiveStyles.Heading1), table);
    }

    private void Chapter(string name, params Element[] content) => _content.Add(new Heading($"{PaperWords.Ordinal(++_chapter)}、{name}", 1, OfficialStyles.Heading1)).Add(content);
}
