using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal;

/// <summary>What can be refused to somebody who looks for a deputy.</summary>
public static class PublicDeputiesRules
{
    public static RuleBrokenException IsNotShown => new("没有这位代表，或者已经不在任。可以在“代表名录”里再找。");
}
