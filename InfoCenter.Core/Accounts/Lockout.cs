namespace InfoCenter.Core.Accounts;

/// <summary>How many wrong tries a name has had: five close it for 5 minutes, the next five for 10, then for 15, never longer.</summary>
/// <param name="Failures">Since the last success or lock.</param>
/// <param name="Locks">In a row; forgotten an hour after the last one ended.</param>
/// <param name="Until">When the last lock ends or ended, UTC.</param>
internal readonly record struct Lockout(int Failures, int Locks, DateTime? Until)
{
    private const int Most = 5;
    private const int LongestLock = 3;
    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    /// <summary>One try more. At most 25 in any hour are let through: 5, 5, 5, 5 and 5 at 0, 5, 15, 30 and 45 minutes.</summary>
    /// <exception cref="Common.RuleBrokenException">Closed just now.</exception>
    public Lockout Try(DateTime now)
    {
        if (Until > now) throw AccountRules.AccountIsLocked;

        var last = now - Until > Memory ? default : this;
        if (last.Failures + 1 < Most) return last with { Failures = last.Failures + 1 };

        var locks = Math.Min(last.Locks + 1, LongestLock);
        return new(0, locks, now + (locks * LockTime));
    }
}
