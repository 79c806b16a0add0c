using InfoCenter.Core.Common;

namespace InfoCenter.Core.Drafts;

/// <summary>What the keeping of drafts refuses.</summary>
public static class DraftRules
{
    public static RuleBrokenException DraftIsTooLarge => new("填写的内容太长，草稿存不下了，文字还在页面上。请先提交，或者删短一些。");

    public static RuleBrokenException DraftIsUnreadable => new("草稿没有保存，填写的内容还在页面上。请刷新页面后再填。");

    public static RuleBrokenException TooManyDrafts => new("您没有提交的草稿已有 50 份，新填的内容没有存成草稿。请先到工作台提交或丢弃几份。");
}
