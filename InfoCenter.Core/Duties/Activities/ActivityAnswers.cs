using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>An activity as the deputy invited to it sees it.</summary>
public sealed record MyActivity(ActivityPlan Plan, ActivityInvitation Invitation);

/// <summary>The deputy's own part: whether they come, and that they are there.</summary>
public sealed class ActivityAnswers(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock)
{
    private const int MostListed = 50;

    /// <summary>What the deputy is invited to, the latest day first.</summary>
    public async Task<IReadOnlyList<MyActivity>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.JoinActivities);
        var own = user.Standing.PersonId;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plans = db.ActivityPlans.AsNoTracking().Where(p => p.Status != ActivityStatus.Planned);
        return await db.ActivityInvitations.AsNoTracking().Where(i => i.PersonId == own && i.ToldAt != null)
            .Join(plans, i => i.PlanId, p => p.Id, (i, p) => new { p, i }).OrderByDescending(x => x.p.On).ThenByDescending(x => x.p.Id).Take(MostListed)
            .Select(x => new MyActivity(x.p, x.i)).ToListAsync(cancel);
    }

    /// <summary>Comes.</summary>
    public Task AcceptAsync(int id, CancellationToken cancel = default) => ActAsync(id, "AcceptInvitation", (plan, own) => own.Accept(plan), cancel);

    /// <summary>Asks leave, with the reason.</summary>
    public Task AskLeaveAsync(int id, string reason, CancellationToken cancel = default) => ActAsync(id, "AskLeave", (plan, own) => own.AskLeave(plan, reason), cancel);

    /// <summary>Is there: the code was scanned off the organiser's screen.</summary>
    /// <exception cref="RuleBrokenException">Not invited, too old, of another activity, or signed in already.</exception>
    public Task SignInAsync(int id, string code, CancellationToken cancel = default) => ActAsync(id, "SignInToActivity", (plan, own) =>
    {
        plan.MustBeSigningIn();
        new SignInCode(folder).Check(code, id, clock.Now);
        own.SignIn(plan, clock.Now);
    }, cancel);

    private async Task ActAsync(int id, string act, Action<ActivityPlan, ActivityInvitation> decide, CancellationToken cancel)
    {
        user.Must(Permission.JoinActivities);
        var person = user.Standing.PersonId;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = await db.ActivityInvitations.FirstOrDefaultAsync(i => i.PlanId == id && i.PersonId == person && i.ToldAt != null, cancel) ?? throw user.TurnedAway();
        var plan = await db.ActivityPlans.FirstAsync(p => p.Id == id, cancel);
        decide(plan, own);
        db.Record(user, clock, act, plan.Subject, own.LeaveReason ?? plan.Title);
        await db.SaveOrTellAsync(plan.Subject, cancel);
    }
}
