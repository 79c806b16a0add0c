using InfoCenter.Core.Common;

namespace InfoCenter.Core.Supervision;

/// <summary>What a memo proposes (监督议题建议书), as it is typed.</summary>
public sealed record TopicFacts
{
    /// <summary>Characters.</summary>
    public const int LongestTitle = 60;

    /// <summary>Characters of each text.</summary>
    public const int LongestText = 4000;

    /// <summary>Fewer characters than this do not say what is to be looked into.</summary>
    public const int ShortestProposal = 10;

    public required string Title { get; init; }

    /// <summary>What people told, with figures.</summary>
    public required string Grounds { get; init; }

    /// <summary>What is to be looked into, whom it concerns, when.</summary>
    public required string Proposal { get; init; }

    public required SupervisionForm Form { get; init; }

    /// <summary>On which points of law a topic may be chosen; see <see cref="SupervisionBasis"/>.</summary>
    public required IReadOnlyList<int> BasisIds { get; init; }

    /// <summary>Cleaned, or refused.</summary>
    /// <exception cref="RuleBrokenException">What is missing, too short or too long.</exception>
    public TopicFacts Checked()
    {
        var clean = this with
        {
            Title = Title.OrRefuse(TopicRules.TitleIsRequired),
            Grounds = Grounds.OrRefuse(TopicRules.GroundsAreRequired),
            Proposal = Proposal.OrRefuse(TopicRules.ProposalIsRequired),
            BasisIds = [.. BasisIds.Distinct()],
        };
        if (clean.Title.Length > LongestTitle) throw TopicRules.TitleIsTooLong(LongestTitle);
        if (clean.Grounds.Length > LongestText || clean.Proposal.Length > LongestText) throw TopicRules.TextIsTooLong;
        if (clean.Proposal.Length < ShortestProposal) throw TopicRules.ProposalIsTooShort(ShortestProposal);
        return clean.BasisIds.Count > 0 ? clean : throw TopicRules.BasisIsRequired;
    }
}

/// <summary>The figure of the hot-spot report a memo came from, as it stood when the memo was drafted.</summary>
/// <param name="Months">Of the report.</param>
/// <param name="CategoryId">The class; null for all, 0 for what was not classed.</param>
/// <param name="TownshipCode">The township; null for the county.</param>
/// <param name="Told">The three ways to count.</param>
/// <param name="Running">How many months running the class was at the top.</param>
public sealed record TopicSource(MonthSpan Months, int? CategoryId, string? TownshipCode, Told Told, int Running);
