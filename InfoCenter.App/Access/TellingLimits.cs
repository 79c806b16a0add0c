using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Access;

/// <summary>What the limits say of one submission.</summary>
/// <param name="Refusal">Null where it may pass.</param>
/// <param name="Wait">After which it may be tried again; null where waiting is not the way.</param>
internal sealed record TellingVerdict(RuleBrokenException? Refusal, TimeSpan? Wait);

/// <summary>
/// How many tellings pass, by person, address, plate and site (docs/decisions/0015). A whole village may share one carrier address, so a busy address is asked a small
/// question before it is turned away. The same form sent again counts once.
/// </summary>
/// <param name="clock">The office's.</param>
/// <param name="mostOfSite">From everybody together in an hour.</param>
internal sealed class TellingLimits(TimeProvider clock, int mostOfSite = ThrottleLimits.UsualTellings)
{
    private const int MostKeys = 20_000;
    private const int BeforeChallenge = 3;
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Lock _turn = new();
    private readonly Dictionary<string, List<DateTimeOffset>> _seen = [];
    private readonly Dictionary<string, DateTimeOffset> _admitted = [];

    /// <summary>Whether the address has told enough lately to be asked a question.</summary>
    public bool AsksOf(string address)
    {
        lock (_turn) return Within("address " + address, TenMinutes).Count >= BeforeChallenge;
    }

    /// <summary>Lets a submission pass and counts it, or says why not.</summary>
    public TellingVerdict Admit(string key, string? phone, string address, int? plate, bool hasAnswered)
    {
        lock (_turn)
        {
            var now = clock.GetUtcNow();
            Forget(now);
            if (_admitted.ContainsKey(key)) return new(null, null);

            (string Name, int Most, TimeSpan Window, Func<int, RuleBrokenException> Refusal)[] limits =
            [
                ("person " + phone, phone is null ? int.MaxValue : 5, TenMinutes, RequestRules.PersonTellsTooOften),
                ("address " + address, 30, TenMinutes, RequestRules.AddressTellsTooOften),
                ("plate " + plate, plate is null ? int.MaxValue : 60, Hour, RequestRules.PlateTellsTooOften),
                ("site", mostOfSite, Hour, RequestRules.SiteIsFull),
            ];
            foreach (var (name, most, window, refusal) in limits)
            {
                var times = Within(name, window);
                if (times.Count < most) continue;
                var wait = times[times.Count - most] + window - now;
                return new(refusal((int)Math.Ceiling(wait.TotalMinutes)), wait);
            }

            if (!hasAnswered && Within("address " + address, TenMinutes).Count >= BeforeChallenge) return new(RequestRules.ChallengeIsRequired, null);

            foreach (var (name, most, _, _) in limits)
            {
                if (most == int.MaxValue) continue;
                if (!_seen.TryGetValue(name, out var times)) _seen[name] = times = [];
                times.Add(now);
            }

            _admitted[key] = now;
            return new(null, null);
        }
    }

    private List<DateTimeOffset> Within(string name, TimeSpan window)
    {
        if (!_seen.TryGetValue(name, out var times)) return [];
        var since = clock.GetUtcNow() - window;
        times.RemoveAll(time => time <= since);
        return times;
    }

    // Whatever is older than the longest window says nothing any more.
    private void Forget(DateTimeOffset now)
    {
        if (_seen.Count + _admitted.Count < MostKeys) return;
        foreach (var (name, times) in _seen.ToList())
        {
            if (times.Count == 0 || times[^1] < now - Hour) _seen.Remove(name);
        }

        foreach (var (key, at) in _admitted.ToList())
        {
            if (at < now - Hour) _admitted.Remove(key);
        }
    }
}
