using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>The door. It asks for no right: everybody stands before it.</summary>
public sealed class SignIn(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    // Checked for unknown names too, so that they take as long as a wrong password.
    private static readonly string Nobody = Passwords.Hash("nobody-has-this-password");

    /// <summary>The account the name and password open.</summary>
    /// <exception cref="RuleBrokenException">Wrong, locked or disabled.</exception>
    public async Task<Account> EnterAsync(string name, string password, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.SignInName == name.Trim(), cancel);
        if (account is null)
        {
            _ = Passwords.Matches(password, Nobody);
            throw AccountRules.NameOrPasswordIsWrong;
        }

        var admitted = account.Admits(password, clock.GetUtcNow().UtcDateTime);
        var user = new CurrentUser(new Standing(account.Id, account.DisplayName, new HashSet<Permission>()));
        db.Record(user, clock, admitted ? "SignIn" : "SignInFailed", $"Account {account.Id}", account.Role.Label);
        await db.SaveChangesAsync(cancel);
        return admitted ? account : throw AccountRules.NameOrPasswordIsWrong;
    }

    /// <summary>The demonstration county's accounts, to be shown on the sign-in page; empty on a real installation.</summary>
    public async Task<IReadOnlyList<DemonstrationAccount>> DemonstrationAccountsAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var accounts = await db.Accounts.AsNoTracking().Where(a => a.IsDemonstration).OrderBy(a => a.Id).ToListAsync(cancel);
        return [.. accounts.Select(a => new DemonstrationAccount(a.SignInName, a.DisplayName, a.Role.Label))];
    }

    /// <summary>Whether nobody has an account yet: the first visitor sets the office up.</summary>
    public async Task<bool> IsFirstStartAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return !await db.Accounts.AnyAsync(cancel);
    }

    /// <summary>Makes the first accounts of an empty installation and puts down the county's first choices.</summary>
    /// <exception cref="RuleBrokenException">There are accounts already.</exception>
    public async Task BeginAsync(
        IReadOnlyList<(Account Account, string Password)> first, CountyChoices choices, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Accounts.AnyAsync(cancel)) throw AccountRules.AlreadyStarted;
        Administrators.MustBeThree([.. first.Select(f => f.Account)]);
        if (first.Select(f => f.Account.SignInName).Distinct().Count() < first.Count) throw AccountRules.NameIsTaken;

        foreach (var (account, password) in first)
        {
            account.SetPassword(password);
            db.Accounts.Add(account);
        }

        CountySettings.Put(db, choices);
        db.Record(CurrentUser.CommandLine, clock, "BeginOffice", "Accounts", $"{first.Count} 个账号");
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>A sign-in name shown on the demonstration county's sign-in page.</summary>
public sealed record DemonstrationAccount(string SignInName, string DisplayName, string Role)
{
    /// <summary>Every demonstration account's password; it is no secret, the sign-in page shows it.</summary>
    public const string Password = "infocenter-demo";
}
