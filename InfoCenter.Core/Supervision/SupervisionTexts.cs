using System.Globalization;

namespace InfoCenter.Core.Supervision;

/// <summary>What the steps of supervision say, the numbers, the memo's first words, and why something is late.</summary>
public static class SupervisionTexts
{
    /// <summary>2026年监督议题第1号; a memo has none yet.</summary>
    public static string Number(SupervisionTopic topic) => topic.Serial is { } serial ? $"{topic.Year}年监督议题第{serial}号" : "监督议题建议书";

    /// <summary>Why a problem is late, and since when.</summary>
    public static string Late(ProblemLateness why, DateOnly due, DateOnly today) => why switch
    {
        ProblemLateness.NotAssigned => $"整改期限 {Day(due)} 已过 {Days(due, today)} 天，还没有交办给单位",
        ProblemLateness.NotAccepted => $"整改期限 {Day(due)} 已过 {Days(due, today)} 天，单位还没有签收",
        ProblemLateness.NotReported => $"整改期限 {Day(due)} 已过 {Days(due, today)} 天，单位还没有报整改",
        ProblemLateness.SentBack => $"整改报告退回以后的期限 {Day(due)} 已过 {Days(due, today)} 天，单位还没有再报",
        ProblemLateness.Reopened => $"回头看发现未整改，新的期限 {Day(due)} 已过 {Days(due, today)} 天，单位还没有再报",
        ProblemLateness.NotConfirmed => $"单位已经报了整改，期限 {Day(due)} 已过 {Days(due, today)} 天，还没有确认",
        ProblemLateness.NotLookedAgain => $"应在 {Day(due)} 以前回头看，已过 {Days(due, today)} 天，还没有去",
    };

    /// <summary>农村饮水 in the memo's title: the class, or the place where no class was chosen.</summary>
    public static string DraftTitle(string? category, string place) => category is null ? $"{place}群众反映集中的问题" : $"{category}问题";

    /// <summary>The memo's first words, made of the report's figures.</summary>
    public static string DraftGrounds(TopicSource of, string? category, string place, Told all, int before)
    {
        var share = new Share(of.Told.Requests, all.Requests);
        return $"{HotSpotWords.Months(of.Months)}，{place}群众通过“民生码上见”反映{(category is null ? "" : $"“{category}”")}诉求 {of.Told.Requests} 件，由 {of.Told.People} 名群众提出，说的是 {of.Told.Events} 件事"
            + (category is null || all.Requests < 10 ? "" : $"，占同期受理诉求 {all.Requests} 件的 {share.Percent}%")
            + $"；与之前同样长的时间相比 {HotSpotWords.Change(of.Told.Requests - before)} 件。"
            + (of.Running > 1 ? $"这一类诉求已经连续 {of.Running} 个月居前。" : "");
    }

    /// <summary>What a memo proposes at first; whoever drafts it says more.</summary>
    public static string DraftProposal(string? category) => $"建议把{(category is null ? "上述问题" : $"“{category}”问题")}列为监督议题，组织代表视察、调研，列出问题清单，交有关部门限期整改，并适时回头看。";

    internal static string Number(SupervisionTopic topic, int serial) => string.Create(CultureInfo.InvariantCulture, $"〔{topic.Year}〕{topic.Serial}-{serial}");

    internal static string Inspected(Inspection of) => Cut($"{Day(of.On)}，{of.Form.Label}，{of.Place}，{string.Join("、", of.Deputies.Select(d => d.Name))}。{of.Findings}");

    internal static string Assigned(string unit, DateOnly due) => $"{unit}，{Day(due)}前整改";

    /// <summary>Why, and what stood there before of each thing that was changed; the longest comes last.</summary>
    internal static string ProblemAmended(ProblemFacts before, ProblemFacts after, string reason)
    {
        string?[] former =
        [
            before.DueOn != after.DueOn ? $"期限 {Day(before.DueOn)}" : null, before.Title != after.Title ? $"问题“{before.Title}”" : null,
            before.Basis != after.Basis ? $"依据“{before.Basis}”" : null, before.Text != after.Text ? $"具体情况“{before.Text}”" : null,
        ];
        var told = string.Join("；", former.Where(one => one is not null));
        return Cut($"更正的理由：{reason}{(told.Length > 0 ? $"。原来写的是：{told}" : "")}");
    }

    internal static string Told(string unit, string text) => $"{unit}：{text}";

    internal static string LookAgainUntil(DateOnly day) => $"{Day(day)}前回头看";

    internal static string Duty(SupervisionTopic topic, Inspection of) => Cut($"参加“{topic.Title}”{of.Form.Label}（{Number(topic)}）。{of.Findings}");

    internal static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static int Days(DateOnly due, DateOnly today) => today.DayNumber - due.DayNumber;

    private static string Cut(string text) => text.Length <= SupervisionStep.LongestText ? text : $"{text[..(SupervisionStep.LongestText - 1)]}…";
}
