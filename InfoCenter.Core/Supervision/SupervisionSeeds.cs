namespace InfoCenter.Core.Supervision;

/// <summary>What a new installation starts with; a county adds its own and retires what was amended.</summary>
internal static class SupervisionSeeds
{
    /// <summary>监督法 (2024) art. 12: from where topics come. All six, because a county supervises by more than requests.</summary>
    public static IReadOnlyList<(string Article, string Text)> Bases { get; } =
    [
        ("监督法第十二条第一项", "常委会在执法检查中发现的突出问题"),
        ("监督法第十二条第二项", "人大代表对本级政府、监委、法院、检察院工作提出的建议、批评和意见集中反映的问题"),
        ("监督法第十二条第三项", "常委会组成人员提出的比较集中的问题"),
        ("监督法第十二条第四项", "专门委员会、常委会工作机构在调查研究中发现的突出问题"),
        ("监督法第十二条第五项", "人民来信来访集中反映的问题"),
        ("监督法第十二条第六项", "社会普遍关注的其他问题"),
    ];

    /// <summary>Ticked at first in a memo that comes from citizens' requests: (2), (5), (6).</summary>
    public static IReadOnlyList<int> OfRequests { get; } = [2, 5, 6];
}
