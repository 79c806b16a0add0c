using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>In whose hands a request is: a deputy's own, a township congress's own, or the committee's.</summary>
internal static class RequestReach
{
    extension(CurrentUser user)
    {
        /// <exception cref="RuleBrokenException">In other hands, or not there; said in the same words.</exception>
        public Request MustHold(Request? request)
        {
            if (request is null) throw CommonRules.NotFound;
            return user.Holds(request) ? request : throw user.TurnedAway();
        }

        public bool Holds(Request request)
        {
            var standing = user.Standing;
            if (!standing.Permissions.Contains(Permission.AnswerRequests)) return false;
            if (standing.PersonId is { } person) return request.HolderPersonId == person;
            return standing.TownshipCode is { } township
                ? request.Holder is HolderKind.Township && request.TownshipCode == township
                : request.Holder is HolderKind.Committee;
        }

        /// <summary>Whoever has it in hand, and whoever reads the requests of its township.</summary>
        public Request MustRead(Request? request)
        {
            if (request is null) throw CommonRules.NotFound;
            return user.Holds(request) || (user.May(Permission.ReadRequests) && user.Reaches(request.TownshipCode)) ? request : throw user.TurnedAway();
        }
    }

    extension(IQueryable<Request> requests)
    {
        public IQueryable<Request> HeldBy(CurrentUser user)
        {
            var (person, township) = (user.Standing.PersonId, user.Standing.TownshipCode);
            if (person is not null) return requests.Where(r => r.HolderPersonId == person);
            return township is null
                ? requests.Where(r => r.Holder == HolderKind.Committee)
                : requests.Where(r => r.Holder == HolderKind.Township && r.TownshipCode == township);
        }
    }
}
