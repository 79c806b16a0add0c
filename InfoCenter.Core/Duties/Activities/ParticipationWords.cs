using System.Globalization;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>How participation is told, on screen and in the workbook, and how it is defined.</summary>
public static class ParticipationWords
{
    public const string Nowhere = "未填乡镇";

    public const string Definition =
        "参加 = 到会过一次以上的在任代表人数，一人到会多次只数一次；请假、缺席不算。只数在“代表活动”里计划、已经登记结束的活动，按活动第一天归入日期。" +
        "不足 10 人的只列人数，不算比例。一人任两级代表的，两级各数一次，合计只数一次。";

    /// <summary>2026年全县代表参加活动情况, with the campaign or the days.</summary>
    public static string Title(ParticipationReport of) =>
        $"代表参加活动情况（{(of.Campaign is { } campaign ? campaign + "，" : "")}{Day(of.Span.From)}至{Day(of.Span.To)}）";

    /// <summary>The first sentence.</summary>
    public static string Summary(ParticipationReport of) => of.Activities.Count == 0
        ? "这段时间没有已经登记结束的活动。"
        : $"活动 {of.Activities.Count} 次；{of.Day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}在任的代表，参加过的有 {of.Total.All}。";

    /// <summary>What the rows of a figure are.</summary>
    public static string Heading(ParticipationReport of, ParticipationFigure figure)
    {
        var place = figure.TownshipCode is { } code ? of.Townships.FirstOrDefault(t => t.TownshipCode == code)?.Name ?? Nowhere : "";
        return $"{place}{(figure.Level is { } level ? $"{level.Label}级" : "")}代表：{(figure.Everybody ? "在任" : "参加过")}";
    }

    internal static ExportSheet[] Sheets(ParticipationReport of, ParticipationFigure? figure, IReadOnlyList<ParticipationRow>? rows) =>
    [
        new(
            "参加情况", [new("乡镇", 16), new("参加"), new("在任"), .. of.Levels.SelectMany(l => new ExportColumn[] { new($"{l.Label}级参加"), new($"{l.Label}级在任") })],
            of.Townships.Select(t => Row(t.Name ?? Nowhere, t)).Append(Row("合计", of.Total))) { Title = Title(of) },
        new("活动", [new("日期"), new("活动", 40), new("到会（人）")], of.Activities.Select(a => (IReadOnlyList<object?>)[a.On, a.Title, a.Came])),
        .. figure is null || rows is null ? (ExportSheet[])[] :
        [
            new(
                "代表", [new("代表"), new("乡镇", 16), new("层级"), new("到会（次）"), new("参加的活动", 60)],
                rows.Select(r => (IReadOnlyList<object?>)[r.Name, r.Township ?? Nowhere, Levels(r), r.Came.Count, string.Join("；", r.Came.Select(a => $"{Day(a.On)} {a.Title}"))])) { Title = Heading(of, figure) },
        ],
        new("说明", [new("怎样数的", 100)], [[Definition]]),
    ];

    /// <summary>县、乡镇.</summary>
    public static string Levels(ParticipationRow row) => string.Join("、", row.Levels.Select(l => l.Label));

    private static IReadOnlyList<object?> Row(string name, ParticipationLine line) =>
        [name, line.All.Taking, line.All.InOffice, .. line.Levels.SelectMany(l => new object?[] { l.Taking, l.InOffice })];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
