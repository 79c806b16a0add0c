using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>What its holder sees of an account.</summary>
public sealed record OwnAccountFacts(
    string SignInName, string DisplayName, Role Role, bool HasAuthenticator, int RecoveryCodesLeft, bool MustChangePassword, bool MustUseAuthenticator, PasswordPolicy Policy);

/// <summary>A secret to be taken into an app: as an address for the picture, and spelled out.</summary>
public sealed record AuthenticatorProposal(string Address, string Spelled);

/// <summary>What everybody does with their own account; being signed in is enough.</summary>
public sealed class OwnAccount(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock, AuthenticatorSafe safe)
{
    private readonly TryCounter _tries = new(databases, clock);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<OwnAccountFacts> ReadAsync(CancellationToken cancel = default)
    {
        var id = user.Standing.AccountId;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel) ?? throw CommonRules.NotFound;
        var choices = db.SecurityChoices();
        return new(account.SignInName, account.DisplayName, account.Role, account.HasAuthenticator, account.RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length,
            account.MustChangePassword, choices.AuthenticatorRoles.Contains(account.Role), choices.Password);
    }

    /// <summary>Changes the password. Every session ends, and this visit goes on with a new ticket.</summary>
    /// <exception cref="RuleBrokenException">The present password is wrong, or the policy refuses the new one.</exception>
    public async Task<SessionTicket> ChangePasswordAsync(string present, string wanted, Visit visit, CancellationToken cancel = default)
    {
        var id = user.Standing.AccountId;
        if (await _tries.CountAsync(a => a.Id == id, cancel) is not (var known, var before)) throw CommonRules.NotFound;

        var isRight = Passwords.Compare(present, known.PasswordHash).IsRight;
        await _tries.SettleAsync(id, (db, account) =>
        {
            if (isRight) account.Admit(before, isLastStep: true);
            else db.Record(user, clock, "ChangePasswordFailed", $"Account {id}", visit.Address, LedgerResult.Failed);
            return isRight;
        }, cancel);
        if (!isRight) throw AccountRules.PresentPasswordIsWrong;
        if (present == wanted) throw AccountRules.PasswordIsTheSame;

        await using var db = await databases.CreateDbContextAsync(cancel);
        return await RenewAsync(db, id, wanted, visit, cancel);
    }

    /// <summary>A secret to put into an authenticator app. Nothing is changed until the app's first code is typed.</summary>
    public async Task<AuthenticatorProposal> ProposeAuthenticatorAsync(CancellationToken cancel = default)
    {
        var facts = await ReadAsync(cancel);
        var spelled = Authenticator.Spell(Proposed());
        return new(AuthenticatorWords.Address(facts.SignInName, spelled.Replace(" ", "", StringComparison.Ordinal)), spelled);
    }

    /// <summary>Switches the authenticator on and gives the recovery codes, which are shown this once.</summary>
    /// <exception cref="RuleBrokenException">The code is not the proposed secret's.</exception>
    public async Task<IReadOnlyList<string>> SwitchOnAuthenticatorAsync(string code, CancellationToken cancel = default)
    {
        var id = user.Standing.AccountId;
        if (Authenticator.StepOf(Proposed(), code, Now) is not { } step) throw AccountRules.CodeIsWrong;

        var (words, kept) = safe.MakeRecoveryCodes(id);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var account = await db.Accounts.FindAsync([id], cancel) ?? throw CommonRules.NotFound;
        if (account.HasAuthenticator) throw AccountRules.AuthenticatorIsOn;

        account.SwitchOnAuthenticator(safe.Seal(Proposed(), id), step, kept);
        db.Record(user, clock, "SwitchOnAuthenticator", $"Account {id}", account.Role.Label);
        await db.SaveChangesAsync(cancel);
        return words;
    }

    /// <summary>Switches the authenticator off, for whoever can still show a code of it.</summary>
    /// <exception cref="RuleBrokenException">The code is wrong, or the role must use one.</exception>
    public async Task SwitchOffAuthenticatorAsync(string code, CancellationToken cancel = default)
    {
        var id = user.Standing.AccountId;
        if (await _tries.CountAsync(a => a.Id == id && a.AuthenticatorSecret != null, cancel) is not (_, var before)) throw CommonRules.NotFound;

        var isDone = await _tries.SettleAsync(id, (db, account) =>
        {
            if (db.SecurityChoices().AuthenticatorRoles.Contains(account.Role)) throw AccountRules.RoleNeedsAuthenticator;
            if (safe.Accept(account, code, Now) is null) return false;

            account.Admit(before, isLastStep: true);
            account.SwitchOffAuthenticator();
            db.Record(user, clock, "SwitchOffAuthenticator", $"Account {id}", account.Role.Label);
            return true;
        }, cancel);
        if (!isDone) throw AccountRules.CodeIsWrong;
    }

    private byte[] Proposed() => safe.Propose(user.Standing.AccountId, user.Standing.SessionId);

    private async Task<SessionTicket> RenewAsync(InfoCenterDb db, int id, string wanted, Visit visit, CancellationToken cancel)
    {
        var account = await db.Accounts.FindAsync([id], cancel) ?? throw CommonRules.NotFound;
        account.SetPassword(wanted, db.SecurityChoices().Password);
        await db.EndSessionsAsync(id, Now, except: 0, cancel);
        var session = new Session(account, visit, Now);
        db.Sessions.Add(session);
        db.Record(user, clock, "ChangePassword", $"Account {id}", account.Role.Label);
        await db.SaveChangesAsync(cancel);
        return SessionTicket.Of(session);
    }
}
