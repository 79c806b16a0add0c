using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster;

/// <summary>A group with how many it has and who convenes it.</summary>
public sealed record GroupRow(int Id, string Name, GroupKind Kind, string? TownshipCode, int Members, IReadOnlyList<string> Convenors);

/// <summary>A member, or somebody without a group.</summary>
public sealed record GroupPerson(int PersonId, string Name, string? Township, string Levels, string? Position, int? MembershipId, bool IsConvenor);

/// <summary>编组: everybody in office belongs to one area group, and may belong to several field groups.</summary>
public sealed class Grouping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int MostConvenors = 3;

    /// <summary>The groups, a township's own only for a township.</summary>
    public async Task<IReadOnlyList<GroupRow>> GroupsAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = user.Standing.TownshipCode;
        var groups = await db.DeputyGroups.AsNoTracking().Where(g => own == null || g.TownshipCode == own).OrderBy(g => g.TownshipCode).ThenBy(g => g.Name).ToListAsync(cancel);
        var members = (await db.GroupMemberships.AsNoTracking().Where(m => m.Until == null)
            .Join(db.People, m => m.PersonId, p => p.Id, (m, p) => new { m.GroupId, m.IsConvenor, p.Name }).ToListAsync(cancel)).ToLookup(m => m.GroupId);
        return [.. groups.Select(g => new GroupRow(g.Id, g.Name, g.Kind, g.TownshipCode, members[g.Id].Count(), [.. members[g.Id].Where(m => m.IsConvenor).Select(m => m.Name)]))];
    }

    /// <summary>Everybody in office who is in no area group, in stroke order.</summary>
    public Task<IReadOnlyList<GroupPerson>> WithoutGroupAsync(CancellationToken cancel = default) => PeopleAsync(null, cancel);

    /// <summary>A group's members, in stroke order.</summary>
    public Task<IReadOnlyList<GroupPerson>> MembersAsync(int groupId, CancellationToken cancel = default) => PeopleAsync(groupId, cancel);

    public async Task<int> CreateAsync(string name, GroupKind kind, string? townshipCode, CancellationToken cancel = default)
    {
        user.Must(Permission.EditRoster);
        user.MustReach(townshipCode);
        name = ChineseText.Squeeze(name).OrRefuse(RosterRules.GroupNameIsRequired);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.DeputyGroups.AnyAsync(g => g.Name == name, cancel)) throw RosterRules.GroupNameIsTaken(name);

        var group = new DeputyGroup(name, kind, townshipCode);
        db.Add(group);
        db.Record(user, clock, "CreateGroup", "DeputyGroups", name);
        await db.SaveChangesAsync(cancel);
        return group.Id;
    }

    /// <summary>Puts people into a group from today on; an area group is left for another, field groups stay.</summary>
    public async Task AssignAsync(int groupId, IReadOnlyCollection<int> personIds, CancellationToken cancel = default)
    {
        user.Must(Permission.EditRoster);
        if (personIds.Count == 0) throw RosterRules.NobodyIsChosen;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var group = await db.DeputyGroups.FirstOrDefaultAsync(g => g.Id == groupId, cancel) ?? throw CommonRules.NotFound;
        var people = await db.People.AsNoTracking().Where(p => personIds.Contains(p.Id)).ToListAsync(cancel);
        if (people.Count != personIds.Distinct().Count()) throw CommonRules.NotFound;
        foreach (var person in people) user.MustReach(person.TownshipCode);

        var present = (await db.GroupMemberships.Where(m => personIds.Contains(m.PersonId) && m.Until == null)
            .Join(db.DeputyGroups, m => m.GroupId, g => g.Id, (m, g) => new { Membership = m, g.Kind }).ToListAsync(cancel)).ToLookup(m => m.Membership.PersonId);
        foreach (var person in people.Where(p => present[p.Id].All(m => m.Membership.GroupId != groupId)))
        {
            foreach (var former in present[person.Id].Where(m => m.Kind == group.Kind && group.Kind is GroupKind.Area)) former.Membership.End(clock.Today);
            db.Add(new GroupMembership(groupId, person.Id, clock.Today));
            db.Record(user, clock, "JoinGroup", $"Person {person.Id}", RosterTexts.Joined(group.Name));
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Ends a membership today.</summary>
    public Task LeaveAsync(int membershipId, CancellationToken cancel = default) =>
        ChangeAsync(membershipId, "LeaveGroup", RosterTexts.Left, (_, membership) =>
        {
            membership.End(clock.Today);
            return Task.CompletedTask;
        }, cancel);

    /// <summary>Makes a member convenor, at most three in a group, or relieves one.</summary>
    public Task AppointAsync(int membershipId, bool asConvenor, CancellationToken cancel = default) =>
        ChangeAsync(membershipId, "AppointConvenor", name => RosterTexts.Appointed(name, asConvenor), async (db, membership) =>
        {
            var convenors = await db.GroupMemberships.CountAsync(m => m.GroupId == membership.GroupId && m.Until == null && m.IsConvenor && m.Id != membershipId, cancel);
            if (asConvenor && convenors >= MostConvenors) throw RosterRules.TooManyConvenors;
            membership.Appoint(asConvenor);
        }, cancel);

    private async Task ChangeAsync(int membershipId, string act, Func<string, string> detail, Func<InfoCenterDb, GroupMembership, Task> change, CancellationToken cancel)
    {
        user.Must(Permission.EditRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var membership = await db.GroupMemberships.FirstOrDefaultAsync(m => m.Id == membershipId, cancel) ?? throw CommonRules.NotFound;
        var group = await db.DeputyGroups.FirstAsync(g => g.Id == membership.GroupId, cancel);
        user.MustReach(group.TownshipCode);
        if (membership.Until is not null) throw RosterRules.MembershipHasEnded;

        await change(db, membership);
        db.Record(user, clock, act, $"Person {membership.PersonId}", detail(group.Name));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<IReadOnlyList<GroupPerson>> PeopleAsync(int? groupId, CancellationToken cancel)
    {
        user.Must(Permission.ReadRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = user.Standing.TownshipCode;
        var inArea = db.GroupMemberships.Where(m => m.Until == null).Join(db.DeputyGroups.Where(g => g.Kind == GroupKind.Area), m => m.GroupId, g => g.Id, (m, _) => m.PersonId);
        var (seated, here) = (db.Mandates.Where(m => m.Ending == null), db.GroupMemberships.Where(m => m.Until == null && m.GroupId == groupId));
        var people = db.People.AsNoTracking().Where(p => own == null || p.TownshipCode == own);
        people = groupId is null
            ? people.Where(p => seated.Any(m => m.PersonId == p.Id) && !inArea.Contains(p.Id))
            : people.Where(p => here.Any(m => m.PersonId == p.Id));

        var found = await people.OrderBy(p => p.StrokeOrder).ToListAsync(cancel);
        var ids = found.ConvertAll(p => p.Id);
        var levels = (await seated.Where(m => ids.Contains(m.PersonId)).Select(m => new { m.PersonId, m.Level }).ToListAsync(cancel)).ToLookup(m => m.PersonId, m => m.Level);
        var memberships = await here.Where(m => ids.Contains(m.PersonId)).ToDictionaryAsync(m => m.PersonId, cancel);
        var townships = await db.Townships.AsNoTracking().ToDictionaryAsync(t => t.Code, t => t.Name, cancel);
        return
        [
            .. found.Select(p => new GroupPerson(
                p.Id, p.Name, p.TownshipCode is null ? null : townships.GetValueOrDefault(p.TownshipCode), string.Join('、', levels[p.Id].Order().Select(l => l.Label)),
                p.Position, memberships.GetValueOrDefault(p.Id)?.Id, memberships.GetValueOrDefault(p.Id)?.IsConvenor == true)),
        ];
    }
}
