using InfoCenter.Core.Duties;
using InfoCenter.Core.Printing;

namespace InfoCenter.Core.Archives;

/// <summary>一人一档 on paper: cover, basics, mandates, figures by year and kind, every published record, the suggestions.</summary>
/// <param name="issued">The archive with its number and code.</param>
/// <param name="photo">The photograph's bytes, JPEG or PNG; null leaves its frame empty.</param>
public sealed class PersonArchivePaper(IssuedArchive issued, byte[]? photo)
{
    // Two inches, as for certificates: 35 × 49 mm.
    private static readonly double PhotoWidth = Length.Millimetres(35);
    private static readonly double PhotoHeight = Length.Millimetres(49);

    private readonly PersonArchive _archive = issued.Archive;
    private readonly Imprint _imprint = issued.Imprint;

    public Document Compose()
    {
        var title = $"{_archive.Name}人大代表履职档案";
        return PaperWords.Paper(title, "人大代表履职档案（一人一档）", _imprint).Add(Cover(), Content());
    }

    private Section Cover() => new Section(PaperWords.CoverPage) { Footer = PaperWords.CoverFooter(_imprint) }.Add(
        new Spacer(56),
        new Paragraph(_imprint.County, PaperWords.CoverPlace),
        new Heading("人大代表履职档案", 1, PaperWords.CoverTitle) { Bookmark = "封面" },
        new Spacer(6),
        new Rule(1.6, PaperWords.DarkRed),
        new Spacer(46),
        Photograph(),
        new Spacer(16),
        new Paragraph(_archive.Name, PaperWords.CoverName),
        new Spacer(34),
        Facts());

    private Element Photograph()
    {
        if (photo is not null) return new Picture(photo, PhotoWidth, PhotoHeight);

        var frame = new Table(Column.Relative(), Column.Fixed(PhotoWidth, Alignment.Centre), Column.Relative()) { Borders = TableBorders.None };
        return frame.AddRow("", new Table(Column.Relative(1, Alignment.Centre)) { LeastRowHeight = PhotoHeight, SpaceAfter = 0 }.AddRow("照片"), "");
    }

    private Table Facts()
    {
        var table = new Table(Column.Fixed(62), Column.Fixed(76), Column.Relative()) { Borders = TableBorders.None, Style = PaperWords.CoverLine };
        table.AddRow("", "代表职务", string.Join("\n", _archive.Offices));
        if (_archive.TownshipName is { } township) table.AddRow("", "所在乡镇", township);
        table.AddRow("", "档    号", _imprint.Number);
        table.AddRow("", "校 验 码", _imprint.Code);
        return table;
    }

    private Section Content()
    {
        var section = new Section(PageSetup.ArchiveA4)
        {
            Header = PaperWords.Header($"{_imprint.County}人大代表履职档案 · {_archive.Name}", _imprint.Number),
            Footer = PaperWords.Footer(_imprint),
            RestartsNumbering = true,
        };
        var chapter = 0;
        var published = _archive.Published.ToList();

        Chapter("基本情况", PersonSheets.Basics(_archive));
        Chapter("代表职务", PersonSheets.Mandates(_archive));
        if (published.Count == 0)
        {
            Chapter("履职记录", new Paragraph("截至生成时间，尚无已发布的履职记录。", ArchiveStyles.Body));
            return section;
        }

        Chapter("履职统计", PersonSheets.Summary(_archive), new Paragraph("只统计已发布且到会的记录；请假、缺席单列，不计入次数。", ArchiveStyles.Note));
        var years = published.Where(r => r.Kind is not DutyKind.Suggestion).GroupBy(r => r.On.Year).OrderBy(y => y.Key).ToList();
        if (years.Count > 0) Chapter("履职记录");
        foreach (var year in years)
        {
            section.Add(
                new Heading($"{year.Key}年", 2, ArchiveStyles.Heading2) { Bookmark = $"{year.Key}年（{year.Count()} 条）" },
                PersonSheets.Records(year));
        }

        var suggestions = published.Where(r => r.Kind is DutyKind.Suggestion).ToList();
        if (suggestions.Count > 0) Chapter("提出建议", PersonSheets.Suggestions(suggestions));
        return section;

        void Chapter(string name, params Element[] content) => section
            .Add(new Heading($"{PaperWords.Ordinal(++chapter)}、{name}", 1, ArchiveStyles.Heading1))
            .Add(content);
    }
}
