using InfoCenter.Core.Common;

namespace InfoCenter.Core.Roster;

/// <summary>What the list of townships and villages refuses.</summary>
public static class PlaceRules
{
    public static RuleBrokenException TownshipCodeHasNineDigits => new("乡镇代码是 9 位数字，例如 420323100，请核对后重填。");

    public static RuleBrokenException TownshipNameIsRequired => new("请填写乡镇名称，例如城关镇。");

    public static RuleBrokenException TownshipNameIsTaken(string name) => new($"已经有名为“{name}”的乡镇，请核对代码和名称。");

    public static RuleBrokenException TownshipIsInUse(string name) =>
        new($"“{name}”下面还有代表、村或小组，不能移除。请先把它们改到别的乡镇。");
}
