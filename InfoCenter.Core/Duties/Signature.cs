using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties;

/// <summary>Who did an official act and when (UTC), as it stands on the record.</summary>
public readonly record struct Signature(int AccountId, string Name, DateTime At)
{
    /// <summary>False for the command line, which acts for whoever may run programs on the office's machine.</summary>
    public bool IsPerson => AccountId != 0;
}

/// <summary>Signing.</summary>
public static class Signing
{
    extension(CurrentUser user)
    {
        /// <exception cref="RuleBrokenException">Nobody is signed in.</exception>
        public Signature Sign(TimeProvider clock) => user.Standing is var standing
            ? new Signature(standing.AccountId, standing.Name, clock.Now)
            : default;
    }
}
