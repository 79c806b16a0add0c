using InfoCenter.Core.Accounts;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Accounts;

public sealed class SignInTests : IDisposable
{
    private const string Password = "correct horse battery";
    private readonly Office _office = new();
    private readonly SignIn _door;

    public SignInTests()
    {
        _door = new SignIn(_office.Databases, _office.Clock);
        using var db = _office.Databases.CreateDbContext();
        var account = new Account("clerk", "王文员", Role.Clerk);
        account.SetPassword(Password);
        db.Accounts.Add(account);
        db.SaveChanges();
    }

    [Fact]
    public async Task The_right_password_opens() => Assert.Equal("王文员", (await _door.EnterAsync(" clerk ", Password)).DisplayName);

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_are_refused_in_the_same_words()
    {
        await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => _door.EnterAsync("clerk", "wrong"));
        await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => _door.EnterAsync("nobody", "wrong"));
    }

    [Fact]
    public async Task Five_failures_lock_the_account_for_a_while()
    {
        for (var failure = 0; failure < 5; failure++)
        {
            await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => _door.EnterAsync("clerk", "wrong"));
        }

        await Refusal.ExpectAsync(nameof(AccountRules.AccountIsLocked), () => _door.EnterAsync("clerk", Password));

        _office.Clock.Pass(TimeSpan.FromMinutes(6));
        Assert.NotNull(await _door.EnterAsync("clerk", Password));
    }

    [Fact]
    public async Task Entering_and_failing_are_in_the_ledger()
    {
        await _door.EnterAsync("clerk", Password);
        await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => _door.EnterAsync("clerk", "wrong"));

        await using var db = _office.Databases.CreateDbContext();
        Assert.Equal(["SignIn", "SignInFailed"], db.LedgerEntries.OrderBy(e => e.Id).Select(e => e.Act));
    }

    public void Dispose() => _office.Dispose();
}
