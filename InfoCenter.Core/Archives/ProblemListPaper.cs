using InfoCenter.Core.Printing;
using InfoCenter.Core.Supervision;

namespace InfoCenter.Core.Archives;

/// <summary>问题清单 of one topic, one line for each problem, to be handed to the departments: what, by which rule, whose, by when, how far.</summary>
internal sealed class ProblemListPaper(TopicSheet sheet, Imprint imprint)
{
    private static readonly TextStyle Small = ArchiveStyles.Table with { Size = 9.5, LinePitch = 13.5 };
    private static readonly TextStyle SmallHead = ArchiveStyles.TableHead with { Size = 9.5, LinePitch = 13.5 };

    public Document Compose()
    {
        var title = $"{SupervisionTexts.Number(sheet.Topic)}问题清单";
        var table = new Table(Column.Fixed(62), Column.Fixed(110), Column.Relative(), Column.Fixed(110), Column.Fixed(92), Column.Fixed(66, Alignment.Centre), Column.Fixed(48, Alignment.Centre), Column.Fixed(34, Alignment.Right))
        { Style = Small, HeadStyle = SmallHead, Padding = 2.4 };
        table.AddHead("编号", "问题", "具体情况", "依据", "责任单位", "整改期限", "进度", "诉求");
        foreach (var one in Listed(sheet)) table.AddRow(one.Number, one.Title, one.Text, one.Basis, one.UnitName ?? "", one.DueOn.Short(), one.Status.Label, $"{one.Origins.Count}");
        return PaperWords.Paper(title, "监督议题", imprint).Add(new Section(PageSetup.ArchiveA4Landscape) { Footer = PaperWords.Footer(imprint) }
            .Add(new Heading(title, 1, ArchiveStyles.Heading1), new Paragraph($"议题：{sheet.Topic.Title}", ArchiveStyles.Table), new Spacer(6), table));
    }

    /// <summary>Those that stand on it; what was struck does not.</summary>
    public static IEnumerable<SupervisionProblem> Listed(TopicSheet sheet) => sheet.Problems.Where(p => p.Status is not ProblemStatus.Struck);
}
