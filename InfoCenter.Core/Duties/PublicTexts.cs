using InfoCenter.Core.Common;
using InfoCenter.Core.Privacy;

namespace InfoCenter.Core.Duties;

/// <summary>What a record shows to everybody once it is published: it must name no phone and no ID number.</summary>
internal static class PublicTexts
{
    /// <exception cref="RuleBrokenException">A text holds one; the place and the number, masked, are said.</exception>
    public static void MustBeClean(DutyFacts facts)
    {
        Check(facts, "履职内容", facts.Content);
        Check(facts, "履职成果", facts.Result);
        Check(facts, "地点", facts.Place);
        Check(facts, "组织单位", facts.Organiser);
        Check(facts, "子类", facts.SubKind);
        Check(facts, "备注", facts.Remark);
    }

    /// <inheritdoc cref="MustBeClean(DutyFacts)"/>
    public static void MustBeClean(DutyFacts facts, IEnumerable<string> evidenceNames)
    {
        foreach (var name in evidenceNames) Check(facts, "佐证材料的文件名", name);
    }

    private static void Check(DutyFacts facts, string place, string? text)
    {
        if (PersonalTraces.In(text) is [var trace, ..])
            throw DutyRules.PublicTextNamesANumber(PersonalTraces.Mask(facts.Line), place, trace.IsIdNumber ? "身份证号" : "手机号", trace.Masked);
    }
}
