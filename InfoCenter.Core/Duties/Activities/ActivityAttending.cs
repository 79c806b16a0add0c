using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>What stands on the organiser's screen now.</summary>
/// <param name="Title">The activity.</param>
/// <param name="Code">To be scanned.</param>
/// <param name="SecondsLeft">Until the next one.</param>
/// <param name="SignedIn">Deputies so far.</param>
/// <param name="Invited">Deputies in all.</param>
public sealed record SignInScreen(string Title, string Code, int SecondsLeft, int SignedIn, int Invited);

/// <summary>The organiser registers who came (Shanghai art. 51), and closes the activity into the duty archive.</summary>
public sealed class ActivityAttending(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock)
{
    private readonly SignInCode _codes = new(folder);

    /// <summary>Begins to take down who is there.</summary>
    public async Task OpenSignInAsync(int id, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plan = await db.ActivityAsync(user, id, version, cancel);
        plan.OpenSignIn(clock.Today);
        db.Record(user, clock, "OpenSignIn", plan.Subject, plan.Title);
        await db.SaveOrTellAsync(plan.Subject, cancel);
    }

    /// <summary>The code of this half minute.</summary>
    /// <exception cref="RuleBrokenException">Nobody signs in now.</exception>
    public async Task<SignInScreen> ScreenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plan = await db.ActivityAsync(user, id, null, cancel);
        plan.MustBeSigningIn();
        var signed = await db.ActivityInvitations.CountAsync(i => i.PlanId == id && i.SignedInAt != null, cancel);
        var now = clock.Now;
        return new(plan.Title, _codes.Of(id, now), SignInCode.SecondsLeft(now), signed, await db.ActivityInvitations.CountAsync(i => i.PlanId == id, cancel));
    }

    /// <summary>Sets who came for these deputies at once.</summary>
    public Task MarkAsync(int id, IReadOnlyList<int> personIds, Attendance attendance, CancellationToken cancel = default) => ChangeAsync(id, (plan, invited) =>
    {
        var chosen = invited.FindAll(i => personIds.Contains(i.PersonId));
        if (chosen.Count == 0 || chosen.Count != personIds.Distinct().Count()) throw CommonRules.NotFound;
        foreach (var one in chosen) one.Mark(plan, attendance);
        return chosen.Count == 1 ? ActivityLabels.MarkedName(chosen[0].Name, attendance) : Told(chosen);
    }, cancel);

    /// <summary>Sets it for everyone nobody has said anything of yet; whose leave waits for an answer is passed over.</summary>
    public Task MarkRestAsync(int id, Attendance attendance, CancellationToken cancel = default) => ChangeAsync(id, (plan, invited) =>
    {
        var rest = invited.FindAll(i => i.Attendance is null && !i.LeaveWaits);
        foreach (var one in rest) one.Mark(plan, attendance);
        return Told(rest);
    }, cancel);

    /// <summary>Takes a pasted sign-in sheet, with remarks such as （请假）; a name not invited, or of several invited, is told and left out.</summary>
    public async Task<NamesTaken> MarkNamedAsync(int id, string pasted, CancellationToken cancel = default)
    {
        var (taken, problems) = (0, new List<string>());
        await ChangeAsync(id, (plan, invited) =>
        {
            var byName = invited.ToLookup(i => i.Name);
            var marked = new List<ActivityInvitation>();
            foreach (var (name, part) in NameList.Read(pasted))
            {
                var same = byName[name].ToList();
                if (same.Count == 1)
                {
                    same[0].Mark(plan, part.Attendance);
                    marked.Add(same[0]);
                }
                else
                {
                    problems.Add((same.Count == 0 ? ActivityRules.NameIsNotInvited(name) : ActivityRules.SeveralInvitedBearTheName(name, same.Count)).Message);
                }
            }

            taken = marked.Count;
            return Told(marked);
        }, cancel);
        return new(taken, problems);
    }

    /// <summary>Closes it: a record for everyone, submitted for verification, in one transaction; for nobody whose term was frozen meanwhile.</summary>
    /// <exception cref="RuleBrokenException">Somebody's attendance is unknown, or it is not the time.</exception>
    public async Task CloseAsync(int id, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var plan = await db.ActivityAsync(user, id, version, cancel);
        var invited = await db.InvitationsAsync(id, cancel);
        plan.MustBeSigningIn();
        if (plan.Until > clock.Today) throw ActivityRules.LastDayHasNotCome(plan.Until.Value);
        if (invited.Count == 0) throw ActivityRules.NobodyIsInvited;
        if (invited.Count(i => i.LeaveWaits) is > 0 and var waiting) throw ActivityRules.LeavesWait(waiting);
        if (invited.Count(i => i.Attendance is null) is > 0 and var unmarked) throw ActivityRules.SomebodyIsUnmarked(unmarked);

        var told = plan.Duty.Checked(clock.Today);
        var frozen = await FrozenTerms.OfAsync(db, [.. invited.Select(i => i.PersonId)], cancel);
        var (open, closed) = (invited.FindAll(i => frozen.IsOpen(i.PersonId, plan.On, i.MandateId)), invited.FindAll(i => !frozen.IsOpen(i.PersonId, plan.On, i.MandateId)));
        var list = open.Select(i => new Participation(new(i.PersonId, i.MandateId, i.Name), DutyRole.Participant, i.Attendance!.Value)).ToList();
        var written = await db.WriteActivityAsync(user, clock, told, list, cancel, areInvited: true);
        if (closed.Count > 0) db.Record(CurrentUser.Automatic, clock, "LeaveOutDuty", plan.Subject, string.Join('、', closed.Select(i => i.Name)));
        plan.Close(written.Id, clock.Today);
        foreach (var one in invited) one.Settle();
        db.Record(user, clock, "CloseActivity", plan.Subject, Told(invited));
        await db.SaveOrTellAsync(plan.Subject, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task ChangeAsync(int id, Func<ActivityPlan, List<ActivityInvitation>, string> change, CancellationToken cancel)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plan = await db.ActivityAsync(user, id, null, cancel);
        plan.MustBeSigningIn();
        var detail = change(plan, await db.InvitationsAsync(id, cancel));
        db.Record(user, clock, "MarkAttendance", plan.Subject, detail);
        await db.SaveOrTellAsync(plan.Subject, cancel);
    }

    private static string Told(List<ActivityInvitation> marked) => ActivityLabels.Marked(
        marked.Count(i => i.Attendance is Attendance.Attended), marked.Count(i => i.Attendance is Attendance.OnLeave), marked.Count(i => i.Attendance is Attendance.Absent));
}
