using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.House.Access;

/// <summary>Two activities for the matrix, both signing in: the township's with Wang, its neighbour's with a stranger.</summary>
internal static class MatrixActivities
{
    public static async Task MakeAsync(DutyOffice made, Action<string, object, object> pair)
    {
        await using var db = made.Office.Databases.CreateDbContext();
        var (today, by) = (made.Office.Clock.Today, new Signature(9, "某人", made.Office.Clock.Now));
        var plans = new List<ActivityPlan>();
        foreach (var (township, person) in new[] { (Office.Chengguan, made.Wang), (Office.Pankou, made.Stranger) })
        {
            var plan = new ActivityPlan(new() { Title = "视察供水", On = today, Place = "水厂" }, township, by);
            db.ActivityPlans.Add(plan);
            await db.SaveChangesAsync();
            var invitation = new ActivityInvitation(plan.Id, person, null, "某代表");
            invitation.Tell(by.At);
            plan.Announce();
            plan.OpenSignIn(today);
            db.ActivityInvitations.Add(invitation);
            plans.Add(plan);
        }

        await db.SaveChangesAsync();
        pair("Activity", plans[0].Id, plans[1].Id);
        await MatrixAppraisals.MakeAsync(made, pair);
    }
}
