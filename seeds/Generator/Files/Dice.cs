namespace InfoCenter.Seeds.Files;

/// <summary>
/// A random source (SplitMix64) whose sequence depends on its purpose only, never on the runtime. Each part of the county throws its
/// own dice, so that a change in one leaves the others as they were.
/// </summary>
internal sealed class Dice
{
    private ulong _state = 14695981039346656037; // FNV-1a over the purpose

    public Dice(string purpose)
    {
        foreach (var letter in purpose) _state = (_state ^ letter) * 1099511628211;
    }

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public int Between(int from, int to) => from + Below(to - from + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>One of the choices, each as likely as its weight.</summary>
    public T Weighted<T>(params (T Value, int Weight)[] choices)
    {
        var left = Below(choices.Sum(choice => choice.Weight));
        return choices.First(choice => (left -= choice.Weight) < 0).Value;
    }

    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var last = list.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (list[last], list[other]) = (list[other], list[last]);
        }

        return list;
    }

    private ulong Next()
    {
        var bits = _state += 0x9E3779B97F4A7C15;
        bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ bits >> 27) * 0x94D049BB133111EB;
        return bits ^ bits >> 31;
    }
}
