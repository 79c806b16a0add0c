using System.Globalization;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Supervision;

namespace InfoCenter.Core.Archives;

/// <summary>
/// 民意热点分析 on paper: totals, classes with their places, the months, class by township, townships, definitions. It names no citizen, and where few people of a
/// place spoke it does not say how few.
/// </summary>
internal sealed class HotSpotPaper(HotSpotReport report, string title, Imprint imprint)
{
    private const int MonthsDrawn = 12;
    private const int LinesDrawn = 3;

    private static readonly TextStyle Small = ArchiveStyles.Table with { Size = 9.5, LinePitch = 13.5 };
    private static readonly TextStyle SmallHead = ArchiveStyles.TableHead with { Size = 9.5, LinePitch = 13.5 };

    private readonly Section _content = new(PageSetup.ArchiveA4) { Header = PaperWords.Header(title, imprint.Number), Footer = PaperWords.Footer(imprint) };
    private int _chapter;

    public Document Compose()
    {
        _content.Add(new Heading(title, 1, ArchiveStyles.Title));
        AddTotals();
        if (report.Classes.Count > 0)
        {
            AddClasses();
            AddMonths();
        }

        if (report.TownshipCode is null)
        {
            AddTownships();
            AddCells();
        }

        AddOverdue();
        AddExamples();
        Chapter("口径说明", [.. Definitions().Select(line => new Paragraph(line, ArchiveStyles.Body))]);
        return PaperWords.Paper(title, "民意热点分析报告", imprint).Add(_content);
    }

    private IEnumerable<string> Definitions() => HotSpotColumns.Definitions(report).Append(
        $"本报告没有群众的姓名、电话；举例只用经两人遮盖、审定并已公开的内容。某乡镇反映的群众不足 {report.Measure.Least} 人时，人数只写“不足{report.Measure.Least}”，以免对号入座。");

    private void AddTotals()
    {
        var table = new Table(Column.Fixed(84), Column.Relative(), Column.Fixed(84), Column.Relative()) { LeastRowHeight = 24, KeepsTogether = true };
        table.AddRow(Cell.Label("诉求"), $"{report.Total.Requests} 件", Cell.Label("上期诉求"), $"{report.Before.Requests} 件（环比 {HotSpotWords.Change(report.Total.Requests - report.Before.Requests)}）");
        table.AddRow(Cell.Label("反映群众"), $"{People(report.Total.People)} 人", Cell.Label("事件"), $"{report.Total.Events} 件");
        foreach (var pair in report.Disposals.Chunk(2))
            table.AddRow([.. pair.SelectMany(d => new[] { Cell.Label(d.Disposal?.Label ?? "尚未处理完"), (Cell)$"{d.Requests} 件" })]);
        table.AddRow(Cell.Label("就地化解"), report.OnTheSpot.Words(report.Measure), Cell.Label("不予受理"), $"{report.Refused} 件（不计入）");
        table.AddRow(Cell.Label("每万人"), new Cell(report.Rate.Words(report.Measure) is var rate && report.Rate.Tenths is null ? rate : $"{rate} 件（人口 {report.Population:N0} 人）") { ColumnSpan = 3 });

        var hot = string.Join("、", report.HotSpots.Select(c => $"{c.Name}（连续 {c.Running} 个月）"));
        var text = report.Total.Requests == 0
            ? $"{HotSpotWords.Months(report.Span)}，{report.Place}没有受理的诉求。"
            : $"{HotSpotWords.Months(report.Span)}，{report.Place}受理群众诉求 {report.Total.Requests} 件，由 {People(report.Total.People)} 名群众提出，说的是 {report.Total.Events} 件事。"
                + (hot.Length > 0 ? $"连续 {report.Measure.Months} 个月以上居前 {report.Measure.Top} 名的有：{hot}。" : $"没有连续 {report.Measure.Months} 个月居前 {report.Measure.Top} 名的类别。");
        Chapter("总体情况", new Paragraph(text, ArchiveStyles.Body), new Spacer(4), table);
    }

    private void AddClasses()
    {
        var table = new Table(
            Column.Relative(1.7), Column.Fixed(34, Alignment.Right), Column.Fixed(46, Alignment.Right), Column.Fixed(34, Alignment.Right), Column.Fixed(50, Alignment.Right),
            Column.Fixed(36, Alignment.Right), Column.Fixed(36, Alignment.Right), Column.Fixed(52, Alignment.Centre), Column.Fixed(62, Alignment.Centre))
        { Style = Small, HeadStyle = SmallHead, Padding = 2.4 };
        table.AddHead("类别", "诉求", "人数", "事件", "占比", "上期", "环比", "名次", "连续居前");
        foreach (var one in report.Classes)
            table.AddRow(
                one.Name, $"{one.Told.Requests}", People(one.Told.People), $"{one.Told.Events}", one.ShareWords(report), $"{one.Before}", HotSpotWords.Change(one.Change), one.RankWords,
                one.Running == 0 ? "" : one.IsHotSpot ? $"{one.Running} 个月 ★" : $"{one.Running} 个月");
        Chapter("各类诉求", table, new Paragraph($"★ 为热点：连续 {report.Measure.Months} 个月以上居前 {report.Measure.Top} 名。名次只看 {HotSpotWords.Month(report.Span.To)}。", ArchiveStyles.Note));
    }

    private void AddMonths()
    {
        var last = MonthSpan.IndexOf(report.Span.To);
        var months = Enumerable.Range(last - MonthsDrawn + 1, MonthsDrawn).Select(MonthSpan.MonthAt).ToList();
        var drawn = report.Classes.Where(c => c.CategoryId != 0 && c.Told.Requests > 0).Take(LinesDrawn).ToList();
        if (drawn.Count == 0) return;

        var series = drawn.Select(c => new ChartSeries(c.Name, [.. months.Select(m => (double)report.Months.Where(f => f.Month == m && f.CategoryId == c.CategoryId).Sum(f => f.Requests))])).ToArray();
        Chapter(
            "逐月变化",
            new LineChart([.. months.Select(m => m.Month == 1 || m == months[0] ? $"{m.Year % 100:00}年{m.Month}月" : $"{m.Month}月")], series) { Height = 170, Format = "N0" },
            new Paragraph($"到 {HotSpotWords.Month(report.Span.To)} 为止 {MonthsDrawn} 个月，诉求最多的 {drawn.Count} 类，单位：件。", ArchiveStyles.Note));
    }

    private void AddTownships()
    {
        var table = new Table(
            Column.Relative(1.4), Column.Fixed(46, Alignment.Right), Column.Fixed(50, Alignment.Right), Column.Fixed(46, Alignment.Right), Column.Fixed(46, Alignment.Right),
            Column.Fixed(98, Alignment.Right), Column.Fixed(58, Alignment.Right))
        { Style = Small, HeadStyle = SmallHead, Padding = 2.4 };
        table.AddHead("乡镇", "诉求", "人数", "事件", "上期", "人口（年份）", "每万人");
        foreach (var one in report.Townships)
            table.AddRow(one.Name, $"{one.Told.Requests}", People(one.Told.People), $"{one.Told.Events}", $"{one.Before}", Population(one), one.Rate.Words(report.Measure));
        Chapter("各乡镇", table, new Paragraph("按行政区划代码排列，不作排名。", ArchiveStyles.Note));
    }

    private void AddCells()
    {
        var told = report.Classes.Where(c => c.Told.Requests > 0).ToList();
        if (told.Count == 0) return;

        var tiny = Small with { Size = 8, LinePitch = 11 };
        var table = new Table([Column.Relative(), .. report.Townships.Select(_ => Column.Fixed(Math.Min(30, 400.0 / report.Townships.Count), Alignment.Centre))])
        { Style = tiny, HeadStyle = SmallHead with { Size = 8, LinePitch = 10 }, Padding = 1.4 };
        table.AddHead([(Cell)"类别", .. report.Townships.Select(t => (Cell)string.Join('\n', t.Name.TrimEnd('镇', '乡').ToCharArray()))]);
        foreach (var one in told)
            table.AddRow([(Cell)one.Name, .. report.Townships.Select(t => (Cell)(report.Cells.FirstOrDefault(c => c.CategoryId == one.CategoryId && c.TownshipCode == t.Code)?.Requests.ToString(CultureInfo.InvariantCulture) ?? ""))]);
        Chapter("类别与乡镇", table, new Paragraph("格中是诉求件数，空格为零。", ArchiveStyles.Note));
    }

    private static string Population(TownshipFigures one) =>
        one.Population == 0 ? HotSpotWords.Unknown : one.PopulationYear is { } year ? $"{one.Population:N0}（{year}）" : $"{one.Population:N0}";

    private void AddOverdue()
    {
        var table = new Table(Column.Relative(), Column.Fixed(90, Alignment.Right)) { Style = Small, HeadStyle = SmallHead, KeepsTogether = true };
        table.AddHead("环节", "逾期（件）");
        foreach (var one in report.Overdue) table.AddRow(one.Stage.Label, $"{one.Requests}");
        Chapter("逾期情况", report.Overdue.Count == 0 ? new Paragraph("没有逾期的诉求。", ArchiveStyles.Body) : table);
    }

    private void AddExamples()
    {
        if (report.Examples.Count == 0) return;
        Chapter("典型诉求（已遮盖并公开）", [.. report.Examples.Select(e => new Paragraph($"{e.Number}（{e.Category ?? HotSpotWords.NotClassed}）：{e.Words}", ArchiveStyles.Body))]);
    }

    private string People(int people) => people > 0 && people < report.Measure.Least ? $"不足{report.Measure.Least}" : $"{people}";

    private void Chapter(string name, params Element[] content) => _content.Add(new Heading($"{PaperWords.Ordinal(++_chapter)}、{name}", 1, ArchiveStyles.Heading1)).Add(content);
}
