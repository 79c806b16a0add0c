using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>A session a deputy stayed away from without leave.</summary>
public sealed record MissedSession(int PlanId, string Title, DateOnly On);

/// <summary>A seat whose holder stayed away from sessions of the own congress without leave.</summary>
/// <param name="PersonId">The deputy.</param>
/// <param name="Name">Of the deputy.</param>
/// <param name="Township">Where the deputy belongs.</param>
/// <param name="Congress">The term of the seat.</param>
/// <param name="Missed">The earliest first; never empty.</param>
public sealed record AbsenceWarning(int PersonId, string Name, string? Township, string Congress, IReadOnlyList<MissedSession> Missed)
{
    // 代表法 2025 art. 62: two sessions without leave end the qualification.
    private const int Grounds = 2;

    /// <summary>Whether that many are a reason in law for ending the mandate; one is a warning.</summary>
    public bool IsGround => Missed.Count >= Grounds;
}

/// <summary>Who stayed away from sessions of the own congress without leave (代表法 2025 art. 62); nothing ends by itself.</summary>
public sealed class ActivityAbsences(IDbContextFactory<InfoCenterDb> databases, CurrentUser user)
{
    /// <summary>Seats in office with a session missed in their own term, those with reason for ending first.</summary>
    public async Task<IReadOnlyList<AbsenceWarning>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (people, mandates, terms, townships, invitations) = (db.People, db.Mandates, db.Terms, db.Townships, db.Settled(Attendance.Absent));
        var missed = await (
            from plan in db.ActivityPlans.Within(user)
            where plan.TermId != null
            join invitation in invitations on plan.Id equals invitation.PlanId
            join seat in mandates on new { invitation.PersonId, TermId = plan.TermId!.Value } equals new { seat.PersonId, seat.TermId }
            where seat.Ending == null
            join person in people on seat.PersonId equals person.Id
            join term in terms on seat.TermId equals term.Id
            orderby plan.On, plan.Id
            select new
            {
                seat.Id,
                person.Name,
                PersonId = person.Id,
                term.Title,
                Missed = new MissedSession(plan.Id, plan.Title, plan.On),
                Township = townships.Where(t => t.Code == person.TownshipCode).Select(t => t.Name).FirstOrDefault(),
            }).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. missed.GroupBy(m => m.Id).Select(g => new AbsenceWarning(g.First().PersonId, g.First().Name, g.First().Township, g.First().Title, [.. g.Select(m => m.Missed)]))
                .OrderByDescending(w => w.Missed.Count).ThenByDescending(w => w.Missed[^1].On).ThenBy(w => w.PersonId),
        ];
    }
}
