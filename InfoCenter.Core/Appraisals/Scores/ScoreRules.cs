using InfoCenter.Core.Common;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>Refusals about books of rules for scores.</summary>
public static class ScoreRules
{
    public static RuleBrokenException NameIsRequired => new("请给这一版积分办法起个名字，例如“2026年代表履职积分办法”。");

    public static RuleBrokenException NameIsTooLong(int most) => new($"名称最多 {most} 个字，请缩短。");

    public static RuleBrokenException YearIsUnlikely => new("请填 2000 年到 2100 年之间的年份。");

    public static RuleBrokenException TermsAreOutOfBounds => new("请在这些范围内填写：最少比较人数 3 至 100，异议期 1 至 60 个工作日。");

    public static RuleBrokenException CommendationIsOutOfBounds => new("评优比例请填 1 至 50（％）；按分数评优请填 0.1 至 1000 分。");

    public static RuleBrokenException PointsAreUnreadable => new("分数请填数字，最多一位小数，例如 2 或 2.5。");

    public static RuleBrokenException PointsAreNegative => new("分数不能是负数；要扣分的，请填在“每次扣分”里。");

    public static RuleBrokenException PointsAreTooMany(int most) => new($"一项最多 {most} 分，请改小。");

    public static RuleBrokenException CapIsRequired => new("按次计分的项目必须写明封顶分，请补填“封顶”，避免靠次数刷分。");

    public static RuleBrokenException CapIsBelowTheFirst => new("封顶分比第一次就能得的分还低，请调高封顶，或者调低起步分和每次分。");

    public static RuleBrokenException ItemGivesNothing => new("这一项既不加分也不扣分，请填起步分、每次分或者每次扣分。");

    public static RuleBrokenException ItemGivesAndTakes => new("一项不能又加分又扣分，也不用给扣分封顶；请分成两项填写。");

    public static RuleBrokenException SuggestionNeedsARole => new("建议要把领衔和附议分开计分，请选择“领衔”或者“附议”。");

    public static RuleBrokenException SubKindIsTooLong => new("小类名称太长，请从履职类别里选择。");

    public static RuleBrokenException CountedTwice => new("已有一项计算同样的履职，请修改那一项，不要重复计分。");

    public static RuleBrokenException ItemIsGone => new("这一项已经不在了，请刷新后再看。");

    public static RuleBrokenException BookIsEmpty => new("这一版还没有加分项目，请先添加，再请同事通过。");

    public static RuleBrokenException AnotherPersonAdopts => new("自己起草或改过的办法要由另一个人审定，请同事打开看过、试算后再通过。");

    public static RuleBrokenException AdoptedBooksStay => new("已经通过的办法不能再改；要调整，请“复制为新一版”，改好后再请同事通过。");

    public static RuleBrokenException NoBookForTheYear(int year) => new($"{year} 年还没有通过的积分办法，请先起草一版并由另一个人审定。");
}
