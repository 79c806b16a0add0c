using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Tests.Support;
using OtpNet;

namespace InfoCenter.Tests.Core.Accounts;

public sealed class OwnAccountTests : IDisposable
{
    private const string Password = "Correct-Horse-7-wagon";
    private static readonly Visit Here = new("10.1.2.3", "Edge");
    private readonly Office _office = new();
    private readonly AccountDirectory _directory;

    public OwnAccountTests()
    {
        _directory = new(_office.Databases, _office.Clock);
        _office.Enlist("wang", Role.Clerk, Password);
    }

    [Fact]
    public async Task A_new_password_ends_every_session_and_opens_a_new_one()
    {
        var (here, elsewhere) = (await EnterAsync(), await EnterAsync());

        var renewed = await Own(here).ChangePasswordAsync(Password, "Another-Horse-8", Here);
        _office.Clock.Pass(TimeSpan.FromSeconds(4));

        Assert.Null(_directory.StandingOf(here));
        Assert.Null(_directory.StandingOf(elsewhere));
        Assert.NotNull(_directory.StandingOf(renewed));
        await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => EnterAsync());
        await EnterAsync("Another-Horse-8");
    }

    [Fact]
    public async Task The_present_password_is_asked_for_and_wrong_ones_lock()
    {
        var own = Own(await EnterAsync());
        for (var failure = 0; failure < 5; failure++)
            await Refusal.ExpectAsync(nameof(AccountRules.PresentPasswordIsWrong), () => own.ChangePasswordAsync("wrong", "Another-Horse-8", Here));

        await Refusal.ExpectAsync(nameof(AccountRules.AccountIsLocked), () => own.ChangePasswordAsync(Password, "Another-Horse-8", Here));
    }

    [Fact]
    public async Task The_new_password_is_another_and_as_the_policy_asks()
    {
        var own = Own(await EnterAsync());

        await Refusal.ExpectAsync(nameof(AccountRules.PasswordIsTheSame), () => own.ChangePasswordAsync(Password, Password, Here));
        await Refusal.ExpectAsync(nameof(AccountRules.PasswordNeedsClasses), () => own.ChangePasswordAsync(Password, "only-small-letters", Here));
    }

    [Fact]
    public async Task With_an_authenticator_the_password_alone_opens_nothing()
    {
        var (secret, _) = await SwitchOnAsync();
        var first = await _office.Door.EnterAsync("wang", Password, Here);
        Assert.Null(first.Ticket);

        _office.Clock.Pass(TimeSpan.FromSeconds(60));
        var second = await _office.Door.EnterCodeAsync(first.Account.Id, first.Account.SecurityStamp, CodeOf(secret), Here);
        Assert.NotNull(_directory.StandingOf(second.Ticket!));
    }

    [Fact]
    public async Task Switching_it_on_or_off_ends_every_session_but_this_visit_goes_on()
    {
        var (here, elsewhere) = (await EnterAsync(), await EnterAsync());
        var standing = _directory.StandingOf(here)!;
        var secret = _office.Safe.Propose(standing.AccountId, standing.SessionId);
        var renewed = (await Own(here).SwitchOnAuthenticatorAsync(CodeOf(secret), Here)).Ticket;
        _office.Clock.Pass(TimeSpan.FromSeconds(60));

        Assert.All([here, elsewhere], ticket => Assert.Null(_directory.StandingOf(ticket)));
        Assert.NotNull(_directory.StandingOf(renewed));

        var off = await Own(renewed).SwitchOffAuthenticatorAsync(CodeOf(secret), Here);
        _office.Clock.Pass(TimeSpan.FromSeconds(4));
        Assert.Null(_directory.StandingOf(renewed));
        Assert.NotNull(_directory.StandingOf(off));
        await EnterAsync();
    }

    [Fact]
    public async Task A_wrong_first_code_changes_nothing()
    {
        var ticket = await EnterAsync();

        await Refusal.ExpectAsync(nameof(AccountRules.CodeIsWrong), () => Own(ticket).SwitchOnAuthenticatorAsync("000000", Here));

        await using var db = _office.Databases.CreateDbContext();
        Assert.Null(db.Accounts.Single().AuthenticatorSecret);
        _office.Clock.Pass(TimeSpan.FromSeconds(4));
        Assert.NotNull(_directory.StandingOf(ticket));
    }

    [Fact]
    public async Task A_code_opens_once_even_within_its_half_minute()
    {
        var (secret, _) = await SwitchOnAsync();
        var account = (await _office.Door.EnterAsync("wang", Password, Here)).Account;
        // The code that switched it on is used, too.
        await Refusal.ExpectAsync(nameof(AccountRules.CodeIsWrong), () => EnterCodeAsync(account, CodeOf(secret)));

        _office.Clock.Pass(TimeSpan.FromSeconds(60));
        await EnterCodeAsync(account, CodeOf(secret));
        await Refusal.ExpectAsync(nameof(AccountRules.CodeIsWrong), () => EnterCodeAsync(account, CodeOf(secret)));
    }

    [Fact]
    public async Task Of_many_who_show_the_same_code_at_once_one_comes_in()
    {
        var (secret, _) = await SwitchOnAsync();
        var account = (await _office.Door.EnterAsync("wang", Password, Here)).Account;
        _office.Clock.Pass(TimeSpan.FromSeconds(60));
        var code = CodeOf(secret);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                return (await EnterCodeAsync(account, code)).Ticket is not null;
            }
            catch (RuleBrokenException)
            {
                return false;
            }
        })));

        Assert.Equal(1, outcomes.Count(opened => opened));
    }

    [Fact]
    public async Task Guessing_codes_locks_the_account_as_guessing_passwords_does()
    {
        await SwitchOnAsync();
        var account = (await _office.Door.EnterAsync("wang", Password, Here)).Account;
        for (var failure = 0; failure < 5; failure++) await Refusal.ExpectAsync(nameof(AccountRules.CodeIsWrong), () => EnterCodeAsync(account, "000000"));

        await Refusal.ExpectAsync(nameof(AccountRules.AccountIsLocked), () => EnterCodeAsync(account, "000000"));
        await Refusal.ExpectAsync(nameof(AccountRules.AccountIsLocked), () => _office.Door.EnterAsync("wang", Password, Here));
    }

    [Fact]
    public async Task Each_recovery_code_opens_once_however_it_is_typed()
    {
        var (_, words) = await SwitchOnAsync();
        Assert.Equal(10, words.Distinct().Count());
        var account = (await _office.Door.EnterAsync("wang", Password, Here)).Account;

        Assert.NotNull((await EnterCodeAsync(account, words[3].Replace("-", " ", StringComparison.Ordinal).ToUpperInvariant())).Ticket);
        await Refusal.ExpectAsync(nameof(AccountRules.CodeIsWrong), () => EnterCodeAsync(account, words[3]));
    }

    [Fact]
    public async Task The_database_gives_no_secret_away()
    {
        var (secret, words) = await SwitchOnAsync();

        await using var db = _office.Databases.CreateDbContext();
        var account = db.Accounts.Single();
        var kept = account.AuthenticatorSecret + account.RecoveryCodes;
        Assert.DoesNotContain(Convert.ToBase64String(secret), kept, StringComparison.Ordinal);
        Assert.DoesNotContain(words, word => kept.Contains(word, StringComparison.Ordinal));
        Assert.Throws<System.Security.Cryptography.AuthenticationTagMismatchException>(() => _office.Safe.Open(account.AuthenticatorSecret!, account.Id + 1));
    }

    [Fact]
    public async Task A_role_that_must_use_one_can_do_nothing_before()
    {
        await new SecuritySettings(_office.Databases, _office.With(Role.SecurityAdministrator), _office.Clock)
            .ChangeAsync(new(PasswordPolicy.Default, new HashSet<Role>([Role.Clerk]), ""));
        var ticket = await EnterAsync();

        Assert.True(_directory.StandingOf(ticket)!.MustSetAuthenticator);
        Assert.Empty(_directory.StandingOf(ticket)!.Permissions);

        var proposed = _office.Safe.Propose(_directory.StandingOf(ticket)!.AccountId, _directory.StandingOf(ticket)!.SessionId);
        ticket = (await Own(ticket).SwitchOnAuthenticatorAsync(CodeOf(proposed), Here)).Ticket;
        _office.Clock.Pass(TimeSpan.FromSeconds(60));
        Assert.Contains(Permission.PublishDuties, _directory.StandingOf(ticket)!.Permissions);
        await Refusal.ExpectAsync(nameof(AccountRules.RoleNeedsAuthenticator), () => Own(ticket).SwitchOffAuthenticatorAsync(CodeOf(proposed), Here));
    }

    [Fact]
    public async Task It_is_switched_off_with_a_code_or_reset_by_the_security_administrator()
    {
        var (secret, _) = await SwitchOnAsync();
        var account = (await _office.Door.EnterAsync("wang", Password, Here)).Account;
        _office.Clock.Pass(TimeSpan.FromSeconds(60));
        var ticket = (await EnterCodeAsync(account, CodeOf(secret))).Ticket!;
        await Refusal.ExpectAsync(nameof(AccountRules.CodeIsWrong), () => Own(ticket).SwitchOffAuthenticatorAsync("000000", Here));

        await new AccountKeeping(_office.Databases, _office.With(Role.SecurityAdministrator), _office.Clock).ResetAuthenticatorAsync(account.Id);
        _office.Clock.Pass(TimeSpan.FromSeconds(4));

        Assert.Null(_directory.StandingOf(ticket));
        await EnterAsync();
    }

    public void Dispose() => _office.Dispose();

    private async Task<SessionTicket> EnterAsync(string password = Password) => (await _office.Door.EnterAsync("wang", password, Here)).Ticket!;

    private Task<Entry> EnterCodeAsync(Account account, string code) => _office.Door.EnterCodeAsync(account.Id, account.SecurityStamp, code, Here);

    private OwnAccount Own(SessionTicket ticket) => new(_office.Databases, new CurrentUser(() => _directory.StandingOf(ticket)), _office.Clock, _office.Safe);

    private string CodeOf(byte[] secret) => new Totp(secret).ComputeTotp(_office.Clock.GetUtcNow().UtcDateTime);

    private async Task<(byte[] Secret, IReadOnlyList<string> Words)> SwitchOnAsync()
    {
        var ticket = await EnterAsync();
        var standing = _directory.StandingOf(ticket)!;
        var secret = _office.Safe.Propose(standing.AccountId, standing.SessionId);
        return (secret, (await Own(ticket).SwitchOnAuthenticatorAsync(CodeOf(secret), Here)).RecoveryCodes);
    }
}
