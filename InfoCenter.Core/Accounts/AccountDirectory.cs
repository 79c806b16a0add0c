using System.Collections.Concurrent;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>What each account may do now, read from the database at most every three seconds per account.</summary>
public sealed class AccountDirectory(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<int, (long ReadAt, Standing? Standing)> _known = new();

    /// <summary>The account's standing; null when it is missing or disabled.</summary>
    public Standing? StandingOf(int accountId)
    {
        if (_known.TryGetValue(accountId, out var known) && clock.GetElapsedTime(known.ReadAt) < Fresh) return known.Standing;

        using var db = databases.CreateDbContext();
        var centreVerifies = db.Choice(CountySettings.CentreVerifiesKey) == bool.TrueString;
        var standing = db.Accounts.AsNoTracking().FirstOrDefault(a => a.Id == accountId && !a.IsDisabled) is { } account
            ? new Standing(account.Id, account.DisplayName, account.Role.Rights(centreVerifies), account.TownshipCode, account.PersonId, account.Role.Label)
            : null;
        _known[accountId] = (clock.GetTimestamp(), standing);
        return standing;
    }
}
