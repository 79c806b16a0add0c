using InfoCenter.Core.Requests;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Suggestions;

/// <summary>What the handling report says, and how its figures are defined.</summary>
public static class SuggestionReportWords
{
    /// <summary>Fewer than this are told as numbers, never as per cent.</summary>
    public const int LeastForPercent = 10;

    public const string Numbered = "当年提交、已经立案编号并且没有撤回的代表建议。";
    public const string Replied = "应当答复的单位都已经书面答复过的建议，不论答复是哪一类。";
    public const string Solved = "最后一次办理的答复全部属于“已经解决”类别的建议；答复了不等于解决了，所以与答复数分开。";
    public const string Late = "还有单位没有答复、期限已过的建议。";
    public const string Letters = "最后一次办理中各单位的答复函；分办的建议各单位各答复一件。";
    public const string Rated = "最后一次办理中领衔和附议代表的测评，过程、结果分开；催告以后仍未测评的不计入。";
    public const string InTime = "在期限当天或者以前答复的；期限含已经同意的延期。";
    public const string Promised = "答复中列入承诺台账的事项；“已兑现”以领衔代表的评价为准。";

    extension(SuggestionMeasure measure)
    {
        public string Label => measure switch
        {
            SuggestionMeasure.Replied => "已答复",
            SuggestionMeasure.Solved => "已解决",
            SuggestionMeasure.Late => "逾期未答复",
            SuggestionMeasure.Key => "重点督办",
            SuggestionMeasure.Dissatisfied => "对结果不满意",
        };
    }

    public static string Title(int year) => $"{year}年代表建议办理情况";

    /// <summary>12 件；20 件的 60% where the whole is no small number.</summary>
    public static string Share(int part, int whole) => whole < LeastForPercent ? $"{part} / {whole}" : $"{part} / {whole}（{(200L * part + whole) / (2L * whole)}%）";

    /// <summary>The opening words of the report.</summary>
    public static string Summary(SuggestionReport of) => of.All == 0
        ? $"{of.Year}年没有立案编号的代表建议。"
        : $"{of.Year}年共收到代表建议 {of.All} 件，其中会议期间 {of.AtSessions} 件、平时 {of.All - of.AtSessions} 件；{of.FromRequests} 件来自群众诉求，共 {of.Requests} 件诉求。" +
          $"到{of.Day:yyyy年M月d日}，已答复 {Share(of.Replied, of.All)}，已解决 {Share(of.Solved, of.All)}{(of.Late > 0 ? $"，逾期未答复 {of.Late} 件" : "，没有逾期未答复的")}。" +
          (of.Result.All == 0 ? "还没有代表测评。" : $"代表测评 {of.Result.All} 人次：对办理结果满意 {of.Result.Satisfied}、基本满意 {of.Result.Basically}、不满意 {of.Result.Dissatisfied}；重新办理 {of.Anew} 件。");

    internal static string Ratings(IReadOnlyList<Satisfaction> results) =>
        string.Join("、", results.GroupBy(r => r).OrderBy(g => g.Key).Select(g => results.Count == 1 ? g.Key.Label : $"{g.Key.Label} {g.Count()}"));

    internal static ExportSheet[] Sheets(SuggestionReport of) =>
    [
        new("总况", [new("项目", 20), new("件数"), new("说明", 80)],
        [
            ["建议", of.All, Numbered], ["会议期间", of.AtSessions, null], ["平时", of.All - of.AtSessions, null], ["来自群众诉求", of.FromRequests, $"共 {of.Requests} 件诉求"],
            ["已答复", of.Replied, Replied], ["已解决", of.Solved, Solved], ["逾期未答复", of.Late, Late], ["重点督办", of.Key, null], ["重新办理", of.Anew, null],
            ["办理过程：满意", of.Process.Satisfied, Rated], ["办理过程：基本满意", of.Process.Basically, null], ["办理过程：不满意", of.Process.Dissatisfied, null],
            ["办理结果：满意", of.Result.Satisfied, Rated], ["办理结果：基本满意", of.Result.Basically, null], ["办理结果：不满意", of.Result.Dissatisfied, null],
        ]) { Title = Title(of.Year) },
        new("各类别", [new("类别", 16), new("建议"), new("已答复"), new("已解决")], of.Subjects.Select(s => (IReadOnlyList<object?>)[s.Name, s.All, s.Replied, s.Solved])),
        new("答复类别", [new("类别"), new("含义", 40), new("答复函"), new("算作解决")], of.Replies.Select(r => (IReadOnlyList<object?>)[r.Code, r.Title, r.Letters, r.IsSolved ? "是" : "否"])),
        new(
            "承办单位", [new("单位", 24), new("应答复"), new("已答复"), new("按期"), new("已解决"), new("承诺"), new("已兑现")],
            of.Units.Select(u => (IReadOnlyList<object?>)[u.Name, u.Owed, u.Replied, u.InTime, u.Solved, u.Promises, u.Kept])),
        new(
            "建议", [new("编号", 32), new("标题", 50), new("领衔"), new("附议（人）"), new("类别", 14), new("承办单位", 30), new("答复"), new("对结果的测评", 20), new("进度"), new("重点督办")],
            of.List.Select(s => (IReadOnlyList<object?>)[s.Number, s.Title, s.Lead, s.Seconders, s.Subject, s.Units, s.Classes, s.Ratings, s.Status.Label, s.IsKey ? "是" : null])),
    ];
}
