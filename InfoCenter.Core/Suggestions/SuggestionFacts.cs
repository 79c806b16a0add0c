using InfoCenter.Core.Common;

namespace InfoCenter.Core.Suggestions;

/// <summary>What a suggestion says, as it is typed.</summary>
public sealed record SuggestionFacts
{
    /// <summary>Characters.</summary>
    public const int LongestTitle = 60;

    /// <summary>Characters of each of the two texts.</summary>
    public const int LongestText = 4000;

    /// <summary>Fewer characters than this say nothing a unit could act upon.</summary>
    public const int ShortestProposal = 20;

    public const int LongestSource = 100;

    public required string Title { get; init; }

    /// <summary>What is the case, and why it matters (案由).</summary>
    public required string Grounds { get; init; }

    /// <summary>What should be done (建议).</summary>
    public required string Proposal { get; init; }

    /// <summary>The class of its matter.</summary>
    public required int SubjectId { get; init; }

    /// <summary>The term of the congress it is made to.</summary>
    public required int TermId { get; init; }

    public SuggestionOccasion Occasion { get; init; } = SuggestionOccasion.BetweenSessions;

    /// <summary>The session of that term; null between sessions.</summary>
    public int? Session { get; init; }

    public SuggestionOpenness Openness { get; init; } = SuggestionOpenness.Whole;

    /// <summary>How it was found: an inspection, a talk, visits (由专题调研、座谈、走访形成).</summary>
    public string? Source { get; init; }

    /// <summary>The unit is asked to talk to the deputy before it replies.</summary>
    public bool WantsContact { get; init; }

    /// <summary>For the unit to know; no reply in writing is asked for.</summary>
    public bool IsForReference { get; init; }

    /// <summary>Cleaned, or refused.</summary>
    /// <exception cref="RuleBrokenException">What is missing, too short or too long.</exception>
    public SuggestionFacts Checked()
    {
        var clean = this with
        {
            Title = Title.OrRefuse(SuggestionRules.TitleIsRequired),
            Grounds = Grounds.OrRefuse(SuggestionRules.GroundsAreRequired),
            Proposal = Proposal.OrRefuse(SuggestionRules.ProposalIsRequired),
            Source = Source.OrNull(),
            Session = Occasion is SuggestionOccasion.Session ? Session : null,
        };
        if (clean.Title.Length > LongestTitle) throw SuggestionRules.TitleIsTooLong(LongestTitle);
        if (clean.Grounds.Length > LongestText || clean.Proposal.Length > LongestText || clean.Source?.Length > LongestSource) throw SuggestionRules.TextIsTooLong;
        if (clean.Proposal.Length < ShortestProposal) throw SuggestionRules.ProposalIsTooShort(ShortestProposal);
        if (clean is { Occasion: SuggestionOccasion.Session, Session: null or < 1 or > 30 }) throw SuggestionRules.SessionIsRequired;
        return clean;
    }
}
