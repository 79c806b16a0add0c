using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Suggestions;

/// <summary>What the steps of a suggestion say, its number, and what enters the duty archive.</summary>
internal static class SuggestionTexts
{
    private const string RepliesHead = "答复：";

    public const string LeadSubKind = "领衔建议";
    public const string SeconderSubKind = "附议建议";
    public const string And = "、";

    public static string Declined(string name, string? reason) => reason is null ? $"{name}不参加附议" : $"{name}不参加附议：{reason}";

    public static string Signers(Suggestion of)
    {
        var others = of.Signers.Where(s => !s.IsLead && s.State is SignerState.Confirmed).Select(s => s.Name).ToList();
        return others.Count == 0 ? $"领衔：{of.Lead.Name}" : Cut($"领衔：{of.Lead.Name}；附议：{string.Join("、", others)}");
    }

    public static string Rated(string name, Satisfaction process, Satisfaction result, string? reason) =>
        $"{name}：办理过程{process.Label}，办理结果{result.Label}{(reason is null ? "" : $"。{reason}")}";

    public static string Marked(bool isKey, string reason) => $"{(isKey ? "列为重点督办" : "不再列为重点督办")}：{reason}";

    public static string Units(IEnumerable<SuggestionTask> tasks) => Cut(string.Join("，", tasks.GroupBy(t => t.Role).OrderBy(g => g.Key).Select(g => $"{g.Key.Label}：{string.Join("、", g.Select(t => t.UnitName))}")));

    public static string Told(string unit, string? text) => Cut($"{unit}：{text}");

    public static string TakenBack(string unit) => $"同意{unit}退回";

    public static string TimeAsked(string unit, DateOnly until, string reason) => $"{unit}申请延期到 {until:yyyy年M月d日}：{reason}";

    public static string TimeDecided(string unit, bool isGranted, DateOnly due, string answer) => isGranted ? $"同意{unit}延期到 {due:yyyy年M月d日}：{answer}" : $"不同意{unit}延期：{answer}";

    public static string Replied(string unit, ReplyClass of, string letter) => $"{unit}答复，{of.Code} 类（{of.Title}），{letter}";

    /// <summary>县十九届人大四次会议第36号; 县十九届人大〔2026〕平时第3号.</summary>
    public static string Number(string term, int? session, int year, int serial) =>
        session is { } of ? $"{term}人大{InChinese(of)}次会议第{serial}号" : $"{term}人大〔{year}〕平时第{serial}号";

    /// <summary>县十九届人大四次会议, of a number of its series.</summary>
    public static string SeriesOf(string number) => number.LastIndexOf('第') is > 0 and var at ? number[..at] : number;

    public static string Late(SuggestionStatus status) => status is SuggestionStatus.AwaitingRating ? "测评期限已过" : "交办期限已过";

    public static string LateUnits(IEnumerable<SuggestionTask> tasks) => Cut($"答复期限已过：{string.Join(And, tasks.Select(t => t.UnitName))}");

    /// <summary>县十九届; a township's by its name.</summary>
    public static string Congress(Level level, string place, int term) => $"{(level is Level.Township ? place : level.Label)}{(term == 0 ? "本" : InChinese(term))}届";

    public static string WhoOwes(Suggestion of) => of.Status is SuggestionStatus.AwaitingRating
        ? string.Join("、", of.Signers.Where(s => !of.Ratings.Any(r => r.PersonId == s.PersonId && r.Round == of.Round)).Select(s => s.Name))
        : string.Join("、", of.Tasks.Where(t => t.IsOpen).Select(t => t.UnitName));

    /// <summary>What the deputy owes it; null for nothing.</summary>
    public static string? Waits(Suggestion of, IReadOnlyList<SuggestionSigner> signers, IReadOnlyList<SuggestionRating> ratings, int? person) => of.Status switch
    {
        SuggestionStatus.Registered when signers.Any(s => s.PersonId == person && s.State is SignerState.Asked) => "请您确认",
        SuggestionStatus.AwaitingRating when !of.NeedsHearing && signers.Any(s => s.PersonId == person) && !ratings.Any(r => r.PersonId == person && r.Round == of.Round) => "请您测评",
        _ => null,
    };

    /// <summary>What the duty record of a suggestion says.</summary>
    public static string Made(string title, string number) => $"{title}（{number}）";

    public static string RatedDuty(string number, Satisfaction process, Satisfaction result) => $"测评建议办理（{number}）：办理过程{process.Label}，办理结果{result.Label}";

    /// <summary>答复：县水利和湖泊局（B 类，竹水函〔2026〕12号）; the latest of each unit. Null where nobody replied.</summary>
    public static string? Replies(Suggestion suggestion) => Replies(suggestion, t => $"{t.ClassCode} 类，{t.LetterNumber}");

    /// <summary>What the record of a suggestion says came of it: what stood there, and the latest reply of each unit by class and day.</summary>
    /// <remarks>Nothing a unit typed stands in it, because the record may be public already.</remarks>
    public static string Outcome(string? before, Suggestion suggestion)
    {
        var own = (before?.IndexOf(RepliesHead, StringComparison.Ordinal) is { } at and >= 0 ? before[..at] : before)?.TrimEnd('；');
        return string.Join("；", new[] { own.OrNull(), Replies(suggestion, t => $"{t.ClassCode} 类，{t.RepliedAt!.Value.InOffice.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}") }.OfType<string>());
    }

    private static string? Replies(Suggestion suggestion, Func<SuggestionTask, string> words)
    {
        var letters = suggestion.Tasks.Where(t => t.RepliedAt is not null && t.ClassCode is not null).GroupBy(t => t.UnitId).Select(unit => unit.MaxBy(t => t.RepliedAt)!).ToList();
        return letters.Count == 0 ? null : RepliesHead + string.Join("；", letters.Select(t => $"{t.UnitName}（{words(t)}）"));
    }

    public static string TurnedRequest(string number, string title) => $"写进代表建议“{title}”（{number}）";

    private static string Cut(string text) => text.Length <= SuggestionStep.LongestText ? text : text[..(SuggestionStep.LongestText - 1)] + "…";

    private static string InChinese(int number)
    {
        const string digits = "零一二三四五六七八九";
        if (number < 10) return digits[number].ToString();
        var (tens, ones) = (number / 10, number % 10);
        return $"{(tens == 1 ? "" : digits[tens])}十{(ones == 0 ? "" : digits[ones])}";
    }
}
