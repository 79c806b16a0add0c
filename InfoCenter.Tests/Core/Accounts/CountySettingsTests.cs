using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Accounts;

public sealed class CountySettingsTests : IDisposable
{
    private readonly Office _office = new();

    [Fact]
    public async Task The_centre_verifies_only_where_the_county_chose_so()
    {
        var directory = new AccountDirectory(_office.Databases, _office.Clock);
        var clerk = new Account("clerk", "陈", Role.Clerk);
        clerk.SetPassword("a-long-test-password");
        await using (var db = _office.Databases.CreateDbContext())
        {
            db.Accounts.Add(clerk);
            await db.SaveChangesAsync();
        }

        Assert.DoesNotContain(Permission.VerifyDuties, directory.StandingOf(clerk.Id)!.Permissions);

        await Settings(Role.Administrator).ChangeAsync(new("竹溪县", CentreVerifies: true));
        _office.Clock.Pass(TimeSpan.FromSeconds(4));

        Assert.Contains(Permission.VerifyDuties, directory.StandingOf(clerk.Id)!.Permissions);
        Assert.Equal("竹溪县", Settings(Role.Clerk).Read().CountyName);
    }

    [Fact]
    public async Task A_county_has_a_name_and_only_the_administrator_gives_it()
    {
        await Refusal.ExpectAsync(nameof(AccountRules.CountyNameIsRequired), () => Settings(Role.Administrator).ChangeAsync(new(" ", false)));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Settings(Role.Clerk).ChangeAsync(new("竹溪县", false)));
    }

    public void Dispose() => _office.Dispose();

    private CountySettings Settings(Role role) => new(_office.Databases, _office.With(role), _office.Clock);
}
