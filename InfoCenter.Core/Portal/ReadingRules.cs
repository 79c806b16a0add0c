using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal;

/// <summary>What can be refused about the report on reading.</summary>
public static class ReadingRules
{
    public static RuleBrokenException SpanIsWrong(int most) => new($"请选从哪天到哪天，“到”不能早于“从”，最多 {most} 天。");
}
