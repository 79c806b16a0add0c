namespace InfoCenter.Core.Suggestions;

/// <summary>What a text may be instead of a suggestion (湖北 2012 art. 8): the writer is warned, never stopped; the committee decides.</summary>
public enum SuggestionWarning
{
    PersonalMatter,
    CourtCase,
    ForwardedLetter,
    Academic,
    Promotion,
    OutOfJurisdiction,
    SeveralMatters,
}

/// <summary>Looks for words that are seldom found in a suggestion.</summary>
public static class SuggestionWarnings
{
    /// <summary>What to think over before it is handed in; empty for nothing.</summary>
    public static IReadOnlyList<SuggestionWarning> Of(SuggestionFacts facts)
    {
        var text = $"{facts.Title} {facts.Grounds} {facts.Proposal}";
        return [.. SuggestionWarningWords.Signs.Where(s => s.Value.Any(word => text.Contains(word, StringComparison.Ordinal))).Select(s => s.Key),
            .. SuggestionWarningWords.HasSeveralMatters(facts.Title, facts.Proposal) ? [SuggestionWarning.SeveralMatters] : Array.Empty<SuggestionWarning>()];
    }
}
