using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>The first start: an empty installation has no account and no password of the program's own.</summary>
public sealed class FirstStart(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    internal const string DemonstrationKey = "Demonstration";

    /// <summary>Whether nobody has an account yet: the first visitor sets the office up.</summary>
    public async Task<bool> IsFirstStartAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return !await db.Accounts.AnyAsync(cancel);
    }

    /// <summary>Makes the first accounts of an empty installation and puts down the county's first choices. Each holder chooses a password of their own at first sign-in.</summary>
    /// <exception cref="RuleBrokenException">There are accounts already, or one of the three administrators is missing.</exception>
    public Task BeginAsync(IReadOnlyList<(Account Account, string Password)> first, CountyChoices choices, CancellationToken cancel = default) =>
        PutAsync([.. first.Select(f => f.Account)], choices, isDemonstration: false, async db =>
        {
            using var desk = IdentityDesk.Over(db, clock, cancel, db.SecurityChoices().Password with { County = choices.CountyName });
            foreach (var (account, password) in first) (await desk.CreateForAnotherAsync(account, password)).OrRefuse();
        }, cancel);

    /// <summary>The same for the demonstration county, whose password everybody knows; the installation is marked as one for good.</summary>
    /// <exception cref="RuleBrokenException">There are accounts already.</exception>
    public Task BeginDemonstrationAsync(IReadOnlyList<Account> first, CountyChoices choices, CancellationToken cancel = default) =>
        PutAsync(first, choices, isDemonstration: true, async db =>
        {
            using var desk = IdentityDesk.Over(db, clock, cancel, PasswordPolicy.Shortest);
            foreach (var account in first)
            {
                account.MarkAsDemonstration();
                (await desk.CreateAsync(account, DemonstrationAccount.Password)).OrRefuse();
            }
        }, cancel);

    private async Task PutAsync(
        IReadOnlyList<Account> first, CountyChoices choices, bool isDemonstration, Func<InfoCenterDb, Task> createAsync, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Accounts.AnyAsync(cancel)) throw AccountRules.AlreadyStarted;

        Administrators.MustBeThree(first);
        // Identity asks the database, which knows none of them yet.
        if (first.Select(a => a.SignInName).Distinct().Count() < first.Count) throw AccountRules.NameIsTaken;

        await createAsync(db);
        CountySettings.Put(db, choices);
        if (isDemonstration) db.Choose(DemonstrationKey, bool.TrueString);
        db.Record(CurrentUser.CommandLine, clock, "BeginOffice", "Accounts", string.Join("；", first.Select(a => $"{a.SignInName} {a.DisplayName} {a.Role.Label}")));
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>A sign-in name shown on the demonstration county's sign-in page.</summary>
public sealed record DemonstrationAccount(string SignInName, string DisplayName, string Role)
{
    /// <summary>Every demonstration account's password; it is no secret, the sign-in page shows it.</summary>
    public const string Password = "infocenter-demo";
}
