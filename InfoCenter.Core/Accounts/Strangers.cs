using System.Collections.Concurrent;

namespace InfoCenter.Core.Accounts;

/// <summary>What is counted beside the accounts: browsers known to an account, and names nobody has. These are closed after wrong tries exactly as accounts are, or the difference would tell which names exist.</summary>
public sealed class Strangers
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, Lockout> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="Common.RuleBrokenException">Tried too often.</exception>
    internal void CountTry(string name, DateTime now)
    {
        if (_names.Count > Most) _names.Clear();
        _names.AddOrUpdate(name, _ => default(Lockout).Try(now), (_, seen) => seen.Try(now));
    }
}
