using InfoCenter.Core.Common;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>Refusals about a year's scores.</summary>
public static class ScoreRunRules
{
    public static RuleBrokenException YearIsNotOver => new("这一年还没有开始，等有了履职记录再计算。");

    public static RuleBrokenException IsCountedAlready(int year) => new($"{year} 年已经算过，请打开那一年，需要时点“重新计算”。");

    public static RuleBrokenException NobodyIsInOffice => new("这一年没有在任的代表，请先导入名册。");

    public static RuleBrokenException IsAnnouncedAlready => new("这一年已经告知代表，请刷新后再看。");

    public static RuleBrokenException AnnounceFirst => new("请先告知代表、等异议期满，再定档。");

    public static RuleBrokenException FiguresStandStill => new("这一年已经定档，分数不再变动。");

    public static RuleBrokenException AnotherPersonCloses => new("计算的人不能自己定档，请另一位同事核对后再定档。");

    public static RuleBrokenException ObjectionsAreOpen(int count) => new($"还有 {count} 条异议没有答复，请先逐条答复。");

    public static RuleBrokenException DeputiesMayStillObject(DateOnly until) => new($"代表在 {until:yyyy-MM-dd} 以前还可以提出异议，请过了这一天再定档。");

    public static RuleBrokenException CountAgainFirst => new("有异议成立，请更正履职记录后点“重新计算”，再定档。");

    public static RuleBrokenException NotTheTimeToObject => new("现在不在异议期内；有疑问请直接联系代工委。");

    public static RuleBrokenException TimeToObjectIsOver(DateOnly until) => new($"异议期到 {until:yyyy-MM-dd} 已经结束；有疑问请直接联系代工委。");

    public static RuleBrokenException IsOpenAlready => new("您的异议正在核对，答复后如仍有疑问可以再提。");

    public static RuleBrokenException IsAnsweredAlready => new("这条异议已经有人答复，请刷新后再看。");

    public static RuleBrokenException ReasonIsRequired => new("请写明哪一项不对、应该是多少。");

    public static RuleBrokenException AnswerIsRequired => new("请写明核对的结果，代表会看到。");

    public static RuleBrokenException TextIsTooLong(int most) => new($"最多写 {most} 个字，请缩短。");

    public static RuleBrokenException OnlyClosedListsAreExported => new("评优名单在定档以后才能导出。");
}
