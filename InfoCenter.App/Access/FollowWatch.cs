using InfoCenter.Core.Requests;

namespace InfoCenter.App.Access;

/// <summary>Slows down whoever guesses at receipt numbers and codes; by address, and by number. The link with the long code is not guessed and not watched.</summary>
internal sealed class FollowWatch(TimeProvider clock)
{
    private const int Most = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly RecentFailures _failures = new(clock, Window);

    /// <exception cref="Core.Common.RuleBrokenException">Too many wrong ones lately.</exception>
    public void Check(string address, string number)
    {
        if (_failures.Of("address " + address) >= Most || _failures.Of("number " + number) >= Most) throw RequestRules.FollowedTooOften((int)Window.TotalMinutes);
    }

    public void Fail(string address, string number)
    {
        _failures.Add("address " + address);
        _failures.Add("number " + number);
    }
}
