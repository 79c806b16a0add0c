using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal;

/// <summary>Refusals about articles on commended deputies.</summary>
public static class ShowcaseRules
{
    public static RuleBrokenException OnlyCommendedDeputies => new("只能为定档后列入评优名单、仍在任的代表起草风采文章。");

    public static RuleBrokenException NothingIsPublic => new("这位代表这一年还没有可以公开的履职记录，请先发布履职记录。");

    public static RuleBrokenException ColumnIsGone => new("没有在用的“代表风采”栏目，请在“栏目”里恢复后再起草。");
}
