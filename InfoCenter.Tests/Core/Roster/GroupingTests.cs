using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Roster;

public sealed class GroupingTests : IAsyncLifetime, IDisposable
{
    private readonly RosterOffice _office = new();
    private Grouping _grouping = null!;

    public async Task InitializeAsync()
    {
        await _office.AdoptAsync(RosterBook.Of(6).Type(5, RosterField.Group, null));
        _grouping = new(_office.Office.Databases, _office.Clerk, _office.Office.Clock);
    }

    [Fact]
    public async Task Who_has_no_area_group_is_listed_until_assigned()
    {
        var alone = Assert.Single(await _grouping.WithoutGroupAsync());
        var field = await _grouping.CreateAsync("产业链专业组", GroupKind.Field, null);
        await _grouping.AssignAsync(field, [alone.PersonId]);
        Assert.Single(await _grouping.WithoutGroupAsync());

        await _grouping.AssignAsync((await _grouping.GroupsAsync()).First(g => g.Kind is GroupKind.Area).Id, [alone.PersonId]);

        Assert.Empty(await _grouping.WithoutGroupAsync());
        Assert.Equal(alone.PersonId, Assert.Single(await _grouping.MembersAsync(field)).PersonId);
    }

    [Fact]
    public async Task A_new_area_group_is_joined_for_the_old_one()
    {
        var group = await _grouping.CreateAsync("城关镇 第九 代表小组", GroupKind.Area, Office.Chengguan);
        await _grouping.AssignAsync(group, [1, 2]);

        Assert.Equal(2, (await _grouping.GroupsAsync()).Single(g => g.Name == "城关镇第九代表小组").Members);
        Assert.Equal(5, (await _grouping.GroupsAsync()).Sum(g => g.Members));
    }

    [Fact]
    public async Task A_group_has_three_convenors_at_most_and_who_left_is_not_appointed()
    {
        var group = await _grouping.CreateAsync("大组", GroupKind.Area, Office.Chengguan);
        await _grouping.AssignAsync(group, [1, 2, 3, 4]);
        var members = await _grouping.MembersAsync(group);
        foreach (var member in members.Take(3)) await _grouping.AppointAsync(member.MembershipId!.Value, asConvenor: true);

        await Refusal.ExpectAsync(nameof(RosterRules.TooManyConvenors), () => _grouping.AppointAsync(members[3].MembershipId!.Value, asConvenor: true));
        await _grouping.LeaveAsync(members[0].MembershipId!.Value);
        await Refusal.ExpectAsync(nameof(RosterRules.MembershipHasEnded), () => _grouping.AppointAsync(members[0].MembershipId!.Value, asConvenor: true));
        await _grouping.AppointAsync(members[3].MembershipId!.Value, asConvenor: true);
    }

    [Fact]
    public async Task Names_are_required_and_unique_and_somebody_must_be_chosen()
    {
        var group = await _grouping.CreateAsync("大组", GroupKind.Area, null);

        await Refusal.ExpectAsync(nameof(RosterRules.GroupNameIsRequired), () => _grouping.CreateAsync("　", GroupKind.Area, null));
        await Refusal.ExpectAsync(nameof(RosterRules.GroupNameIsTaken), () => _grouping.CreateAsync("大 组", GroupKind.Area, null));
        await Refusal.ExpectAsync(nameof(RosterRules.NobodyIsChosen), () => _grouping.AssignAsync(group, []));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _grouping.AssignAsync(group, [999]));
    }

    [Fact]
    public async Task A_township_sees_only_its_own_groups_and_changes_none()
    {
        var foreign = new Grouping(_office.Office.Databases, _office.Office.With(Role.Township, Office.Pankou), _office.Office.Clock);

        Assert.Empty(await foreign.GroupsAsync());
        Assert.Empty(await foreign.WithoutGroupAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => foreign.AssignAsync(1, [1]));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _office.Dispose();
}
