using InfoCenter.Core.Requests;

namespace InfoCenter.App.Access;

/// <summary>Slows down whoever guesses at receipt numbers and codes; by address, and by number. The link with the long code is not guessed and not watched.</summary>
internal sealed class FollowWatch(TimeProvider clock)
{
    private const int MostByAddress = 20;
    private const int MostByNumber = 20;
    private const int MostNames = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _turn = new();
    private readonly Dictionary<string, (DateTimeOffset Since, int Failures)> _failures = [];

    /// <exception cref="Core.Common.RuleBrokenException">Too many wrong ones lately.</exception>
    public void Check(string address, string number)
    {
        lock (_turn)
        {
            if (Of("address " + address) >= MostByAddress || Of("number " + number) >= MostByNumber) throw RequestRules.FollowedTooOften((int)Window.TotalMinutes);
        }
    }

    public void Fail(string address, string number)
    {
        lock (_turn)
        {
            if (_failures.Count > MostNames) _failures.Clear();
            foreach (var name in (string[])["address " + address, "number " + number])
                _failures[name] = (Of(name) == 0 ? clock.GetUtcNow() : _failures[name].Since, Of(name) + 1);
        }
    }

    private int Of(string name) => _failures.TryGetValue(name, out var seen) && clock.GetUtcNow() - seen.Since < Window ? seen.Failures : 0;
}
