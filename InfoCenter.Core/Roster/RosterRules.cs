using InfoCenter.Core.Common;

namespace InfoCenter.Core.Roster;

/// <summary>Everything the roster refuses, and the words the clerk reads.</summary>
public static class RosterRules
{
    public static RuleBrokenException NameIsRequired => new("请填写姓名。");

    public static RuleBrokenException EndIsBeforeStart => new("结束日期早于开始日期，请核对后重填。");

    public static RuleBrokenException MandateHasEnded => new("这项代表资格已经终止，不能再次办理。");
}
