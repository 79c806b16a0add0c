using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>An activity with a submitted record for everyone on its list, inside the caller's transaction: entered afterwards, or closed after it was planned.</summary>
internal static class ActivityWriting
{
    extension(InfoCenterDb db)
    {
        /// <param name="user">Who reports.</param>
        /// <param name="clock">Of the office.</param>
        /// <param name="told">What it was.</param>
        /// <param name="list">Who was meant to be there.</param>
        /// <param name="cancel">Gives up.</param>
        /// <param name="areInvited">They were in reach when they were invited: whoever moved to another township since is written down all the same.</param>
        /// <exception cref="RuleBrokenException">A deputy is out of reach or belongs to no township.</exception>
        public async Task<DutyActivity> WriteActivityAsync(CurrentUser user, TimeProvider clock, DutyFacts told, IReadOnlyList<Participation> list, CancellationToken cancel, bool areInvited = false)
        {
            var townships = await db.TownshipsAsync(user, [.. list.Select(p => p.Deputy.PersonId)], areInvited, cancel);
            var by = user.Sign(clock);
            var activity = new DutyActivity(user.Standing.TownshipCode, told, by);
            db.DutyActivities.Add(activity);
            await db.SaveChangesAsync(cancel);

            foreach (var part in list)
            {
                var own = told with { Role = part.Role, Attendance = part.Attendance };
                var record = new DutyRecord(part.Deputy.PersonId, townships[part.Deputy.PersonId], own, DutySource.Activity, clock.Today);
                record.Trace(part.Deputy.MandateId, activityId: activity.Id);
                record.Submit(by);
                db.DutyRecords.Add(record);
            }

            return activity;
        }

        private async Task<Dictionary<int, string>> TownshipsAsync(CurrentUser user, List<int> personIds, bool areInvited, CancellationToken cancel)
        {
            var people = await db.People.Where(p => personIds.Contains(p.Id)).Select(p => new { p.Id, p.TownshipCode }).ToListAsync(cancel);
            if (people.Count != personIds.Count) throw CommonRules.NotFound;
            if (!areInvited)
                foreach (var person in people) user.MustReach(person.TownshipCode);
            if (user.Standing.PersonId is { } self && personIds.Exists(id => id != self)) throw user.TurnedAway();
            return people.ToDictionary(p => p.Id, p => p.TownshipCode ?? throw DutyRules.PersonHasNoTownship);
        }
    }
}
