using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>Everything that can be refused about limits of time.</summary>
public static class LimitRules
{
    public static RuleBrokenException LightsAreTheWrongWayRound => new("黄灯、红灯请填 0 到 100 的百分数，红灯不能大于黄灯。");

    public static RuleBrokenException RepliesAreCountedInWorkingDays => new("单位回复的时限请用工作日：同意延期时要在上面加工作日。");
}
