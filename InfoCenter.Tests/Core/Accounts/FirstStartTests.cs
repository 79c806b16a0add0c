using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Accounts;

/// <summary>No built-in password (S16): accounts whose password everybody knows exist only where the demonstration was loaded.</summary>
public sealed class FirstStartTests : IDisposable
{
    private const string Password = "Correct-Horse-7-wagon";
    private readonly Office _office = new();

    [Fact]
    public void A_new_installation_has_no_account()
    {
        using var db = _office.Databases.CreateDbContext();
        Assert.Empty(db.Accounts);
    }

    [Fact]
    public async Task Each_of_the_first_chooses_a_password_of_their_own_before_anything_else()
    {
        await Start().BeginAsync([.. Three().Select(a => (a, Password))], new("竹溪县", CentreVerifies: false));

        var ticket = (await _office.Door.EnterAsync("Administrator", Password, Visit.Unknown)).Ticket!;
        var standing = new AccountDirectory(_office.Databases, _office.Clock).StandingOf(ticket)!;
        Assert.True(standing.MustChangePassword);
        Assert.Empty(standing.Permissions);
    }

    [Fact]
    public async Task The_first_passwords_keep_the_policy()
    {
        await Refusal.ExpectAsync(nameof(AccountRules.PasswordNeedsClasses),
            () => Start().BeginAsync([.. Three().Select(a => (a, DemonstrationAccount.Password))], new("竹溪县", CentreVerifies: false)));
        Assert.True(await Start().IsFirstStartAsync());
    }

    [Fact]
    public async Task The_demonstrations_password_opens_only_in_the_demonstration()
    {
        await Start().BeginDemonstrationAsync(Three(), new("竹山县", CentreVerifies: false));
        Assert.Equal(3, (await _office.Door.DemonstrationAccountsAsync()).Count);
        Assert.NotNull((await _office.Door.EnterAsync("Auditor", DemonstrationAccount.Password, Visit.Unknown)).Ticket);
        await Refusal.ExpectAsync(nameof(AccountRules.AlreadyStarted), () => Start().BeginDemonstrationAsync(Three(), new("竹山县", CentreVerifies: false)));

        await using (var db = _office.Databases.CreateDbContext())
        {
            db.Choose(FirstStart.DemonstrationKey, bool.FalseString);
            await db.SaveChangesAsync();
        }

        Assert.Empty(await _office.Door.DemonstrationAccountsAsync());
        await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong),
            () => _office.Door.EnterAsync("Auditor", DemonstrationAccount.Password, Visit.Unknown));
    }

    public void Dispose() => _office.Dispose();

    private FirstStart Start() => new(_office.Databases, _office.Clock);

    private static List<Account> Three() =>
        [.. new[] { Role.Administrator, Role.SecurityAdministrator, Role.Auditor }.Select(role => new Account($"{role}", $"{role}某", role))];
}
