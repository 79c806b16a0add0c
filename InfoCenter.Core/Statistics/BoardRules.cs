using InfoCenter.Core.Common;

namespace InfoCenter.Core.Statistics;

/// <summary>Refusals around statistics.</summary>
public static class BoardRules
{
    public static RuleBrokenException YearIsNotThere => new("没有这一年的统计，请从列表里选年份。");
}
