using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>What a program gets for a deputy who came in.</summary>
/// <param name="Name">The account's, to be shown.</param>
/// <param name="Token">Told this once; what lies in the database does not open anything.</param>
/// <param name="EndsAt">UTC, however busy its holder is; half an hour without a call ends it sooner.</param>
public sealed record ProgramEntry(string Name, string Token, DateTime EndsAt);

/// <summary>
/// A deputy's door in the mini-program; it asks for no right. WeChat has said who comes (<paramref name="door"/> is not asked then); which account that is, was said once,
/// with name, password and the authenticator's code.
/// </summary>
public sealed class WeChatSignIn(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock, SignIn door)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Lets in whoever bound this WeChat before.</summary>
    /// <param name="openId">As WeChat itself has just said it.</param>
    /// <param name="visit">From where.</param>
    /// <param name="cancel">Calls it off.</param>
    /// <exception cref="RuleBrokenException">Nobody did, or the account is closed.</exception>
    public async Task<ProgramEntry> EnterAsync(string openId, Visit visit, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Accounts.FirstOrDefaultAsync(a => a.OpenId == openId, cancel) is not { } account) throw AccountRules.WeChatIsNotBound;
        if (account.IsDisabled)
        {
            db.Record(TryCounter.As(account, visit.Address), clock, "SignInFailed", $"Account {account.Id}", $"{account.Role.Label}，微信，账号已停用", LedgerResult.Failed);
            await db.SaveChangesAsync(cancel);
            throw AccountRules.AccountIsDisabled;
        }

        var session = new Session(account, visit, Now);
        db.Sessions.Add(session);
        var entry = EntryOf(account, session);
        db.Record(TryCounter.As(account, visit.Address), clock, "SignIn", $"Account {account.Id}", $"{account.Role.Label}，微信，{visit.Device}");
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    /// <summary>Binds the WeChat to the account whose name, password and code are shown; the same tries are counted as at the page's door. From then on the WeChat is enough.</summary>
    /// <exception cref="RuleBrokenException">Wrong, locked, no deputy's, still owing a step, or either is bound otherwise.</exception>
    public async Task<ProgramEntry> EnterFirstAsync(string openId, string name, string password, string? code, Visit visit, CancellationToken cancel = default)
    {
        var entered = await door.EnterAsync(name, password, visit, cancel);
        if (entered.Ticket is null)
            entered = await door.EnterCodeAsync(entered.Account.Id, entered.Account.SecurityStamp, (code ?? "").OrRefuse(AccountRules.CodeIsRequired), visit, cancel);
        try
        {
            return await BindAsync(openId, entered.Ticket!, visit, cancel);
        }
        catch (RuleBrokenException)
        {
            await door.LeaveAsync(entered.Ticket!, cancel);
            throw;
        }
    }

    private async Task<ProgramEntry> BindAsync(string openId, SessionTicket ticket, Visit visit, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var account = await db.Accounts.SingleAsync(a => a.Id == ticket.AccountId, cancel);
        if (account.MustChangePassword || (!account.HasAuthenticator && db.SecurityChoices().AuthenticatorRoles.Contains(account.Role))) throw AccountRules.FirstStepIsOwed;
        if (await db.Accounts.AnyAsync(a => a.OpenId == openId && a.Id != account.Id, cancel)) throw AccountRules.WeChatIsBoundElsewhere;

        account.BindWeChat(openId);
        var entry = EntryOf(account, await db.Sessions.SingleAsync(s => s.Token == ticket.Key, cancel));
        db.Record(TryCounter.As(account, visit.Address), clock, "BindWeChat", $"Account {account.Id}", account.Role.Label);
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    private static ProgramEntry EntryOf(Account account, Session session) => new(account.DisplayName, session.GiveBearer(), session.StartedAt + Session.Longest);
}
