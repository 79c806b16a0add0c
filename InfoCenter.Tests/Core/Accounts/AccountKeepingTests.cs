using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Accounts;

public sealed class AccountKeepingTests : IDisposable
{
    private const string Password = "a-long-Test-password7";
    private readonly Office _office = new();

    [Fact]
    public async Task The_password_everybody_knows_is_given_in_the_demonstration_alone()
    {
        await Refusal.ExpectAsync(nameof(AccountRules.NoDemonstration), () => Keeping().CreateForDemonstrationAsync(Form("town01")));

        await using (var db = _office.Databases.CreateDbContext())
        {
            db.Choose(FirstStart.DemonstrationKey, bool.TrueString);
            await db.SaveChangesAsync();
        }

        await Keeping().CreateForDemonstrationAsync(Form("town01"));
        Assert.NotNull((await _office.Door.EnterAsync("town01", DemonstrationAccount.Password, Visit.Unknown)).Ticket);
    }

    [Fact]
    public async Task An_account_that_was_made_opens_with_its_password()
    {
        await Keeping().CreateAsync(Form("town01"));

        var account = await _office.Door.EnterAsync("town01", Password, Visit.Unknown);
        Assert.Equal((Role.Township, Office.Chengguan), (account.Account.Role, account.Account.TownshipCode));
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        await Keeping().CreateAsync(Form("town01"));
        await Refusal.ExpectAsync(nameof(AccountRules.NameIsTaken), () => Keeping().CreateAsync(Form("town01")));
    }

    [Fact]
    public async Task A_township_account_names_its_township_and_no_other_role_is_bound_to_one()
    {
        await Refusal.ExpectAsync(nameof(AccountRules.TownshipIsRequired), () => Keeping().CreateAsync(Form("town01") with { TownshipCode = " " }));

        await Keeping().CreateAsync(Form("clerk9") with { Role = Role.Clerk });
        Assert.Null((await Keeping().ListAsync()).Single().TownshipCode);
    }

    [Fact]
    public async Task A_deputys_account_names_the_deputy()
    {
        await Refusal.ExpectAsync(nameof(AccountRules.DeputyIsRequired), () => Keeping().CreateAsync(Form("deputy") with { Role = Role.Deputy }));

        await Keeping().CreateAsync(Form("deputy") with { Role = Role.Deputy, PersonId = 7 });
        var account = await _office.Door.EnterAsync("deputy", Password, Visit.Unknown);
        Assert.Equal(7, account.Account.PersonId);
    }

    [Fact]
    public async Task A_closed_account_stays_out_until_it_is_opened_or_gets_a_new_password()
    {
        await Keeping().CreateAsync(Form("town01"));
        var id = (await Keeping().ListAsync()).Single().Id;
        var door = _office.Door;

        await Keeping().DisableAsync(id);
        await Refusal.ExpectAsync(nameof(AccountRules.AccountIsDisabled), () => door.EnterAsync("town01", Password, Visit.Unknown));
        await Keeping().EnableAsync(id);
        Assert.NotNull(await door.EnterAsync("town01", Password, Visit.Unknown));

        await Keeping().ResetPasswordAsync(id, "Another-long-word-2");
        await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => door.EnterAsync("town01", Password, Visit.Unknown));
        Assert.NotNull(await door.EnterAsync("town01", "Another-long-word-2", Visit.Unknown));
    }

    [Fact]
    public async Task Nobody_closes_the_account_they_work_with()
    {
        await Keeping().CreateAsync(Form("security2") with { Role = Role.SecurityAdministrator });
        var id = (await Keeping().ListAsync()).Single().Id;
        var self = new CurrentUser(new Standing(id, "李", Role.SecurityAdministrator.Rights()));

        await Refusal.ExpectAsync(nameof(AccountRules.NobodyDisablesThemselves), () => Keeping(self).DisableAsync(id));
    }

    [Theory]
    [InlineData(Role.Clerk)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Committee)]
    [InlineData(Role.Auditor)]
    public async Task Only_the_security_administrator_keeps_accounts(Role role)
    {
        var keeping = Keeping(_office.With(role));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => keeping.ListAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => keeping.CreateAsync(Form("x")));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => keeping.DisableAsync(1));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => keeping.EnableAsync(1));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => keeping.ResetPasswordAsync(1, Password));
    }

    [Fact]
    public async Task Every_act_is_in_the_ledger_and_no_password_is()
    {
        await Keeping().CreateAsync(Form("town01"));
        var id = (await Keeping().ListAsync()).Single().Id;
        await Keeping().DisableAsync(id);
        await Keeping().EnableAsync(id);
        await Keeping().ResetPasswordAsync(id, Password);

        await using var db = _office.Databases.CreateDbContext();
        var entries = db.LedgerEntries.OrderBy(e => e.Id).ToList();
        Assert.Equal(["CreateAccount", "DisableAccount", "EnableAccount", "ResetPassword"], entries.Select(e => e.Act));
        Assert.DoesNotContain(entries, e => e.Detail.Contains(Password, StringComparison.Ordinal));
    }

    public void Dispose() => _office.Dispose();

    private AccountKeeping Keeping(CurrentUser? user = null) => new(_office.Databases, user ?? _office.With(Role.SecurityAdministrator), _office.Clock);

    private static AccountForm Form(string name) =>
        new() { SignInName = name, DisplayName = "城关镇人大", Role = Role.Township, TownshipCode = Office.Chengguan, Password = Password };
}
