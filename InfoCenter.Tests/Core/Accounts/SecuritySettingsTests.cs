using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Accounts;

public sealed class SecuritySettingsTests : IDisposable
{
    private const string Password = "Correct-Horse-7-wagon";
    private static readonly SecurityChoices Open = new(PasswordPolicy.Default, new HashSet<Role>(), "");
    private readonly Office _office = new();

    [Fact]
    public async Task Whoever_makes_the_list_must_stand_on_it()
    {
        var guard = await GuardAt("10.1.2.3");
        await Refusal.ExpectAsync(nameof(AccountRules.OwnAddressIsMissing), () => guard.ChangeAsync(Open with { StaffAddresses = "192.168.0.0/16" }));
        await Refusal.ExpectAsync(nameof(AccountRules.AddressIsMalformed), () => guard.ChangeAsync(Open with { StaffAddresses = "10.1.2.3\nour office" }));

        await guard.ChangeAsync(Open with { StaffAddresses = "192.168.0.0/16 10.1.0.0/16" });

        Assert.Equal("192.168.0.0/16\n10.1.0.0/16", (await guard.ReadAsync()).StaffAddresses);
        Assert.False(new StaffAddresses(_office.Databases, _office.Clock).Admits(System.Net.IPAddress.Parse("203.0.113.9")));
    }

    [Fact]
    public async Task The_command_line_opens_the_office_again_and_says_so_in_the_ledger()
    {
        await (await GuardAt("10.1.2.3")).ChangeAsync(Open with { StaffAddresses = "10.1.2.3" });

        await new SecuritySettings(_office.Databases, CurrentUser.CommandLine, _office.Clock).OpenToEveryAddressAsync();

        Assert.True(new StaffAddresses(_office.Databases, _office.Clock).Admits(System.Net.IPAddress.Parse("203.0.113.9")));
        await using var db = _office.Databases.CreateDbContext();
        Assert.Equal("10.1.2.3/32", db.LedgerEntries.Single(e => e.Act == "OpenToEveryAddress").Detail);
    }

    [Theory]
    [InlineData(11, 3)]
    [InlineData(65, 3)]
    [InlineData(12, 0)]
    [InlineData(12, 5)]
    public async Task No_county_asks_for_less_than_twelve_characters(int length, int classes)
    {
        var guard = await GuardAt("10.1.2.3");
        await Refusal.ExpectAsync(nameof(AccountRules.PolicyIsTooWeak), () => guard.ChangeAsync(Open with { Password = new(length, classes) }));
    }

    [Fact]
    public async Task A_stricter_policy_holds_for_the_next_password()
    {
        await (await GuardAt("10.1.2.3")).ChangeAsync(Open with { Password = new(16, 4) });
        var keeping = new AccountKeeping(_office.Databases, _office.With(Role.SecurityAdministrator), _office.Clock);

        await Refusal.ExpectAsync(nameof(AccountRules.PasswordIsTooShort), () => keeping.CreateAsync(
            new() { SignInName = "li", DisplayName = "李四", Role = Role.Clerk, Password = "Horse-7-wagon" }));
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Clerk)]
    public async Task Only_the_security_administrator_makes_the_rules(Role role)
    {
        var settings = new SecuritySettings(_office.Databases, _office.With(role), _office.Clock);

        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => settings.ReadAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => settings.ChangeAsync(Open));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => settings.OpenToEveryAddressAsync());
    }

    public void Dispose() => _office.Dispose();

    private async Task<SecuritySettings> GuardAt(string address)
    {
        _office.Enlist("guard", Role.SecurityAdministrator, Password);
        var ticket = (await _office.Door.EnterAsync("guard", Password, new(address, ""))).Ticket!;
        var directory = new AccountDirectory(_office.Databases, _office.Clock);
        return new(_office.Databases, new CurrentUser(() => directory.StandingOf(ticket)), _office.Clock);
    }
}
