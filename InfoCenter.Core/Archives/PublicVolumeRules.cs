using InfoCenter.Core.Common;

namespace InfoCenter.Core.Archives;

/// <summary>What can be refused about public volumes.</summary>
public static class PublicVolumeRules
{
    public static RuleBrokenException OnlyPreparedOnesArePublished => new("这一册已经公开或撤回，请刷新后再看它现在的状态。");

    public static RuleBrokenException AnotherPersonPublishes => new("自己编印的册子要由另一个人看过再公开，请同事来办。");

    public static RuleBrokenException IsWithdrawnAlready => new("这一册已经撤回或换成新的，请刷新后再看。");

    public static RuleBrokenException ReasonIsRequired => new("请写明为什么撤回。");

    public static RuleBrokenException ReasonIsTooLong(int most) => new($"原因最多 {most} 个字，请缩短。");

    public static RuleBrokenException IsOver => new("编印以后有记录撤回或代表资格终止，这一册不能公开，请重新编印。");

    public static RuleBrokenException NobodyIsPublic => new("这一届没有可以公开的代表，不用编印。");

    public static RuleBrokenException IsNotShown => new("这一册没有公开，或者已经撤回。可以从代表履职栏目再找。");
}
