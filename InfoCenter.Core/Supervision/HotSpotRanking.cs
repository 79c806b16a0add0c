namespace InfoCenter.Core.Supervision;

/// <summary>Which classes stand at the top of a month, and since when. Small numbers and what is not classed take no place.</summary>
internal static class HotSpotRanking
{
    /// <summary>Places of one month: classes with as many tellings share a place, and the next one's number counts them all (1, 2, 2, 4).</summary>
    public static IReadOnlyDictionary<int, int> Places(IEnumerable<(int Category, int Requests)> month, HotSpotMeasure measure)
    {
        var ranked = month.Where(c => c.Category != 0 && c.Requests >= measure.Least).ToList();
        return ranked.ToDictionary(c => c.Category, c => 1 + ranked.Count(other => other.Requests > c.Requests));
    }

    /// <summary>How many months running, up to the last, the class was among the first.</summary>
    /// <param name="months">Places of each month, the last month first.</param>
    /// <param name="category">The class.</param>
    /// <param name="measure">How many places are the first.</param>
    public static int Running(IEnumerable<IReadOnlyDictionary<int, int>> months, int category, HotSpotMeasure measure) =>
        months.TakeWhile(places => places.TryGetValue(category, out var place) && place <= measure.Top).Count();
}
