namespace InfoCenter.Core.Suggestions;

/// <summary>The words a warning is given for, and what it says.</summary>
public static class SuggestionWarningWords
{
    internal static IReadOnlyDictionary<SuggestionWarning, string[]> Signs { get; } = new Dictionary<SuggestionWarning, string[]>
    {
        [SuggestionWarning.PersonalMatter] = ["我本人的", "我家的", "我的工资", "我的亲属", "我公司的贷款", "我儿子", "我女儿", "本公司的工程款"],
        [SuggestionWarning.CourtCase] = ["判决", "上诉", "再审", "立案侦查", "申请执行", "羁押", "取保候审"],
        [SuggestionWarning.ForwardedLetter] = ["转交来信", "信访人", "上访", "转来一封信", "群众来信如下"],
        [SuggestionWarning.Academic] = ["学术", "论文", "课题经费", "研究综述"],
        [SuggestionWarning.Promotion] = ["推广我公司", "推广本公司", "采购我公司", "推广该产品", "推荐使用本品牌"],
        [SuggestionWarning.OutOfJurisdiction] = ["国务院应", "建议国家", "修改宪法", "修改法律", "建议省政府", "全国范围内"],
    };

    extension(SuggestionWarning warning)
    {
        /// <summary>What to think over.</summary>
        public string Text => warning switch
        {
            SuggestionWarning.PersonalMatter => "文中像是代表本人或者亲属的个别问题；个别问题请走信访等渠道，不作为代表建议提出。",
            SuggestionWarning.CourtCase => "文中像是具体的司法案件；案件请依法向政法机关提出，代表不干预具体案件。",
            SuggestionWarning.ForwardedLetter => "文中像是转交群众来信；请转信访部门，或者写成代表自己的看法和建议。",
            SuggestionWarning.Academic => "文中像是学术讨论或者课题；代表建议要针对本地实际工作。",
            SuggestionWarning.Promotion => "文中像是推介产品或者企业；这类内容不作为代表建议。",
            SuggestionWarning.OutOfJurisdiction => "文中像是超出本县职权的事；请写本县能做的，或者请上级人大代表提出。",
            SuggestionWarning.SeveralMatters => "文中像是写了几件事；一件建议只写一件事，不同单位的事请分开提。",
        };
    }

    internal static bool HasSeveralMatters(string title, string proposal) =>
        title.Contains('；', StringComparison.Ordinal) || title.Contains("以及关于", StringComparison.Ordinal) || proposal.Contains("另外一件事", StringComparison.Ordinal) ||
        proposal.Contains("第二件事", StringComparison.Ordinal);
}
