using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal;

/// <summary>Everything that can be refused about meetings.</summary>
public static class MeetingRules
{
    public static RuleBrokenException NumbersAreRequired => new("请填写第几届、第几次，都是从 1 开始的数字。");

    public static RuleBrokenException DaysAreRequired => new("请填写开会的日期；闭会日期不能早于开会日期。");

    public static RuleBrokenException IsThereAlready => new("这一届的这一次会议已经有了，请在列表里找到它再改。");

    public static RuleBrokenException PaperIsElsewhere(string title) => new($"文章“{title}”已经放在另一次会议里，请先从那次会议里去掉。");

    public static RuleBrokenException IsNotShown => new("这次会议没有公开。可以从“人大三会”再找。");

    public static RuleBrokenException LastsTooLong(int days) => new($"一次会议最多 {days} 天，请检查两个日期。");

    public static RuleBrokenException TooManyItems(int most) => new($"议程最多 {most} 项，请合并一些。");
}
