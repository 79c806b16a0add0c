using System.Collections.Concurrent;
using System.Net;

namespace InfoCenter.App.Access;

/// <summary>Counts failed entries by the visitor's address: whoever tries one password on many names is slowed down too.</summary>
internal sealed class DoorWatch(TimeProvider clock)
{
    // A township office shares one address, so there is room for several forgetful people.
    private const int Most = 40;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<IPAddress, (DateTimeOffset Since, int Failures)> _failures = new();

    /// <exception cref="Core.Common.RuleBrokenException">Too many failures from there lately.</exception>
    public void Check(IPAddress? address)
    {
        if (address is null || !_failures.TryGetValue(address, out var seen) || clock.GetUtcNow() - seen.Since > Window) return;
        if (seen.Failures >= Most) throw AccessRules.TooManyFailures;
    }

    public void Fail(IPAddress? address)
    {
        if (address is null) return;

        var now = clock.GetUtcNow();
        if (_failures.Count > 10_000) _failures.Clear();
        _failures.AddOrUpdate(address, (now, 1), (_, seen) => now - seen.Since > Window ? (now, 1) : (seen.Since, seen.Failures + 1));
    }
}
