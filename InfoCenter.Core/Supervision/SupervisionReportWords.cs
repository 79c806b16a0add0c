using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Supervision;

/// <summary>What the yearly report says, and how its figures are defined.</summary>
public static class SupervisionReportWords
{
    /// <summary>Fewer than this are told as numbers, never as per cent.</summary>
    public const int LeastForPercent = 10;

    public const string Topics = "当年审定的监督议题；检查和问题跟着议题算，不论哪一年进行。";
    public const string Inspections = "这些议题的视察、执法检查和专题调研。";
    public const string Participations = "代表参加检查的人次；同一位代表参加几次算几次。不同代表人数另列，不重复算。";
    public const string Problems = "列入问题清单的问题，误列去掉的不算。";
    public const string Rectified = "回头看确认已经整改、销号的问题；单位报了整改、还没有回头看的不算。";
    public const string Reopened = "回头看发现没有整改到位、重新交给单位的问题，不论后来是否整改。";
    public const string Late = "看报告时某一步已经过了期限的问题，不论该谁办。";
    public const string Requests = "这些议题关联的群众诉求，一件诉求关联几个议题的只算一次。";

    public static string Title(int year) => $"{year}年监督工作情况";

    /// <summary>12 / 20（60%）; without the per cent where the whole is a small number.</summary>
    public static string Words(Share share) => share.Whole < LeastForPercent ? $"{share.Part} / {share.Whole}" : $"{share.Part} / {share.Whole}（{share.Percent}%）";

    /// <summary>The opening words of the report.</summary>
    public static string Summary(SupervisionReport of) => of.Topics.Count == 0
        ? $"{of.Year}年没有审定的监督议题。"
        : $"{of.Year}年审定监督议题 {of.Topics.Count} 个，关联群众诉求 {of.Requests} 件。组织检查 {of.Inspections} 次，{of.Deputies} 名代表参加 {of.Participations} 人次。"
            + (of.Problems == 0 ? "还没有列出问题。" : $"列出问题 {of.Problems} 个，到{SupervisionTexts.Day(of.Day)}，已整改销号 {Words(of.Rate)}，回头看发现未整改 {of.Reopened} 个{(of.Late > 0 ? $"，逾期 {of.Late} 个" : "，没有逾期的")}。");

    internal static ExportSheet[] Sheets(SupervisionReport of) =>
    [
        new("总况", [new("项目", 20), new("数量"), new("说明", 80)],
        [
            ["监督议题", of.Topics.Count, Topics], ["关联诉求", of.Requests, Requests], ["检查", of.Inspections, Inspections], ["参加代表（人次）", of.Participations, Participations],
            ["参加代表（人）", of.Deputies, null], ["问题", of.Problems, Problems], ["已整改销号", of.Rectified, Rectified], ["回头看未整改", of.Reopened, Reopened], ["逾期", of.Late, Late],
        ]) { Title = Title(of.Year) },
        new(
            "议题", [new("编号", 24), new("议题", 30), new("方式", 24), new("进度"), new("依据", 40), new("诉求"), new("检查"), new("代表（人次）"), new("问题"), new("已销号"), new("结论", 60)],
            of.Topics.Select(t => (IReadOnlyList<object?>)[t.Number, t.Title, t.Form.Label, t.Status.Label, t.Bases, t.Requests, t.Inspections, t.Participations, t.Problems, t.Rectified, t.Conclusion])),
        new("责任单位", [new("单位", 30), new("问题"), new("已销号"), new("逾期")], of.Units.Select(u => (IReadOnlyList<object?>)[u.Name, u.Problems, u.Rectified, u.Late])),
        new(
            "问题清单", [new("编号", 18), new("问题", 50), new("责任单位", 26), new("整改期限", 14), new("进度"), new("第几次整改"), new("诉求"), new("逾期原因", 60)],
            of.List.Select(p => (IReadOnlyList<object?>)[p.Number, p.Title, p.Unit, p.DueOn, p.Status.Label, p.Round, p.Requests, p.Late])),
    ];
}
