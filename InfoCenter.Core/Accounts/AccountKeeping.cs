using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>A line of the list of accounts; the time is UTC.</summary>
public sealed record AccountRow(
    int Id, string SignInName, string DisplayName, Role Role, string? TownshipCode, bool IsDisabled, bool IsDemonstration, DateTime? LockedUntil,
    bool HasAuthenticator = false, bool MustChangePassword = false);

/// <summary>What the security administrator fills in for a new account.</summary>
public sealed record AccountForm
{
    public string SignInName { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public Role Role { get; set; } = Role.Township;

    public string? TownshipCode { get; set; }

    /// <summary>The deputy behind the account; only for the deputies' role.</summary>
    public int? PersonId { get; set; }

    /// <summary>The handling unit; only for the departments' role.</summary>
    public int? UnitId { get; set; }

    public string Password { get; set; } = "";
}

/// <summary>
/// The security administrator makes accounts, closes and opens them, changes roles and gives new passwords. Nothing is deleted: the ledger
/// names them. Whatever takes something away ends the account's sessions at once.
/// </summary>
public sealed class AccountKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>All accounts, by role and name.</summary>
    public async Task<IReadOnlyList<AccountRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ManageAccounts);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Accounts.AsNoTracking().OrderBy(a => a.SignInName).Select(a => new AccountRow(
            a.Id, a.SignInName, a.DisplayName, a.Role, a.TownshipCode, a.IsDisabled, a.IsDemonstration, a.LockedUntil,
            a.AuthenticatorSecret != null, a.MustChangePassword)).ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Role)];
    }

    /// <summary>What a password must be now, to say so beside the field.</summary>
    public async Task<PasswordPolicy> PolicyAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ManageAccounts);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return db.SecurityChoices().Password;
    }

    /// <summary>Makes an account; its holder chooses a password of their own at the first sign-in.</summary>
    /// <exception cref="RuleBrokenException">The name is taken, something is missing, or the password is refused.</exception>
    public async Task CreateAsync(AccountForm form, CancellationToken cancel = default)
    {
        user.Must(Permission.ManageAccounts);
        var account = new Account(form.SignInName, form.DisplayName, form.Role, form.TownshipCode.OrNull(), form.PersonId, form.UnitId);

        await using var db = await databases.CreateDbContextAsync(cancel);
        using var desk = IdentityDesk.Over(db, clock, cancel);
        (await desk.CreateForAnotherAsync(account, form.Password)).OrRefuse();
        Administrators.MustHoldOnePost(account.DisplayName, account.Role, account.Id, await AdministratorsAsync(db, cancel));

        db.Record(user, clock, "CreateAccount", $"Account {account.SignInName}", $"{account.DisplayName}，{account.Role.Label}");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Makes one more account of the demonstration county, with the password everybody knows; nowhere else.</summary>
    /// <returns>The account's key.</returns>
    /// <exception cref="RuleBrokenException">This is no demonstration, the name is taken, or something is missing.</exception>
    public async Task<int> CreateForDemonstrationAsync(AccountForm form, CancellationToken cancel = default)
    {
        user.Must(Permission.ManageAccounts);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (db.Choice(FirstStart.DemonstrationKey) != bool.TrueString) throw AccountRules.NoDemonstration;

        var account = new Account(form.SignInName, form.DisplayName, form.Role, form.TownshipCode.OrNull(), form.PersonId, form.UnitId);
        account.MarkAsDemonstration();
        using var desk = IdentityDesk.Over(db, clock, cancel, PasswordPolicy.Shortest);
        (await desk.CreateAsync(account, DemonstrationAccount.Password)).OrRefuse();
        db.Record(user, clock, "CreateAccount", $"Account {account.SignInName}", $"{account.DisplayName}，{account.Role.Label}");
        await db.SaveChangesAsync(cancel);
        return account.Id;
    }

    /// <summary>Closes the account; it loses its rights on open screens within seconds.</summary>
    public Task DisableAsync(int id, CancellationToken cancel = default) => ChangeAsync(id, "DisableAccount", async (desk, account, administrators) =>
    {
        if (account.Id == user.Standing.AccountId) throw AccountRules.NobodyDisablesThemselves;
        Administrators.MustStayFilled(account, administrators);
        account.Disable();
        await desk.UpdateSecurityStampAsync(account);
    }, cancel);

    /// <summary>Opens a closed account.</summary>
    public Task EnableAsync(int id, CancellationToken cancel = default) => ChangeAsync(id, "EnableAccount", (_, account, administrators) =>
    {
        Administrators.MustHoldOnePost(account.DisplayName, account.Role, account.Id, administrators);
        account.Enable();
        return Task.CompletedTask;
    }, cancel);

    /// <summary>Ends the lock that wrong tries put on the account.</summary>
    public Task FreeAsync(int id, CancellationToken cancel = default) => ChangeAsync(id, "FreeAccount", (_, account, _) =>
    {
        account.Free();
        return Task.CompletedTask;
    }, cancel);

    /// <summary>Gives a password for one sign-in and opens the account.</summary>
    public Task ResetPasswordAsync(int id, string password, CancellationToken cancel = default) => ChangeAsync(id, "ResetPassword", async (desk, account, administrators) =>
    {
        Administrators.MustHoldOnePost(account.DisplayName, account.Role, account.Id, administrators);
        (await desk.GivePasswordAsync(account, password)).OrRefuse();
        account.UnbindWeChat();
        account.Enable();
    }, cancel);

    /// <summary>Gives the account another role, with its township, deputy or unit.</summary>
    public Task ChangeRoleAsync(int id, Role role, string? townshipCode, int? personId, int? unitId = null, CancellationToken cancel = default) =>
        ChangeAsync(id, "ChangeRole", async (desk, account, administrators) =>
        {
            if (account.Id == user.Standing.AccountId) throw AccountRules.NobodyAppointsThemselves;
            if (role != account.Role) Administrators.MustStayFilled(account, administrators);
            Administrators.MustHoldOnePost(account.DisplayName, role, account.Id, administrators);
            account.Appoint(role, townshipCode.OrNull(), personId, unitId);
            await desk.UpdateSecurityStampAsync(account);
        }, cancel);

    /// <summary>For a lost telephone, which whoever found it may be signed in with: the next sign-in asks for the password alone.</summary>
    public Task ResetAuthenticatorAsync(int id, CancellationToken cancel = default) => ChangeAsync(id, "ResetAuthenticator",
        (desk, account, _) =>
        {
            account.UnbindWeChat();
            return desk.SetTwoFactorEnabledAsync(account, enabled: false);
        }, cancel);

    private async Task ChangeAsync(int id, string act, Func<IdentityDesk, Account, IReadOnlyList<Account>, Task> changeAsync, CancellationToken cancel)
    {
        user.Must(Permission.ManageAccounts);
        await using var db = await databases.CreateDbContextAsync(cancel);
        using var desk = IdentityDesk.Over(db, clock, cancel);
        var account = await db.Accounts.FindAsync([id], cancel) ?? throw CommonRules.NotFound;
        var (stamp, role) = (account.SecurityStamp, account.Role);
        await changeAsync(desk, account, await AdministratorsAsync(db, cancel));

        // A new stamp says that what was opened before must not stay open.
        if (account.SecurityStamp != stamp) await db.EndSessionsAsync(id, clock.GetUtcNow().UtcDateTime, except: 0, cancel);
        db.Record(user, clock, act, $"Account {account.SignInName}", account.Role == role ? account.DisplayName : $"{account.DisplayName}，{role.Label} → {account.Role.Label}");
        await db.SaveChangesAsync(cancel);
    }

    private static Task<List<Account>> AdministratorsAsync(InfoCenterDb db, CancellationToken cancel) =>
        db.Accounts.Where(a => a.Role == Role.Administrator || a.Role == Role.SecurityAdministrator || a.Role == Role.Auditor).ToListAsync(cancel);
}
