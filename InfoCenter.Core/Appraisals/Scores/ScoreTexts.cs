namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>What the ledger and new versions say of rules.</summary>
internal static class ScoreTexts
{
    /// <summary>What a message says.</summary>
    public const string ObjectionIsAnswered = "异议已经答复";

    /// <summary>A name a new version starts with.</summary>
    public static string CopyOf(string name) => name.Length + 5 <= ScoreTerms.LongestName ? $"{name}（新一版）" : name;

    public static string Told(ScoreTerms terms) =>
        $"{terms.Name}：{terms.YearFrom} 年起，不足 {terms.Fewest} 人不比较，异议期 {terms.ObjectionDays} 个工作日，评优 {ScoreLabels.Commends(terms)}";

    public static string Told(ScoreItemFacts facts) => $"{ScoreLabels.Name(facts.Subject)}：{ScoreLabels.Gives(facts)}";

    public static string Counted(int year, int deputies, string book) => $"{year} 年，{deputies} 位代表，按“{book}”";

    public static string Announced(int year, DateOnly until) => $"{year} 年，异议期到 {until:yyyy-MM-dd}";

    public static string Closed(int year, int commended) => $"{year} 年，列入评优名单 {commended} 人";
}
