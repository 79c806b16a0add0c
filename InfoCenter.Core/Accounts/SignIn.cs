using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>What opening the door led to.</summary>
/// <param name="Account">Who came.</param>
/// <param name="Ticket">For the cookie; null while the authenticator's code is still asked for.</param>
public sealed record Entry(Account Account, SessionTicket? Ticket);

/// <summary>The door. It asks for no right: everybody stands before it.</summary>
public sealed class SignIn(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock, Strangers strangers, AuthenticatorSafe safe)
{
    private readonly TryCounter _tries = new(databases, clock, safe);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The first step: name and password. The same words, the same work and the same locks whether the name exists or not.</summary>
    /// <exception cref="RuleBrokenException">Wrong, locked or disabled.</exception>
    public async Task<Entry> EnterAsync(string name, string password, Visit visit, CancellationToken cancel = default)
    {
        name = name.Trim();
        if (await _tries.CountAsync(desk => desk.FindByNameAsync(name), account => CountAtBrowser(account, visit), cancel) is not (var id, var before))
        {
            await TurnAwayStrangerAsync(name, password, visit, cancel);
            throw AccountRules.NameOrPasswordIsWrong;
        }

        var (entry, refusal) = await _tries.SettleAsync<(Entry?, RuleBrokenException?)>(id, async (db, desk, account) =>
        {
            var isRight = await desk.CheckPasswordAsync(account, password) && (!account.IsDemonstration || IsDemonstration(db));
            if (!isRight || account.IsDisabled)
            {
                db.Record(TryCounter.As(account, visit.Address), clock, "SignInFailed", $"Account {account.Id}", account.Role.Label, LedgerResult.Failed);
                return (null, isRight ? AccountRules.AccountIsDisabled : AccountRules.NameOrPasswordIsWrong);
            }

            account.Admit(before, isLastStep: !account.HasAuthenticator);
            return (account.HasAuthenticator ? new Entry(account, null) : Open(db, account, visit, SignInStep.Password), null);
        }, cancel);
        return entry ?? throw refusal!;
    }

    /// <summary>The second step: the authenticator's code, or one of the recovery codes. Whoever fails is locked as for a wrong password.</summary>
    /// <param name="accountId">Who passed the first step.</param>
    /// <param name="stamp">The account's stamp then.</param>
    /// <param name="code">As typed.</param>
    /// <param name="visit">From where.</param>
    /// <param name="cancel">Calls it off.</param>
    /// <exception cref="RuleBrokenException">Wrong, used before, locked, or the account has changed since the first step.</exception>
    public async Task<Entry> EnterCodeAsync(int accountId, string stamp, string code, Visit visit, CancellationToken cancel = default)
    {
        if (await _tries.CountAsync(async desk => await desk.FindByIdAsync($"{accountId}") is { IsDisabled: false, HasAuthenticator: true } account
            && account.SecurityStamp == stamp ? account : null, account => CountAtBrowser(account, visit), cancel) is not (_, var before)) throw CommonRules.SignInIsRequired;

        return await _tries.SettleAsync(accountId, async (db, desk, account) =>
        {
            if (await desk.AcceptAsync(account, code) is not { } step)
            {
                db.Record(TryCounter.As(account, visit.Address), clock, "SignInFailed", $"Account {account.Id}", $"{account.Role.Label}，动态口令不对", LedgerResult.Failed);
                return null;
            }

            account.Admit(before, isLastStep: true);
            return Open(db, account, visit, step);
        }, cancel) ?? throw AccountRules.CodeIsWrong;
    }

    /// <summary>Ends the session of the ticket. Whoever has none is gone already.</summary>
    public async Task LeaveAsync(SessionTicket ticket, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var session = await db.Sessions.FirstOrDefaultAsync(s => s.Token == ticket.Key && s.AccountId == ticket.AccountId && s.EndedAt == null, cancel);
        if (session is null) return;

        session.End(Now);
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == session.AccountId, cancel);
        db.Record(TryCounter.As(account), clock, "SignOut", $"Account {account.Id}", account.Role.Label);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The demonstration county's accounts, to be shown on the sign-in page; empty wherever the demonstration was not loaded.</summary>
    public async Task<IReadOnlyList<DemonstrationAccount>> DemonstrationAccountsAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!IsDemonstration(db)) return [];

        var accounts = await db.Accounts.AsNoTracking().Where(a => a.IsDemonstration).OrderBy(a => a.Id).ToListAsync(cancel);
        return [.. accounts.Select(a => new DemonstrationAccount(a.SignInName, a.DisplayName, a.Role.Label))];
    }

    private static bool IsDemonstration(InfoCenterDb db) => db.Choice(FirstStart.DemonstrationKey) == bool.TrueString;

    // Who entered from this browser before is counted apart from those who guess elsewhere, and is not shut out by them.
    private bool CountAtBrowser(Account account, Visit visit)
    {
        if (visit.Browser is not { } browser || !browser.Knows(account)) return false;

        strangers.CountTry($"browser {browser.Mark}", Now);
        return true;
    }

    private Entry Open(InfoCenterDb db, Account account, Visit visit, SignInStep step)
    {
        var session = new Session(account, visit, Now);
        db.Sessions.Add(session);
        db.Record(TryCounter.As(account, visit.Address), clock, "SignIn", $"Account {account.Id}", $"{account.Role.Label}，{step.Label}，{visit.Device}");
        return new(account, SessionTicket.Of(session));
    }

    private static Standing Nobody(string name) => new(0, name, new HashSet<Permission>());

    // What was typed may be a password in the wrong field: it is not written down.
    private async Task TurnAwayStrangerAsync(string name, string password, Visit visit, CancellationToken cancel)
    {
        strangers.CountTry(name, Now);
        Passwords.Hasher.CompareWithNobody(password);
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(new CurrentUser(() => Nobody("未登录"), visit.Address), clock, "SignInFailed", "Accounts", "没有这个登录名", LedgerResult.Failed);
        await db.SaveChangesAsync(cancel);
    }
}
