namespace InfoCenter.App.Access;

/// <summary>How often something failed lately, by name: from the first failure on until the window has passed.</summary>
internal sealed class RecentFailures(TimeProvider clock, TimeSpan window)
{
    private const int MostNames = 10_000;
    private readonly Lock _turn = new();
    private readonly Dictionary<string, (DateTimeOffset Since, int Count)> _seen = [];

    public int Of(string name)
    {
        lock (_turn) return Lately(name).Count;
    }

    public void Add(string name)
    {
        lock (_turn)
        {
            if (_seen.Count > MostNames) _seen.Clear();
            var (since, count) = Lately(name);
            _seen[name] = (since, count + 1);
        }
    }

    private (DateTimeOffset Since, int Count) Lately(string name)
    {
        var now = clock.GetUtcNow();
        return _seen.TryGetValue(name, out var seen) && now - seen.Since <= window ? seen : (now, 0);
    }
}
