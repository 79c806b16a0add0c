using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace InfoCenter.Core.Accounts;

/// <summary>What its holder sees of an account.</summary>
public sealed record OwnAccountFacts(
    string SignInName, string DisplayName, Role Role, bool HasAuthenticator, int RecoveryCodesLeft, bool MustChangePassword, bool MustUseAuthenticator, PasswordPolicy Policy,
    bool HasWeChat = false);

/// <summary>A secret to be taken into an app: as an address for the picture, and spelled out.</summary>
public sealed record AuthenticatorProposal(string Address, string Spelled);

/// <summary>The authenticator is on.</summary>
/// <param name="RecoveryCodes">Shown this once.</param>
/// <param name="Ticket">With which this visit goes on; every other session has ended.</param>
public sealed record AuthenticatorStart(IReadOnlyList<string> RecoveryCodes, SessionTicket Ticket);

/// <summary>What everybody does with their own account; being signed in is enough.</summary>
public sealed class OwnAccount(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock, AuthenticatorSafe safe)
{
    private readonly TryCounter _tries = new(databases, clock, safe);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<OwnAccountFacts> ReadAsync(CancellationToken cancel = default)
    {
        var id = user.Standing.AccountId;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel) ?? throw CommonRules.NotFound;
        var choices = db.SecurityChoices();
        return new(account.SignInName, account.DisplayName, account.Role, account.HasAuthenticator, account.RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length,
            account.MustChangePassword, choices.AuthenticatorRoles.Contains(account.Role), choices.Password, account.HasWeChat);
    }

    /// <summary>Changes the password. Every session ends, and this visit goes on with a new ticket.</summary>
    /// <exception cref="RuleBrokenException">The present password is wrong, or the policy refuses the new one.</exception>
    public async Task<SessionTicket> ChangePasswordAsync(string present, string wanted, Visit visit, CancellationToken cancel = default)
    {
        var own = Id;
        if (present == wanted) throw AccountRules.PasswordIsTheSame;
        if (await _tries.CountAsync(desk => desk.FindByIdAsync(own), _ => false, cancel) is not (var id, var before)) throw CommonRules.NotFound;

        var (ticket, refusal) = await _tries.SettleAsync<(SessionTicket?, RuleBrokenException?)>(id, async (db, desk, account) =>
        {
            var refusal = (await desk.ChangePasswordAsync(account, present, wanted)).Refusal;
            if (refusal?.Rule is nameof(AccountRules.PresentPasswordIsWrong))
            {
                db.Record(user, clock, "ChangePasswordFailed", $"Account {id}", visit.Address, LedgerResult.Failed);
                return (null, refusal);
            }

            account.Admit(before, isLastStep: true);
            if (refusal is not null) return (null, refusal);

            account.TakeOwnPassword();
            db.Record(user, clock, "ChangePassword", $"Account {id}", account.Role.Label);
            return (await RenewAsync(db, account, visit, cancel), refusal);
        }, cancel);
        return ticket ?? throw refusal!;
    }

    /// <summary>A secret to put into an authenticator app. Nothing is changed until the app's first code is typed.</summary>
    public async Task<AuthenticatorProposal> ProposeAuthenticatorAsync(CancellationToken cancel = default)
    {
        var facts = await ReadAsync(cancel);
        return new(AuthenticatorWords.Address(facts.SignInName, Proposed), AuthenticatorWords.Spelled(Proposed));
    }

    /// <summary>Switches the authenticator on. Every session ends, and this visit goes on with a new ticket.</summary>
    /// <exception cref="RuleBrokenException">The code is not the proposed secret's.</exception>
    public async Task<AuthenticatorStart> SwitchOnAuthenticatorAsync(string code, Visit visit, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        using var desk = IdentityDesk.Over(db, clock, safe, cancel);
        var account = await desk.FindByIdAsync(Id) ?? throw CommonRules.NotFound;
        if (account.HasAuthenticator) throw AccountRules.AuthenticatorIsOn;

        var codes = await desk.SwitchOnAuthenticatorAsync(account, Proposed, code) ?? throw AccountRules.CodeIsWrong;
        var ticket = await RenewAsync(db, account, visit, cancel);
        db.Record(user, clock, "SwitchOnAuthenticator", $"Account {account.Id}", account.Role.Label);
        await db.SaveChangesAsync(cancel);
        return new(codes, ticket);
    }

    /// <summary>Switches the authenticator off, for whoever can still show a code of it. Every session ends, and this visit goes on with a new ticket.</summary>
    /// <exception cref="RuleBrokenException">The code is wrong, or the role must use one.</exception>
    public async Task<SessionTicket> SwitchOffAuthenticatorAsync(string code, Visit visit, CancellationToken cancel = default)
    {
        if (await _tries.CountAsync(async desk => await desk.FindByIdAsync(Id) is { HasAuthenticator: true } account ? account : null, _ => false, cancel)
            is not (var id, var before)) throw CommonRules.NotFound;

        return await _tries.SettleAsync(id, async (db, desk, account) =>
        {
            if (db.SecurityChoices().AuthenticatorRoles.Contains(account.Role)) throw AccountRules.RoleNeedsAuthenticator;
            if (await desk.AcceptAsync(account, code) is null) return null;

            account.Admit(before, isLastStep: true);
            await desk.SetTwoFactorEnabledAsync(account, enabled: false);
            db.Record(user, clock, "SwitchOffAuthenticator", $"Account {id}", account.Role.Label);
            return await RenewAsync(db, account, visit, cancel);
        }, cancel) ?? throw AccountRules.CodeIsWrong;
    }

    /// <summary>The WeChat opens the account no longer; every other session ends.</summary>
    /// <exception cref="RuleBrokenException">None is bound.</exception>
    public async Task UnbindWeChatAsync(CancellationToken cancel = default)
    {
        var (id, current) = (user.Standing.AccountId, user.Standing.SessionId);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (!account.HasWeChat) throw AccountRules.WeChatIsNotBoundHere;
        account.UnbindWeChat();
        await db.EndSessionsAsync(id, Now, except: current, cancel);
        db.Record(user, clock, "UnbindWeChat", $"Account {id}", account.Role.Label);
        await db.SaveChangesAsync(cancel);
    }

    private string Id => user.Standing.AccountId.ToString(CultureInfo.InvariantCulture);

    private string Proposed => Base32Encoding.ToString(safe.Propose(user.Standing.AccountId, user.Standing.SessionId));

    private async Task<SessionTicket> RenewAsync(InfoCenterDb db, Account account, Visit visit, CancellationToken cancel)
    {
        await db.EndSessionsAsync(account.Id, Now, except: 0, cancel);
        var session = new Session(account, visit, Now);
        db.Sessions.Add(session);
        return SessionTicket.Of(session);
    }
}
