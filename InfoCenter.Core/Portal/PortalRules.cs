using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal;

/// <summary>Everything that can be refused about the portal.</summary>
public static class PortalRules
{
    public static RuleBrokenException ColumnTitleIsRequired => new("请填写栏目名称，例如“人大要闻”。");

    public static RuleBrokenException ColumnTitleIsTaken => new("同一层里已有同名栏目，请换个名称。");

    public static RuleBrokenException NotBelowItself => new("栏目不能放在它自己下面，请另选上级栏目。");

    public static RuleBrokenException OnlyTwoLevels => new("栏目最多两层，请把上级栏目选为第一层的栏目。");

    public static RuleBrokenException BuiltInColumnStays => new("这个栏目是平台固定的，不能停用；可以改名称和顺序。");

    public static RuleBrokenException ColumnTakesNoArticles => new("这个栏目由系统自动列出内容，不能放文章，请另选栏目。");

    public static RuleBrokenException ArticleTitleIsRequired => new("请填写标题。");

    public static RuleBrokenException BodyIsRequired => new("请写正文，或者加上附件，再送审。");

    public static RuleBrokenException BodyIsTooLong => new("正文太长，请分成几篇，或者把长文件作为附件。");

    public static RuleBrokenException FieldIsTooLong => new("有一栏写得太长，请缩短后再保存。");

    public static RuleBrokenException PictureNeedsDescription => new("有图片没有写“图片说明”，看不见的人不知道图上是什么，请补上再送审。");

    public static RuleBrokenException LiesInReview => new("这篇正在审核，现在不能改。需要改时请审核的人先退回。");

    public static RuleBrokenException OnlyDraftsAreSubmitted => new("只有草稿可以送审，请刷新后再看它现在的状态。");

    public static RuleBrokenException OnlyReviewedOnesArePublished => new("只有送审的文章可以发布，请刷新后再看它现在的状态。");

    public static RuleBrokenException OnlyReviewedOnesAreReturned => new("只有送审的文章可以退回，请刷新后再看它现在的状态。");

    public static RuleBrokenException OnlyShownOnesAreWithdrawn => new("这篇没有在门户上，不用撤回，请刷新后再看。");

    public static RuleBrokenException NobodyPublishesTheirOwn => new("自己写的或者自己送审的文章要由另一个人审核发布，请同事来办。");

    public static RuleBrokenException ShowFromLiesAhead => new("定时发布的时间已经过了，请改成以后的时间，或者留空马上发布。");

    public static RuleBrokenException ReplacementIsShownAtOnce => new("这篇已经在门户上，改过的内容审核通过后马上替换，不能定时；请把定时留空。");

    public static RuleBrokenException ReasonIsRequired => new("请写明原因。");

    public static RuleBrokenException PersonalNumbersAreInIt(string found) => new($"里面有像电话或身份证号的内容：{found}。请删去；确实应当公开的，请勾选“这些号码可以公开”后再发布。");

    public static RuleBrokenException IsNotShown => new("这篇文章没有公开，或者已经撤回。可以从首页再找。");

    public static RuleBrokenException ColumnIsNotShown => new("没有这个栏目，或者已经停用。可以从首页再找。");

    public static RuleBrokenException ColumnTitleIsTooLong(int most) => new($"栏目名称最多 {most} 个字，请缩短。");

    public static RuleBrokenException TitleIsTooLong(int most) => new($"标题最多 {most} 个字，请缩短。");

    public static RuleBrokenException TooManyFiles(int most) => new($"一篇文章最多 {most} 个图片和附件，请删去一些。");
}
