using System.Globalization;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Archives;

/// <summary>年度履职报告 on paper: the figures with their definitions, charts, and tables by kind, month, level, township and group.</summary>
public sealed class AnnualReportPaper(AnnualReport report, string title, Imprint imprint)
{
    private readonly Section _content = new(PageSetup.ArchiveA4)
    {
        Header = PaperWords.Header(title, imprint.Number),
        Footer = PaperWords.Footer(imprint),
        RestartsNumbering = true,
    };

    private int _chapter;

    private string Period => report.To is { Month: 12, Day: 31 } ? $"{report.Year}年" : $"{report.Year}年（截至{report.To.Words()}）";

    public Document Compose()
    {
        AddTotals();
        if (report.Records > 0)
        {
            AddKinds();
            AddMonths();
        }

        AddLevels();
        AddPlaces("各乡镇履职情况", "乡镇", report.Townships, withChart: true);
        AddPlaces("各代表小组履职情况", "代表小组", report.Groups, withChart: false);
        AddDefinitions();
        return PaperWords.Paper(title, "年度履职报告", imprint).Add(Cover(), _content);
    }

    private Section Cover() => new Section(PaperWords.CoverPage) { Footer = PaperWords.CoverFooter(imprint) }.Add(
        new Spacer(120),
        new Paragraph(report.Place, PaperWords.CoverPlace),
        new Heading($"{report.Year}年度代表履职报告", 1, PaperWords.CoverTitle with { Size = 36 }) { Bookmark = "封面" },
        new Spacer(6),
        new Rule(1.6, PaperWords.DarkRed),
        new Spacer(20),
        new Paragraph(report.Level is { } level ? $"{level.Label}级人大代表" : "各级人大代表", PaperWords.CoverName with { Size = 20 }),
        new Spacer(205),
        new Table(Column.Fixed(62), Column.Fixed(76), Column.Relative()) { Borders = TableBorders.None, Style = PaperWords.CoverLine }
            .AddRow("", "统计期间", $"{report.Year}-01-01 至 {report.To.Short()}").AddRow("", "档    号", imprint.Number).AddRow("", "校 验 码", imprint.Code));

    private void AddTotals()
    {
        var table = new Table(Column.Fixed(80), Column.Relative(), Column.Fixed(80), Column.Relative(1.2)) { LeastRowHeight = 24, KeepsTogether = true };
        table.AddRow(Cell.Label("在任代表"), $"{report.Deputies:N0} 人", Cell.Label("代表职务"), $"{report.Mandates:N0} 个");
        table.AddRow(Cell.Label("履职记录"), $"{report.Records:N0} 条", Cell.Label("参与代表"), report.Participation.ToString());
        table.AddRow(Cell.Label("人均履职"), new Cell(report.PerHead.ToString()) { ColumnSpan = 3 });
        table.AddRow(Cell.Label("请假"), $"{report.Leaves:N0} 人次", Cell.Label("缺席"), $"{report.Absences:N0} 人次");
        table.AddRow(Cell.Label("落实资金"), PaperWords.Money(report.Funds), Cell.Label("受益群众"), $"{report.Beneficiaries:N0} 人次");

        var kinds = string.Join("，", report.Kinds.Where(k => k.Records > 0).Select(k => $"{k.Kind.Label} {k.Records:N0} 条"));
        var text = report.Records == 0
            ? $"{Period}，{report.Place}在任人大代表 {report.Deputies:N0} 人，尚无已发布的履职记录。"
            : $"{Period}，{report.Place}在任人大代表 {report.Deputies:N0} 人，共有 {report.Participation.Taking:N0} 人履职 {report.Records:N0} 条。其中：{kinds}。";
        Chapter("总体情况", new Paragraph(text, ArchiveStyles.Body), new Spacer(4), table);
    }

    private void AddKinds()
    {
        var table = new Table(Column.Relative(), Column.Relative(1, Alignment.Right), Column.Relative(1, Alignment.Right), Column.Relative(1.6, Alignment.Right)) { KeepsTogether = true };
        table.AddHead("类别", "条数", "占比", "参与代表");
        foreach (var kind in report.Kinds)
        {
            table.AddRow(kind.Kind.Label, Number(kind.Records), Share(kind.Records), kind.Participation.ToString());
        }

        table.AddRow(Cell.Label("合计"), Number(report.Records), Share(report.Records), report.Participation.ToString());
        Chapter(
            "各类履职情况",
            new BarChart([.. report.Kinds.Select(k => k.Kind.Label)], new ChartSeries("条数", [.. report.Kinds.Select(k => (double)k.Records)], PaperWords.DarkRed)) { Height = 170, Format = "N0" },
            table);
    }

    private void AddMonths()
    {
        var months = Enumerable.Range(1, 12).Select(m => $"{m}月").ToList();
        var table = new Table([Column.Fixed(40, Alignment.Centre), .. months.Select(_ => Column.Relative(1, Alignment.Centre))]) { KeepsTogether = true };
        table.AddHead([(Cell)"月份", .. months.Select(m => (Cell)m)]).AddRow([(Cell)"条数", .. report.Months.Select(count => (Cell)Number(count))]);
        Chapter(
            "逐月履职情况",
            new LineChart([.. months.Take(report.To.Month)], new ChartSeries("条数", [.. report.Months.Take(report.To.Month).Select(count => (double)count)], PaperWords.DarkRed)) { Height = 160, Format = "N0" },
            table);
    }

    private void AddLevels()
    {
        if (report.Levels.Count == 0) return;

        var table = new Table(
            Column.Fixed(60, Alignment.Centre), Column.Relative(1, Alignment.Right), Column.Relative(1, Alignment.Right),
            Column.Relative(1.2, Alignment.Right), Column.Relative(1, Alignment.Right))
        {
            KeepsTogether = true,
        };
        table.AddHead("层级", "在任代表（人）", "履职记录（条）", "在任天数（人日）", "人均（条/年）");
        foreach (var level in report.Levels)
        {
            table.AddRow(level.Level.Label, Number(level.Deputies), Number(level.PerHead.Records), level.PerHead.DeputyDays.ToString("N0", CultureInfo.InvariantCulture), level.PerHead.Figure);
        }

        Chapter("各级代表人均履职", table, new Paragraph("一人任两级代表的，在两个层级中各列一次，各行相加可能大于合计。", ArchiveStyles.Note));
    }

    private void AddPlaces(string name, string what, IReadOnlyList<PlaceFigures> places, bool withChart)
    {
        if (places.Count == 0) return;

        Column[] columns =
        [
            Column.Relative(2), Column.Fixed(38, Alignment.Right), .. report.Kinds.Select(_ => Column.Fixed(36, Alignment.Right)), Column.Fixed(40, Alignment.Right),
            Column.Fixed(34, Alignment.Right), Column.Fixed(104, Alignment.Right),
        ];
        var small = ArchiveStyles.Table with { Size = 9.5, LinePitch = 13.5 };
        var table = new Table(columns) { Style = small, HeadStyle = ArchiveStyles.TableHead with { Size = 9.5, LinePitch = 13.5 }, Padding = 2.4 };
        table.AddHead([(Cell)what, "在任\n代表", .. report.Kinds.Select(k => (Cell)k.Kind.Label.Insert(2, "\n")), "合计", "人均", "参与代表"]);
        foreach (var place in places)
        {
            table.AddRow([(Cell)place.Name, Number(place.Deputies), .. place.Kinds.Select(count => (Cell)Number(count)), Number(place.PerHead.Records), place.PerHead.Figure, place.Participation.ToString()]);
        }

        if (withChart && report.Records > 0)
        {
            var chart = new RankChart([.. places.Select(p => p.Name)], new ChartSeries("条数", [.. places.Select(p => (double)p.PerHead.Records)], PaperWords.DarkRed)) { Format = "N0" };
            Chapter(name, chart, new Paragraph("按行政区划代码排列，不作排名。", ArchiveStyles.Note), new Spacer(4), table);
        }
        else
        {
            Chapter(name, table);
        }
    }

    private void AddDefinitions() => Chapter(
        "口径说明",
        new Paragraph(PerHead.Definition, ArchiveStyles.Body),
        new Paragraph(ParticipationRate.Definition, ArchiveStyles.Body),
        new Paragraph("只统计已发布的记录；请假、缺席单列，不计入履职条数。一名代表参加一次活动记一条。代表按名册所属乡镇统计。", ArchiveStyles.Body));

    private void Chapter(string name, params Element[] content) => _content
        .Add(new Heading($"{PaperWords.Ordinal(++_chapter)}、{name}", 1, ArchiveStyles.Heading1)).Add(content);

    private string Share(int count) => report.Records < 10 ? "" : (100.0 * count / report.Records).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
