using InfoCenter.Core.Data;

namespace InfoCenter.Core.Requests;

/// <summary>What one citizen told, and which matter it belongs to, for counting matters apart from tellings.</summary>
public sealed class MatterTold
{
    public required Request Request { get; init; }

    /// <summary>The request the matter is counted under.</summary>
    public required int Matter { get; init; }
}

/// <summary>Finds the matters of what was told.</summary>
public static class MatterCounting
{
    extension(InfoCenterDb db)
    {
        /// <summary>
        /// Who goes along counts with the lead. Whoever said “I met this too” counts with what they met, and so does all that goes along with them; and if that
        /// goes along with another itself, all count with its lead.
        /// </summary>
        public IQueryable<MatterTold> MattersOf(IQueryable<Request> told) =>
            from request in told
            join lead in db.Requests on request.LeadId ?? request.Id equals lead.Id
            join met in db.Requests on lead.AlikeId ?? lead.Id equals met.Id
            select new MatterTold { Request = request, Matter = met.LeadId ?? met.Id };
    }
}
