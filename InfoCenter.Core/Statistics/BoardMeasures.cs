namespace InfoCenter.Core.Statistics;

/// <summary>All figures of all boards, in the order they are shown.</summary>
internal static class BoardMeasures
{
    public static IReadOnlyList<BoardMeasure> All { get; } =
        [.. DutyMeasureWords.All, .. RequestMeasureWords.All, .. SuggestionMeasureWords.All, .. AppraisalMeasureWords.All, .. SupervisionMeasureWords.All, .. OfficeMeasureWords.All];
}
