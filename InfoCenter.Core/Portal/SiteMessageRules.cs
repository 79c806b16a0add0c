using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal;

/// <summary>What can be refused about the site's message.</summary>
public static class SiteMessageRules
{
    public static RuleBrokenException EndsBeforeItBegins => new("“到”要比“从”晚，请改正时间，或者留空。");

    public static RuleBrokenException HoursAreNotInOrder => new("上下班时间要一个比一个晚，请从上午上班到下午下班依次检查。");

    public static RuleBrokenException IsTooLong(int most) => new($"提示最多 {most} 个字，请写短一些。");
}
