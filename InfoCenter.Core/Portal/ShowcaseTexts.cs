using System.Net;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Portal;

/// <summary>The words an article on a commended deputy starts with: who it is, how often what was done, and the deeds; no score, no place.</summary>
internal static class ShowcaseTexts
{
    /// <summary>The column of the portal it belongs to.</summary>
    public const string ColumnCode = "showcase";

    public static string Title(string name, int year) => $"履职风采：{name}（{year}年）";

    /// <summary>Markup; every word of the archive is encoded.</summary>
    public static string Body(string name, string? township, Level level, int year, IReadOnlyList<PublicDuty> duties, int most)
    {
        var kinds = string.Join("、", duties.GroupBy(d => d.Kind).OrderBy(k => k.Key).Select(k => $"{k.Key.Label} {k.Count()} 次"));
        var deeds = duties.OrderByDescending(d => d.Result is not null).ThenByDescending(d => d.On).ThenBy(d => d.Id).Take(most).OrderBy(d => d.On).ThenBy(d => d.Id).Select(Deed);
        return $"<p>{Safe(township)}{level.Label}人大代表{Safe(name)}，{year}年公开的履职记录 {duties.Count} 条：{kinds}。</p><h2>履职记录</h2><ul>{string.Concat(deeds)}</ul>";
    }

    private static string Deed(PublicDuty duty) => $"<li>{duty.On:M月d日}，{Safe(duty.Content)}{(duty.Result is { } result ? $"。成效：{Safe(result)}" : "")}</li>";

    private static string Safe(string? words) => WebUtility.HtmlEncode(words ?? "");
}
