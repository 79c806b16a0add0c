using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>Whom an invitation reaches: every condition given must hold; deputies in office only.</summary>
public sealed record InvitationScope(string? TownshipCode = null, int? GroupId = null, Level? Level = null);

/// <summary>What an invitation can be made by.</summary>
public sealed record InvitationChoices(IReadOnlyList<(string Code, string Name)> Townships, IReadOnlyList<(int Id, string Name)> Groups);

/// <summary>How a pasted list went: how many names were taken, and a sentence for each that was not.</summary>
public sealed record NamesTaken(int Count, IReadOnlyList<string> Problems);

/// <summary>Inviting deputies, telling them, and answering those who ask for leave.</summary>
public sealed class ActivityInviting(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The townships and groups within reach.</summary>
    public async Task<InvitationChoices> ChoicesAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        var own = user.Standing.TownshipCode;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var townships = await db.Townships.Where(t => own == null || t.Code == own).OrderBy(t => t.Code).Select(t => new { t.Code, t.Name }).ToListAsync(cancel);
        var groups = await db.DeputyGroups.Where(g => own == null || g.TownshipCode == own).OrderBy(g => g.Name).Select(g => new { g.Id, g.Name }).ToListAsync(cancel);
        return new([.. townships.Select(t => (t.Code, t.Name))], [.. groups.Select(g => (g.Id, g.Name))]);
    }

    /// <summary>Invites every deputy in office the scope tells of who is not invited yet.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> InviteAsync(int id, InvitationScope scope, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plan = await db.ActivityAsync(user, id, version, cancel);
        if (scope == new InvitationScope()) throw ActivityRules.ChooseWhomToInvite;
        if (scope.TownshipCode is { } township) user.MustReach(township);

        var (mandates, members, today) = (db.Mandates, db.GroupMemberships, clock.Today);
        var own = scope.TownshipCode ?? user.Standing.TownshipCode;
        var people = await db.People.Where(p => p.TownshipCode != null && (own == null || p.TownshipCode == own))
            .Where(p => mandates.Any(m => m.PersonId == p.Id && m.Ending == null && (scope.Level == null || m.Level == scope.Level)))
            .Where(p => scope.GroupId == null || members.Any(m => m.PersonId == p.Id && m.GroupId == scope.GroupId && (m.Until == null || m.Until >= today)))
            .OrderBy(p => p.Id).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return await AddAsync(db, plan, [.. people.Select(p => (p.Id, p.Name))], scope.Level, cancel);
    }

    /// <summary>Invites the deputies in office of a pasted list; a name that means nobody or several is told and left out.</summary>
    public async Task<NamesTaken> InviteNamedAsync(int id, string pasted, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plan = await db.ActivityAsync(user, id, version, cancel);
        var people = await DutyPeople.LoadAsync(db, user.Standing.TownshipCode, cancel, inOffice: true);
        var matched = NameList.Read(pasted).Select(line => people.Find(new DutyNaming(line.Name), null)).ToList();
        if (matched.Count == 0) throw ActivityRules.ChooseWhomToInvite;

        var ids = matched.Select(m => m.Deputy?.PersonId).OfType<int>().Distinct().ToList();
        var problems = matched.Where(m => m.Deputy is null).Select(m => m.Problem).ToList();
        if (ids.Count == 0) return new(0, problems);
        var named = await db.People.Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return new(await AddAsync(db, plan, [.. named.Select(p => (p.Id, p.Name))], null, cancel), problems);
    }

    /// <summary>Takes a deputy off the list again; whoever was told is told so.</summary>
    /// <exception cref="RuleBrokenException">Not on it, signed in already, or the activity is over.</exception>
    public async Task WithdrawAsync(int id, int personId, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var plan = await db.ActivityAsync(user, id, null, cancel);
        var invitation = await db.ActivityInvitations.FirstOrDefaultAsync(i => i.PlanId == id && i.PersonId == personId, cancel) ?? throw ActivityRules.IsNotInvited;
        invitation.MustBeWithdrawable(plan);
        if (invitation.ToldAt is not null) await db.TellAsync(OutgoingTexts.InvitationWithdrawn, plan, [invitation], new Dictionary<string, string>(), clock.Now, cancel);
        db.ActivityInvitations.Remove(invitation);
        db.Record(user, clock, "WithdrawInvitation", plan.Subject, invitation.Name);
        await db.SaveOrTellAsync(plan.Subject, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Tells everyone invited who has not been told; from then on deputies may answer.</summary>
    /// <returns>How many were told.</returns>
    public async Task<int> AnnounceAsync(int id, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var plan = await db.ActivityAsync(user, id, version, cancel);
        var invited = await db.InvitationsAsync(id, cancel);
        if (invited.Count == 0) throw ActivityRules.NobodyIsInvited;
        var untold = invited.FindAll(i => i.ToldAt is null);
        if (untold.Count == 0) throw ActivityRules.EverybodyIsTold;

        plan.Announce();
        foreach (var one in untold) one.Tell(clock.Now);
        await db.TellAsync(OutgoingTexts.ActivityInvited, plan, untold, new Dictionary<string, string> { ["place"] = plan.Place ?? "" }, clock.Now, cancel);
        db.Record(user, clock, "AnnounceActivity", plan.Subject, ActivityLabels.People(untold.Count));
        await db.SaveOrTellAsync(plan.Subject, cancel);
        await transaction.CommitAsync(cancel);
        return untold.Count;
    }

    /// <summary>Grants or refuses a deputy's leave; the deputy is told.</summary>
    public async Task DecideLeaveAsync(int id, int personId, bool isGranted, string? words, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var plan = await db.ActivityAsync(user, id, null, cancel);
        var invitation = await db.ActivityInvitations.FirstOrDefaultAsync(i => i.PlanId == id && i.PersonId == personId, cancel) ?? throw CommonRules.NotFound;
        invitation.DecideLeave(plan, isGranted, words, user.Sign(clock));
        await db.TellAsync(OutgoingTexts.LeaveDecided, plan, [invitation], new Dictionary<string, string> { ["decision"] = ActivityLabels.LeaveWord(isGranted) }, clock.Now, cancel);
        db.Record(user, clock, isGranted ? "GrantLeave" : "RefuseLeave", plan.Subject, ActivityLabels.LeaveDecided(invitation.Name, isGranted, invitation.LeaveDecision));
        await db.SaveOrTellAsync(plan.Subject, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<int> AddAsync(InfoCenterDb db, ActivityPlan plan, IReadOnlyList<(int Id, string Name)> people, Level? level, CancellationToken cancel)
    {
        plan.Extend();
        var there = (await db.ActivityInvitations.Where(i => i.PlanId == plan.Id).Select(i => i.PersonId).ToListAsync(cancel)).ToHashSet();
        var added = people.Where(p => !there.Contains(p.Id)).ToList();
        if (added.Count == 0) throw ActivityRules.NobodyIsFound;

        var ids = added.Select(p => p.Id).ToList();
        var seats = (await db.Mandates.Where(m => ids.Contains(m.PersonId) && m.Ending == null).Select(m => new { m.Id, m.PersonId, m.Level, m.TermId }).ToListAsync(cancel)).ToLookup(m => m.PersonId);
        foreach (var (personId, name) in added)
        {
            // The congress that sits names the seat; else the level invited, else the only one there is.
            var meant = seats[personId].Where(s => plan.TermId is { } term ? s.TermId == term : level is null || s.Level == level).ToList();
            db.ActivityInvitations.Add(new(plan.Id, personId, meant.Count == 1 ? meant[0].Id : null, name));
        }

        db.Record(user, clock, "InviteDeputies", plan.Subject, ActivityLabels.People(added.Count));
        await db.SaveOrTellAsync(plan.Subject, cancel);
        return added.Count;
    }
}
