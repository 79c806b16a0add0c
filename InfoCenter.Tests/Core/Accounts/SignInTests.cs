using InfoCenter.Core.Accounts;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Accounts;

public sealed class SignInTests : IDisposable
{
    private const string Password = "correct horse battery";
    private readonly Office _office = new();

    public SignInTests() => _office.Enlist("clerk", Role.Clerk, Password);

    [Fact]
    public async Task The_right_password_opens_a_session()
    {
        var entry = await EnterAsync(" clerk ", Password);

        Assert.Equal(entry.Account.Id, new AccountDirectory(_office.Databases, _office.Clock).StandingOf(entry.Ticket!)!.AccountId);
    }

    [Fact]
    public async Task Each_sign_in_has_a_ticket_of_its_own() =>
        Assert.NotEqual((await EnterAsync("clerk", Password)).Ticket!.Key, (await EnterAsync("clerk", Password)).Ticket!.Key);

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_are_refused_and_locked_in_the_same_words()
    {
        List<string> known = [], unknown = [];
        for (var attempt = 0; attempt < 7; attempt++)
        {
            known.Add((await Assert.ThrowsAsync<InfoCenter.Core.Common.RuleBrokenException>(() => EnterAsync("clerk", "wrong"))).Message);
            unknown.Add((await Assert.ThrowsAsync<InfoCenter.Core.Common.RuleBrokenException>(() => EnterAsync("nobody", "wrong"))).Message);
        }

        Assert.Equal(known, unknown);
        Assert.Equal(2, known.Distinct().Count());
    }

    [Fact]
    public async Task Who_knows_the_password_of_a_closed_account_is_told_so_and_nobody_else()
    {
        await using (var db = _office.Databases.CreateDbContext())
        {
            db.Accounts.Single().Disable();
            await db.SaveChangesAsync();
        }

        await Refusal.ExpectAsync(nameof(AccountRules.AccountIsDisabled), () => EnterAsync("clerk", Password));
        await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => EnterAsync("clerk", "wrong"));
    }

    [Fact]
    public async Task Locks_grow_and_never_last_longer_than_a_quarter_of_an_hour()
    {
        foreach (var minutes in new[] { 5, 10, 15, 15 })
        {
            for (var failure = 0; failure < 5; failure++) await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => EnterAsync("clerk", "wrong"));

            await Refusal.ExpectAsync(nameof(AccountRules.AccountIsLocked), () => EnterAsync("clerk", Password));
            _office.Clock.Pass(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            await Refusal.ExpectAsync(nameof(AccountRules.AccountIsLocked), () => EnterAsync("clerk", Password));
            _office.Clock.Pass(TimeSpan.FromSeconds(2));
        }

        Assert.NotNull((await EnterAsync("clerk", Password)).Ticket);
    }

    [Fact]
    public async Task A_password_in_the_old_form_opens_once_and_is_hashed_anew()
    {
        // Made by the program as it was before Identity's hasher came: rounds.salt.hash of this password.
        const string old = "220000.AAECAwQFBgcICQoLDA0ODw==.";
        var hash = System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2(
            Password, Convert.FromBase64String("AAECAwQFBgcICQoLDA0ODw=="), 220_000, System.Security.Cryptography.HashAlgorithmName.SHA512, 32);
        await using (var db = _office.Databases.CreateDbContext())
        {
            db.Entry(db.Accounts.Single()).Property(a => a.PasswordHash).CurrentValue = old + Convert.ToBase64String(hash);
            await db.SaveChangesAsync();
        }

        await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => EnterAsync("clerk", "wrong"));
        Assert.NotNull((await EnterAsync("clerk", Password)).Ticket);

        await using var after = _office.Databases.CreateDbContext();
        Assert.DoesNotContain('.', after.Accounts.Single().PasswordHash);
        Assert.NotNull((await EnterAsync("clerk", Password)).Ticket);
    }

    [Fact]
    public async Task Entering_failing_and_leaving_are_in_the_ledger()
    {
        var entry = await EnterAsync("clerk", Password);
        await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => EnterAsync("clerk", "wrong"));
        await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => EnterAsync("secret-typed-as-name", "wrong"));
        await _office.Door.LeaveAsync(entry.Ticket!);

        await using var db = _office.Databases.CreateDbContext();
        var entries = db.LedgerEntries.OrderBy(e => e.Id).ToList();
        Assert.Equal(["SignIn", "SignInFailed", "SignInFailed", "SignOut"], entries.Select(e => e.Act));
        Assert.All(entries[1..3], e => Assert.Equal((LedgerResult.Failed, "10.1.2.3"), (e.Result, e.Origin)));
        Assert.DoesNotContain(entries, e => (e.Detail + e.Subject + e.AccountName).Contains("secret-typed", StringComparison.Ordinal));
    }

    public void Dispose() => _office.Dispose();

    private Task<Entry> EnterAsync(string name, string password) => _office.Door.EnterAsync(name, password, new("10.1.2.3", "Edge"));
}
