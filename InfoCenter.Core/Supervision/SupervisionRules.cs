using InfoCenter.Core.Common;

namespace InfoCenter.Core.Supervision;

/// <summary>Refusals of supervision.</summary>
public static class SupervisionRules
{
    public static RuleBrokenException MonthIsUnlikely => new("请选择 2000 年到 2100 年之间的月份。");

    public static RuleBrokenException MonthsAreTheWrongWayRound => new("起始月份在结束月份之后，请对调后再看。");

    public static RuleBrokenException MeasureIsUnlikely => new("热点规则请在这些范围内填写：最少件数 1 至 50，前几名 1 至 10，连续月数 1 至 12，就地化解时限 1 至 720 小时。");

    public static RuleBrokenException SpanIsTooLong(int months) => new($"一次最多统计 {months} 个月，请缩短范围。");
}
