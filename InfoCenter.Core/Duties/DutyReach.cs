using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties;

/// <summary>Whose records a user may touch: a township's its own, a deputy's their own, the county's all.</summary>
internal static class DutyReach
{
    extension(CurrentUser user)
    {
        /// <exception cref="RuleBrokenException">The record is foreign; said as if nothing were there.</exception>
        public DutyRecord MustReach(DutyRecord? record)
        {
            if (record is null) throw CommonRules.NotFound;
            user.MustReach(record.TownshipCode);
            if (user.Standing.PersonId is { } own && own != record.PersonId) throw user.TurnedAway();
            return record;
        }
    }

    extension(IQueryable<DutyRecord> records)
    {
        public IQueryable<DutyRecord> Within(CurrentUser user)
        {
            var (township, person) = (user.Standing.TownshipCode, user.Standing.PersonId);
            if (township is not null) records = records.Where(r => r.TownshipCode == township);
            return person is null ? records : records.Where(r => r.PersonId == person);
        }
    }
}
