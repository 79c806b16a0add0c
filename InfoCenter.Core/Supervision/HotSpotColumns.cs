using InfoCenter.Core.Requests;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Supervision;

/// <summary>The report as a workbook: whole numbers as numbers, so that they can be counted on; definitions on a sheet of their own.</summary>
internal static class HotSpotColumns
{
    private static readonly ExportColumn[] Told = [new("诉求（件）"), new("人数"), new("事件（件）")];

    public static ExportSheet[] Sheets(HotSpotReport report) =>
    [
        new("总况", [new("项目", 24), new("数值", 14), new("说明", 60)], Totals(report)) { Title = HotSpotWords.Title(report) },
        new(
            "各类别", [new("类别", 18), .. Told, new("占比"), new("上期（件）"), new("环比（件）"), new("名次"), new("连续居前（月）", 16), new("热点")],
            report.Classes.Select(c => (IReadOnlyList<object?>)
                [c.Name, c.Told.Requests, c.Told.People, c.Told.Events, c.ShareWords(report), c.Before, c.Change, c.RankWords, c.Running, c.IsHotSpot ? "是" : null])),
        new(
            "各乡镇", [new("代码"), new("乡镇", 14), .. Told, new("上期（件）"), new("人口"), new("人口年份"), new("每万人（件）", 14)],
            report.Townships.Select(t => (IReadOnlyList<object?>)
                [t.Code, t.Name, t.Told.Requests, t.Told.People, t.Told.Events, t.Before, t.Population == 0 ? null : t.Population, t.PopulationYear, t.Rate.Words(report.Measure)])),
        new("类别×乡镇", [new("类别", 18), .. report.Townships.Select(t => new ExportColumn(t.Name)), new("合计")], report.Classes.Where(c => c.Told.Requests > 0).Select(c => Crossed(report, c))),
        new("类别×月份", [new("月份"), new("类别", 18), new("诉求（件）")], ByMonth(report)),
        new("口径", [new("说明", 120)], Definitions(report).Select(line => (IReadOnlyList<object?>)[line])),
    ];

    public static IReadOnlyList<string> Definitions(HotSpotReport report) =>
    [
        HotSpotWords.Requests, HotSpotWords.People, HotSpotWords.Events, HotSpotWords.Shares, HotSpotWords.Changes, HotSpotWords.Rates,
        HotSpotWords.Ranking(report.Measure), HotSpotWords.OnTheSpot(report.Measure), HotSpotWords.Overdue,
    ];

    private static IEnumerable<IReadOnlyList<object?>> Totals(HotSpotReport report) =>
    [
        ["诉求（件）", report.Total.Requests, HotSpotWords.Requests],
        ["人数", report.Total.People, HotSpotWords.People],
        ["事件（件）", report.Total.Events, HotSpotWords.Events],
        ["上期诉求（件）", report.Before.Requests, HotSpotWords.Changes],
        .. report.Disposals.Select(d => (IReadOnlyList<object?>)[d.Disposal?.Label ?? "尚未处理完", d.Requests, null]),
        ["就地化解（件）", report.OnTheSpot.Part, HotSpotWords.OnTheSpot(report.Measure)],
        ["就地化解比例", report.OnTheSpot.Words(report.Measure), null],
        ["不予受理（件）", report.Refused, "不计入以上各数"],
        .. report.Overdue.Select(o => (IReadOnlyList<object?>)[$"现在逾期：{o.Stage.Label}（件）", o.Requests, HotSpotWords.Overdue]),
        ["每万人（件）", report.Rate.Words(report.Measure), HotSpotWords.Rates],
    ];

    private static IReadOnlyList<object?> Crossed(HotSpotReport report, ClassFigures one) =>
        [one.Name, .. report.Townships.Select(t => (object?)report.Cells.FirstOrDefault(c => c.CategoryId == one.CategoryId && c.TownshipCode == t.Code)?.Requests), one.Told.Requests];

    private static IEnumerable<IReadOnlyList<object?>> ByMonth(HotSpotReport report)
    {
        var names = report.Classes.ToDictionary(c => c.CategoryId, c => c.Name);
        return report.Months.Where(m => m.Month >= report.Span.From && names.ContainsKey(m.CategoryId)).OrderBy(m => m.Month).ThenByDescending(m => m.Requests)
            .Select(m => (IReadOnlyList<object?>)[m.Month, names[m.CategoryId], m.Requests]);
    }
}
