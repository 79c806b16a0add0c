using InfoCenter.Core.Common;
using InfoCenter.Core.Privacy;

namespace InfoCenter.Core.Suggestions;

/// <summary>What making suggestions public refuses.</summary>
public static class SuggestionPublicationRules
{
    public static RuleBrokenException OnlyRepliedOnesAreShown => new("只有各单位都已经答复的建议可以公开，请等答复以后再来。");

    public static RuleBrokenException NotAgreed => new("提出建议的代表不同意公开，这件建议不能公开。");

    public static RuleBrokenException NotMoreThanAgreed => new("公开的范围不能超过代表同意的范围，请选“只公开标题”，或者不公开。");

    public static RuleBrokenException PreparedAlready => new("这件建议已经在等另一位同事审定，或者已经公开，请刷新后再看。");

    public static RuleBrokenException OnlyPreparedOnesAreDecided => new("只有等待审定的建议可以公开或者退回，请刷新后再看。");

    public static RuleBrokenException OnlyPublishedOnesAreWithdrawn => new("只有已经公开的建议可以撤回，请刷新后再看。");

    public static RuleBrokenException NobodyPublishesTheirOwn => new("公开要两个人：准备的人不能自己审定，请另一位同事看过后公开。");

    public static RuleBrokenException IsNotPublic => new("这件建议没有公开，或者已经撤回。");

    /// <summary>The text names a phone or an ID number; where, and the number masked.</summary>
    public static RuleBrokenException NamesANumber(string place, string kind, string masked) => new($"{place}里有{kind} {masked}，全文不能公开；请选“只公开标题”，或者请单位更正答复函。");

    internal static void MustBeClean(Suggestion of, SuggestionOpenness openness)
    {
        Check("标题", of.Title);
        if (openness is not SuggestionOpenness.Whole) return;
        Check("案由", of.Grounds);
        Check("建议", of.Proposal);
        foreach (var task in of.Tasks) Check($"{task.UnitName}的答复函", task.Letter);
    }

    private static void Check(string place, string? text)
    {
        if (PersonalTraces.In(text) is [var trace, ..]) throw NamesANumber(place, trace.IsIdNumber ? "身份证号" : "手机号", trace.Masked);
    }
}
