using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

public sealed class FirstStepsTests
{
    [Fact]
    public async Task An_empty_office_has_done_nothing()
    {
        using var office = new Office();
        Assert.Empty((await Steps(office, Role.Clerk).DoneAsync())!);
    }

    [Fact]
    public async Task Each_step_is_ticked_off_by_what_is_really_there()
    {
        using var office = new DutyOffice();
        await new PlaceKeeping(office.Office.Databases, office.Centre, office.Office.Clock).ConfirmAsync();
        await office.VerificationBy(office.Committee).VerifyAsync(office.Submitted());
        await office.PublicationBy(office.Centre).PublishAllVerifiedAsync();
        await using (var db = office.Office.Databases.CreateDbContext())
        {
            var group = new DeputyGroup("第一小组", GroupKind.Area, Office.Chengguan);
            db.DeputyGroups.Add(group);
            await db.SaveChangesAsync();
            db.GroupMemberships.Add(new GroupMembership(group.Id, office.Wang, new(2026, 1, 1)));
            await db.SaveChangesAsync();
        }

        Assert.Equal(
            [FirstStep.CheckPlaces, FirstStep.ImportRoster, FirstStep.FormGroups, FirstStep.PublishDuty],
            (await Steps(office.Office, Role.Clerk).DoneAsync())!.Order());

        await using (var db = office.Office.Databases.CreateDbContext())
        {
            db.Record(office.Centre, office.Office.Clock, "PrintArchive", "Person 1", "");
            await db.SaveChangesAsync();
        }

        Assert.Contains(FirstStep.PrintArchive, (await Steps(office.Office, Role.Clerk).DoneAsync())!);
    }

    [Fact]
    public async Task The_list_is_for_who_keeps_the_roster_until_it_is_put_away()
    {
        using var office = new Office();
        Assert.Null(await Steps(office, Role.Committee).DoneAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Steps(office, Role.Committee).CloseAsync());

        await Steps(office, Role.Clerk).CloseAsync();
        Assert.Null(await Steps(office, Role.Clerk).DoneAsync());
    }

    private static FirstSteps Steps(Office office, Role role) => new(office.Databases, office.With(role), office.Clock);
}
