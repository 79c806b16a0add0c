using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Archives;

/// <summary>一任一册 on paper: title page, preface with the reconciliation of people and mandates, contents, then every deputy from a new page.</summary>
/// <param name="term">The term.</param>
/// <param name="title">竹山县第十九届人大代表履职档案.</param>
/// <param name="people">In order; their records are those of the term.</param>
/// <param name="imprint">Number, code, day.</param>
/// <param name="photographOf">Asked when a deputy's page is set; null for none.</param>
/// <param name="isPublic">Whether everybody may read it: the people hold public fields only, and nothing is said of who left and why.</param>
internal sealed class TermVolumePaper(Term term, string title, IReadOnlyList<PersonArchive> people, Imprint imprint, Func<PersonArchive, byte[]?> photographOf, bool isPublic = false)
{
    private const string Nowhere = "未分乡镇";

    // As many lines as a page of contents holds in a column.
    private const int ContentsLines = 36;

    private static readonly double PhotoWidth = Length.Millimetres(25);
    private static readonly double PhotoHeight = Length.Millimetres(35);

    public Document Compose() => PaperWords.Paper(title, isPublic ? "人大代表履职公开册（一任一册）" : "人大代表履职档案（一任一册）", imprint).Add(
        Cover(), Preface(), ContentsPages(),
        new Section(PageSetup.ArchiveA4)
        {
            Header = PaperWords.Header(title, imprint.Number),
            Footer = PaperWords.Footer(imprint),
            RestartsNumbering = true,
        }.AddLater(People()));

    private Section Cover() => new Section(PaperWords.CoverPage) { Footer = PaperWords.CoverFooter(imprint) }.Add(
        new Spacer(130),
        new Paragraph(term.Title, PaperWords.CoverPlace),
        new Heading(isPublic ? "人大代表履职公开册" : "人大代表履职档案", 1, PaperWords.CoverTitle) { Bookmark = "封面" },
        new Spacer(6),
        new Rule(1.6, PaperWords.DarkRed),
        new Spacer(20),
        new Paragraph("（一任一册）", PaperWords.CoverName with { Size = 20 }),
        new Spacer(180),
        CoverFacts());

    // A term whose days nobody has entered yet has no line for them.
    private Table CoverFacts()
    {
        var table = new Table(Column.Fixed(62), Column.Fixed(76), Column.Relative()) { Borders = TableBorders.None, Style = PaperWords.CoverLine };
        if (PaperWords.Span(term.StartedOn, term.EndedOn) is { Length: > 0 } span) table.AddRow("", "任    期", span);
        return table.AddRow("", "收录代表", $"{people.Count} 人").AddRow("", "档    号", imprint.Number).AddRow("", "校 验 码", imprint.Code);
    }

    private Section Preface()
    {
        var mandates = people.Select(p => p.Mandates.First(m => m.TermId == term.Id)).ToList();
        var records = people.Sum(p => p.Published.Count(r => r.Counts));

        var table = new Table(Column.Relative(1.6), Column.Fixed(90, Alignment.Right), Column.Relative(2)) { KeepsTogether = true };
        table.AddHead("核对事项", "数目", "说明");
        table.AddRow("本届代表职务", $"{mandates.Count} 个", "一人一届一个职务");
        table.AddRow("涉及代表", $"{people.Count} 人", "本册每人一份");
        if (!isPublic) AddStanding(table, mandates);

        var kinds = new Table([Column.Fixed(60, Alignment.Centre), .. Enum.GetValues<DutyKind>().Select(_ => Column.Relative(1, Alignment.Centre)), Column.Relative(1, Alignment.Centre)]) { KeepsTogether = true };
        kinds.AddHead(["类别", .. Enum.GetValues<DutyKind>().Select(k => (Cell)k.Label), "合计"]);
        kinds.AddRow([
            Cell.Label("条数"), .. Enum.GetValues<DutyKind>().Select(k => (Cell)PaperWords.Count(people.Sum(p => p.Published.Count(r => r.Counts && r.Kind == k)))),
            PaperWords.Count(records),
        ]);

        return new Section(PageSetup.ArchiveA4).Add(
            new Heading("编制说明", 1, ArchiveStyles.Title),
            new Paragraph(
                $"本册收录{term.Title}人大代表 {people.Count} 人{(isPublic ? "依法公开的基本信息和履职情况" : "的履职档案")}，按乡镇和姓氏笔画排列。截至{DateOnly.FromDateTime(imprint.PrintedAt.InOffice).Words()}，" +
                $"本届任期内已发布且到会的履职记录共 {records} 条。", ArchiveStyles.Body),
            new Spacer(8),
            new Paragraph("人数与职务核对", ArchiveStyles.Heading2), table,
            new Paragraph("履职记录", ArchiveStyles.Heading2), kinds,
            new Paragraph("请假、缺席单列，不计入条数。", ArchiveStyles.Note));
    }

    // What the office has to reconcile: who sits elsewhere too, and who left and why.
    private void AddStanding(Table table, List<ArchiveMandate> mandates)
    {
        var others = people.Where(p => p.Mandates.Any(m => m.TermId != term.Id && m.Ending is null)).ToList();
        table.AddRow("其中兼任其他层级代表", $"{others.Count} 人", string.Join("、", others.SelectMany(p => p.Mandates.Where(m => m.TermId != term.Id && m.Ending is null))
            .CountBy(m => m.Level).OrderBy(l => l.Key).Select(l => $"{l.Key.Label}级 {l.Value} 个")));
        table.AddRow("在任", $"{mandates.Count(m => m.Ending is null)} 个", "");
        foreach (var ended in mandates.Where(m => m.Ending is not null).GroupBy(m => m.Ending!.Value).OrderBy(g => g.Key)) table.AddRow("资格终止", $"{ended.Count()} 个", ended.Key.Label);
    }

    // Two columns, read down the page's left half and then its right.
    private Section ContentsPages()
    {
        var style = ArchiveStyles.Table with { LinePitch = 18 };
        var section = new Section(PageSetup.ArchiveA4).Add(new Heading("目录", 1, ArchiveStyles.Title));
        foreach (var page in people.Chunk(ContentsLines * 2))
        {
            var half = Math.Min(ContentsLines, (page.Length + 1) / 2);
            section.Add(new SideBySide((Column.Relative(), [Lines(page[..half])]), (Column.Relative(), [Lines(page[half..])])) { Gap = 26 });
        }

        return section;

        Contents Lines(IEnumerable<PersonArchive> some) =>
            new([.. some.Select(p => new ContentsLine($"{p.Name}（{p.TownshipName ?? Nowhere}）", Anchor(p)))]) { Style = style };
    }

    private static string Anchor(PersonArchive archive) => string.Create(CultureInfo.InvariantCulture, $"p{archive.PersonId}");

    private IEnumerable<Element> People()
    {
        string? township = null;
        for (var i = 0; i < people.Count; i++)
        {
            var archive = people[i];
            if (i > 0) yield return new PageBreak();
            var place = archive.TownshipName ?? Nowhere;
            if (place != township) yield return new Heading(township = place, 1, ArchiveStyles.Subtitle);
            foreach (var element in Person(archive)) yield return element;
        }
    }

    private IEnumerable<Element> Person(PersonArchive archive)
    {
        yield return new Heading(archive.Name, 2, ArchiveStyles.Title) { Anchor = Anchor(archive) };
        var basics = isPublic ? PersonSheets.PublicBasics(archive) : PersonSheets.Basics(archive);
        yield return photographOf(archive) is { } photo
            ? new SideBySide((Column.Relative(), [basics]), (Column.Fixed(PhotoWidth), [new Picture(photo, PhotoWidth, PhotoHeight)]))
            : basics;
        yield return new Paragraph("代表职务", ArchiveStyles.Heading2);
        yield return isPublic ? PersonSheets.PublicMandates(archive) : PersonSheets.Mandates(archive);
        yield return new Paragraph("履职统计", ArchiveStyles.Heading2);
        if (archive.Records.Count == 0)
        {
            yield return new Paragraph("本届任期内尚无已发布的履职记录。", ArchiveStyles.Body);
            yield break;
        }

        yield return PersonSheets.Summary(archive);
        foreach (var year in archive.Records.Where(r => r.Kind is not DutyKind.Suggestion).GroupBy(r => r.On.Year).OrderBy(y => y.Key))
        {
            yield return new Paragraph($"{year.Key}年履职记录", ArchiveStyles.Heading2);
            yield return PersonSheets.Records(year);
        }

        var suggestions = archive.Records.Where(r => r.Kind is DutyKind.Suggestion).ToList();
        if (suggestions.Count == 0) yield break;
        yield return new Paragraph("提出建议", ArchiveStyles.Heading2);
        yield return PersonSheets.Suggestions(suggestions);
    }
}
