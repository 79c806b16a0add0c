using InfoCenter.Core.Common;

namespace InfoCenter.Core.Archives;

/// <summary>What the archives refuse.</summary>
public static class ArchiveRules
{
    public static RuleBrokenException NobodyIsChosen => new("没有可打印的代表，请先选择代表、乡镇或层级。");

    public static RuleBrokenException CodeIsUnknown => new("没有查到这个校验码，请对照纸面逐字核对；仍查不到的，不是本单位印制的件。");

    public static RuleBrokenException TermHasNobody => new("这一届还没有代表，不能成册，请先导入名册。");

    public static RuleBrokenException FondsIsRequired => new("请填写全宗号，例如 0001；不知道的请询问县档案馆。");

    public static RuleBrokenException FondsIsLettersAndDigits => new("全宗号只能是 20 位以内的字母和数字，请核对后重填。");

    public static RuleBrokenException YearIsUnlikely(int year) => new($"年份 {year} 不对，请填写四位年份，例如 2025。");

    public static RuleBrokenException TownshipIsUnknown(string name) => new($"没有名为“{name}”的乡镇，请按名册中的写法填写，例如 潘口乡。");

    public static RuleBrokenException LevelIsUnknown(string name) => new($"没有名为“{name}”的层级，请填写 省、市、县 或 乡镇。");
}
