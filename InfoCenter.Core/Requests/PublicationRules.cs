using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>What making requests public refuses.</summary>
public static class PublicationRules
{
    public static RuleBrokenException OnlyAnsweredOnesAreShown => new("只有已经答复、等待评价或办结的诉求可以公开，请等答复以后再来。");

    public static RuleBrokenException PreparedAlready => new("这件诉求已有一份公开稿，请先审定、退回或撤回它，再重新准备。");

    public static RuleBrokenException OnlyPreparedOnesArePublished => new("只有待审定的公开稿可以公开，请刷新后再看。");

    public static RuleBrokenException OnlyPreparedOnesAreDeclined => new("只有待审定的公开稿可以退回，请刷新后再看。");

    public static RuleBrokenException OnlyPublishedOnesAreWithdrawn => new("只有已公开的可以撤回，请刷新后再看。");

    public static RuleBrokenException NobodyPublishesTheirOwn => new("公开要两个人：准备的人不能自己审定，请另一位同事看过后公开。");

    public static RuleBrokenException PictureIsNotOfTheRequest => new("这张照片不属于这件诉求，请刷新后重新选择。");

    public static RuleBrokenException TooManyWords(int most) => new($"要遮盖的字词超过 {most} 个，这件诉求不适合公开。");

    public static RuleBrokenException SomethingIsOpen(string what) => new($"公开稿里还看得到{what}，请先遮盖它，再交给同事审定。");

    public static RuleBrokenException IsNotPublic => new("这一页没有公开，或者已经撤回。");
}
