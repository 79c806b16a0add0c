using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Roster;

public sealed class PlaceKeepingTests : IDisposable
{
    private readonly Office _office = new();

    [Fact]
    public async Task A_new_installation_knows_the_seventeen_townships() =>
        Assert.Equal(17, (await Keeping(Role.Administrator).NamesAsync()).Count);

    [Fact]
    public async Task A_township_is_added_renamed_and_removed()
    {
        await Keeping().PutAsync("420323300", "新设镇", 0);
        await Keeping().PutAsync("420323300", "新生镇", 1200, version: 0);
        Assert.Contains(await Keeping().ListAsync(), t => t is { Name: "新生镇", Population: 1200 });

        await Keeping().RemoveAsync("420323300");
        Assert.Equal(17, (await Keeping().ListAsync()).Count);
    }

    [Fact]
    public async Task Codes_and_names_are_checked()
    {
        await Refusal.ExpectAsync(nameof(PlaceRules.TownshipCodeHasNineDigits), () => Keeping().PutAsync("42032330", "新设镇", 0));
        await Refusal.ExpectAsync(nameof(PlaceRules.TownshipNameIsRequired), () => Keeping().PutAsync("420323300", " ", 0));
        await Refusal.ExpectAsync(nameof(PlaceRules.TownshipNameIsTaken), () => Keeping().PutAsync("420323300", "城关镇", 0));
    }

    [Fact]
    public async Task A_township_with_people_stays()
    {
        await using (var db = _office.Databases.CreateDbContext())
        {
            db.People.Add(new Person(new PersonFacts { Name = "王强", TownshipCode = Office.Chengguan }));
            await db.SaveChangesAsync();
        }

        await Refusal.ExpectAsync(nameof(PlaceRules.TownshipIsInUse), () => Keeping().RemoveAsync(Office.Chengguan));
    }

    [Fact]
    public async Task Without_the_right_nothing_changes()
    {
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Keeping(Role.Committee).PutAsync("420323300", "新设镇", 0));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Keeping(Role.Township).RemoveAsync(Office.Pankou));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Keeping(Role.Leader).ConfirmAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Keeping(Role.Auditor).ListAsync());
    }

    public void Dispose() => _office.Dispose();

    private PlaceKeeping Keeping(Role role = Role.Clerk) => new(_office.Databases, _office.With(role, role is Role.Township ? Office.Chengguan : null), _office.Clock);
}
