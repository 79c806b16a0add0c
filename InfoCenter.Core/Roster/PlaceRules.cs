using InfoCenter.Core.Common;

namespace InfoCenter.Core.Roster;

/// <summary>What the list of townships and villages refuses.</summary>
public static class PlaceRules
{
    public static RuleBrokenException TownshipCodeHasNineDigits => new("乡镇代码是 9 位数字，例如 420323100，请核对后重填。");

    public static RuleBrokenException TownshipNameIsRequired => new("请填写乡镇名称，例如城关镇。");

    public static RuleBrokenException TownshipNameIsTaken(string name) => new($"已经有名为“{name}”的乡镇，请核对代码和名称。");

    public static RuleBrokenException PopulationYearIsUnlikely => new("人口年份请填四位年份，例如 2020；不清楚就不填。");

    public static RuleBrokenException TownshipIsInUse(string name) =>
        new($"“{name}”下面还有代表、村或小组，不能移除。请先把它们改到别的乡镇。");

    public static RuleBrokenException TooManyPhotographs(int most) => new($"压缩包里的照片超过 {most} 张，请分成几个压缩包再上传。");

    public static RuleBrokenException VillagesAreUnreadable(string sheet, int row, string found) =>
        new($"工作表“{sheet}”第 {row} 行的村没有认出来（{found}）：需要 12 位代码、名称和本县的乡镇。请改正后重新导入，其余各行也还没有保存。");
}
