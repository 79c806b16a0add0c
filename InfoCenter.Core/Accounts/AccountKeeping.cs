using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>A line of the list of accounts; the time is UTC.</summary>
public sealed record AccountRow(
    int Id, string SignInName, string DisplayName, Role Role, string? TownshipCode, bool IsDisabled, bool IsDemonstration, DateTime? LockedUntil);

/// <summary>What the security administrator fills in for a new account.</summary>
public sealed record AccountForm
{
    public string SignInName { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public Role Role { get; set; } = Role.Township;

    public string? TownshipCode { get; set; }

    /// <summary>The deputy behind the account; only for the deputies' role.</summary>
    public int? PersonId { get; set; }

    public string Password { get; set; } = "";
}

/// <summary>The security administrator makes accounts, closes and opens them, and gives new passwords. Nothing is deleted: the ledger names them.</summary>
public sealed class AccountKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>All accounts, by role and name.</summary>
    public async Task<IReadOnlyList<AccountRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ManageAccounts);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Accounts.AsNoTracking().OrderBy(a => a.SignInName).Select(a => new AccountRow(
            a.Id, a.SignInName, a.DisplayName, a.Role, a.TownshipCode, a.IsDisabled, a.IsDemonstration, a.LockedUntil)).ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Role)];
    }

    /// <exception cref="RuleBrokenException">The name is taken, or something is missing.</exception>
    public async Task CreateAsync(AccountForm form, CancellationToken cancel = default)
    {
        user.Must(Permission.ManageAccounts);
        var account = new Account(form.SignInName, form.DisplayName, form.Role,
            form.Role is Role.Township ? form.TownshipCode.OrNull() : null, form.Role is Role.Deputy ? form.PersonId : null);
        account.SetPassword(form.Password);

        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Accounts.AnyAsync(a => a.SignInName == account.SignInName, cancel)) throw AccountRules.NameIsTaken;
        Administrators.MustHoldOnePost(account.DisplayName, account.Role, account.Id, await AdministratorsAsync(db, cancel));

        db.Accounts.Add(account);
        db.Record(user, clock, "CreateAccount", $"Account {account.SignInName}", $"{account.DisplayName}，{account.Role.Label}");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Closes the account; it loses its rights on open screens within seconds.</summary>
    public Task DisableAsync(int id, CancellationToken cancel = default) => ChangeAsync(id, "DisableAccount", (account, administrators) =>
    {
        if (account.Id == user.Standing.AccountId) throw AccountRules.NobodyDisablesThemselves;
        Administrators.MustStayFilled(account, administrators);
        account.Disable();
    }, cancel);

    /// <summary>Opens a closed or locked account.</summary>
    public Task EnableAsync(int id, CancellationToken cancel = default) => ChangeAsync(id, "EnableAccount", (account, administrators) =>
    {
        Administrators.MustHoldOnePost(account.DisplayName, account.Role, account.Id, administrators);
        account.Enable();
    }, cancel);

    /// <summary>Gives a new password and opens the account.</summary>
    public Task ResetPasswordAsync(int id, string password, CancellationToken cancel = default) => ChangeAsync(id, "ResetPassword", (account, administrators) =>
    {
        Administrators.MustHoldOnePost(account.DisplayName, account.Role, account.Id, administrators);
        account.SetPassword(password);
        account.Enable();
    }, cancel);

    private async Task ChangeAsync(int id, string act, Action<Account, IReadOnlyList<Account>> change, CancellationToken cancel)
    {
        user.Must(Permission.ManageAccounts);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var account = await db.Accounts.FindAsync([id], cancel) ?? throw CommonRules.NotFound;
        change(account, await AdministratorsAsync(db, cancel));
        db.Record(user, clock, act, $"Account {account.SignInName}", account.DisplayName);
        await db.SaveChangesAsync(cancel);
    }

    private static Task<List<Account>> AdministratorsAsync(InfoCenterDb db, CancellationToken cancel) =>
        db.Accounts.Where(a => a.Role == Role.Administrator || a.Role == Role.SecurityAdministrator || a.Role == Role.Auditor).ToListAsync(cancel);
}
