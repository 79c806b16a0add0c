using System.Collections.Concurrent;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>What each account, and each session, may do now; read from the database at most every three seconds for each.</summary>
public sealed class AccountDirectory(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Notice = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (long ReadAt, Standing? Standing)> _known = new();
    private readonly ConcurrentDictionary<string, long> _noticed = new();

    /// <summary>The account's standing, whoever acts for it; null when it is missing or disabled.</summary>
    public Standing? StandingOf(int accountId) => Known($"account {accountId}", db =>
        db.Accounts.AsNoTracking().FirstOrDefault(a => a.Id == accountId && !a.IsDisabled) is { } account ? Describe(db, account) : null);

    /// <summary>The standing of whoever shows the ticket; null when its session is over, or what it was given under has changed.</summary>
    public Standing? StandingOf(SessionTicket ticket) => Known($"{ticket.Key} {ticket.Stamp}", db =>
    {
        if (db.Sessions.AsNoTracking().FirstOrDefault(s => s.Token == ticket.Key && s.AccountId == ticket.AccountId) is not { } session) return null;
        var now = Now;
        // For good: once the clock comes by again it would look open.
        if (session.EndedAt is null && session.IsAhead(now)) db.Sessions.Where(s => s.Id == session.Id).ExecuteUpdate(s => s.SetProperty(x => x.EndedAt, now));
        if (session.Stamp != ticket.Stamp || !session.IsOpen(now)) return null;
        if (db.Accounts.AsNoTracking().FirstOrDefault(a => a.Id == session.AccountId && !a.IsDisabled && a.SecurityStamp == session.Stamp) is not { } account) return null;

        var standing = Describe(db, account) with
        {
            SessionId = session.Id,
            MustChangePassword = account.MustChangePassword,
            MustSetAuthenticator = !account.HasAuthenticator && db.SecurityChoices().AuthenticatorRoles.Contains(account.Role),
        };
        // Whoever still owes a step may do nothing else, on open screens either.
        return standing.MustChangePassword || standing.MustSetAuthenticator ? standing with { Permissions = new HashSet<Permission>() } : standing;
    });

    /// <summary>The ticket of whoever shows a program's token; null for one that nobody was given.</summary>
    public SessionTicket? TicketOf(string bearer)
    {
        using var db = databases.CreateDbContext();
        var key = Session.KeyOf(bearer);
        return db.Sessions.AsNoTracking().FirstOrDefault(s => s.Token == key) is { } session ? SessionTicket.Of(session) : null;
    }

    /// <summary>The ticket's holder has just done something: the pause starts anew. Written at most once a minute.</summary>
    public async Task NoticeAsync(SessionTicket ticket, CancellationToken cancel = default)
    {
        var now = clock.GetTimestamp();
        if (_noticed.TryGetValue(ticket.Key, out var noticed) && clock.GetElapsedTime(noticed, now) < Notice) return;

        if (_noticed.Count > Most) _noticed.Clear();
        _noticed[ticket.Key] = now;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var at = Now;
        var (paused, ahead) = (at - Session.LongestPause, at + Session.Correction);
        await db.Sessions.Where(s => s.Token == ticket.Key && s.EndedAt == null && s.SeenAt > paused && s.SeenAt <= ahead).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, at), cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Standing? Known(string key, Func<InfoCenterDb, Standing?> read)
    {
        if (_known.TryGetValue(key, out var known) && clock.GetElapsedTime(known.ReadAt) < Fresh) return known.Standing;

        if (_known.Count > Most) _known.Clear();
        using var db = databases.CreateDbContext();
        var standing = read(db);
        _known[key] = (clock.GetTimestamp(), standing);
        return standing;
    }

    private static Standing Describe(InfoCenterDb db, Account account) => new(
        account.Id, account.DisplayName, account.Role.Rights(db.Choice(CountySettings.CentreVerifiesKey) == bool.TrueString),
        account.TownshipCode, account.PersonId, account.Role.Label, UnitId: account.UnitId);
}
