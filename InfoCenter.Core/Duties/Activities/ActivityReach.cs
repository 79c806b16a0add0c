using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>Whose business an activity is, and loading one to act on it.</summary>
internal static class ActivityReach
{
    extension(IQueryable<ActivityPlan> plans)
    {
        /// <summary>A township sees what it holds itself; the county's staff see all.</summary>
        public IQueryable<ActivityPlan> Within(CurrentUser user)
        {
            var township = user.Standing.TownshipCode;
            return township is null ? plans : plans.Where(p => p.TownshipCode == township);
        }
    }

    extension(InfoCenterDb db)
    {
        /// <summary>The organiser's activity, to act on.</summary>
        /// <param name="user">Who acts.</param>
        /// <param name="id">Which.</param>
        /// <param name="version">As it was seen; null where single places in it are acted on.</param>
        /// <param name="cancel">Gives up.</param>
        /// <exception cref="RuleBrokenException">Missing and foreign look the same; changed meanwhile.</exception>
        public async Task<ActivityPlan> ActivityAsync(CurrentUser user, int id, int? version, CancellationToken cancel)
        {
            var plan = await db.ActivityPlans.FirstOrDefaultAsync(p => p.Id == id, cancel) ?? throw CommonRules.NotFound;
            user.MustReach(plan.TownshipCode);
            return version is null || plan.Version == version ? plan : throw await db.ChangedMeanwhileAsync(plan.Subject, cancel);
        }

        /// <summary>
        /// Invitations to activities that are registered, where the deputy came, was on leave or stayed away as the archive says today: a record put right or withdrawn since goes before what the organiser
        /// marked; where no record was written (a frozen term), the mark stands.
        /// </summary>
        public IQueryable<ActivityInvitation> Settled(Attendance attendance)
        {
            var records = db.DutyRecords;
            return
                from invitation in db.ActivityInvitations
                join plan in db.ActivityPlans on invitation.PlanId equals plan.Id
                where plan.Status == ActivityStatus.Registered && plan.DutyActivityId != null
                where records.Any(r => r.ActivityId == plan.DutyActivityId && r.PersonId == invitation.PersonId && r.Status != DutyStatus.Withdrawn && r.Attendance == attendance)
                    || (invitation.Attendance == attendance && !records.Any(r => r.ActivityId == plan.DutyActivityId && r.PersonId == invitation.PersonId))
                select invitation;
        }

        public Task<List<ActivityInvitation>> InvitationsAsync(int planId, CancellationToken cancel) =>
            db.ActivityInvitations.Where(i => i.PlanId == planId).OrderBy(i => i.Id).ToListAsync(cancel);

        /// <summary>Tells those deputies by the outbox, in the same transaction.</summary>
        public async Task TellAsync(
            MessageTemplate template, ActivityPlan plan, IReadOnlyList<ActivityInvitation> whom, IReadOnlyDictionary<string, string> more, DateTime now, CancellationToken cancel)
        {
            var ids = whom.Select(i => i.PersonId).ToList();
            var phones = await db.People.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Phone }).ToDictionaryAsync(p => p.Id, p => p.Phone, cancel);
            foreach (var one in whom)
            {
                var fields = new Dictionary<string, string>(more) { ["time"] = ActivityLabels.Day(plan.On, plan.Begins), ["title"] = plan.Title };
                await db.PostAsync(template, Recipient.Deputy(one.PersonId, one.Name, phones.GetValueOrDefault(one.PersonId)), fields, now, cancel: cancel);
            }
        }
    }
}
