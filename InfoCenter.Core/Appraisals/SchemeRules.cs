using InfoCenter.Core.Common;

namespace InfoCenter.Core.Appraisals;

/// <summary>Refusals around the county's rules for appraisals.</summary>
public static class SchemeRules
{
    public static RuleBrokenException NameIsRequired => new("请写评议办法的名称，例如“述职评议办法（2026年）”。");

    public static RuleBrokenException NameIsTaken => new("已经有同名的评议办法，请在名称里加上年份。");

    public static RuleBrokenException TextIsTooLong => new($"办法名称最多 {AppraisalScheme.LongestName} 个字，选项和等次最多 {AppraisalScheme.LongestTitle} 个字，请写短一些。");

    public static RuleBrokenException OptionsAreTwoToSix => new($"票上的选项要有 2 到 {AppraisalScheme.MostOptions} 个，从好到差，一行一个。");

    public static RuleBrokenException OptionIsThereTwice => new("票上有两个选项写法相同，请去掉一个。");

    public static RuleBrokenException TwoGradesAtLeast => new("评议等次至少要有两档，例如称职、不称职。");

    public static RuleBrokenException GradeLineIsUnreadable(string line) => new($"看不懂“{line}”。请写成“称职 80 1”：名称、最低比例、计入前几个选项，用空格隔开；要整改的在后面写“整改”。");

    public static RuleBrokenException GradeNeedsATitle => new($"每一档都要有名称，最多 {AppraisalScheme.LongestTitle} 个字。");

    public static RuleBrokenException GradeIsThereTwice => new("有两档等次名称相同，请改一个。");

    public static RuleBrokenException ShareIsImpossible => new("比例请填 0 到 100 的整数，计入的选项数不能超过票上的选项数。");

    public static RuleBrokenException LastGradeTakesTheRest => new("最后一档的比例要填 0：前面几档都达不到的，就是这一档。");

    public static RuleBrokenException GradesMustFall(string above, string below) => new($"“{below}”排在“{above}”后面，比例要比它低，或者计入更多的选项，否则永远评不到。");

    public static RuleBrokenException VotersAreOneToThousand => new("选民代表人数请填 1 到 1000。");

    public static RuleBrokenException MonthsAreOneToTwentyFour => new("整改期限请填 1 到 24 个月。");

    public static RuleBrokenException SchemeIsRetired => new("这个评议办法已经停用，请选现行的办法。");
}
