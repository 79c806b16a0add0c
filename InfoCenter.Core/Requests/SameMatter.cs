using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>Another request about what may be the same thing.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">As it was seen.</param>
/// <param name="Number">The receipt number.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Place">In words.</param>
/// <param name="OpenWords">What others may read.</param>
/// <param name="CanFollow">It may join this one.</param>
/// <param name="CanLead">This one may join it.</param>
public sealed record MatterRow(int Id, int Version, string Number, DateTime ReceivedAt, RequestStatus Status, string Place, string OpenWords, bool CanFollow, bool CanLead);

/// <summary>What is handled together with a request.</summary>
/// <param name="Lead">What this one goes along with; null where it leads or stands alone.</param>
/// <param name="Others">Everything else of the same matter, answered ones too.</param>
/// <param name="Candidates">What reads alike and might join.</param>
public sealed record Matter(MatterRow? Lead, IReadOnlyList<MatterRow> Others, IReadOnlyList<MatterRow> Candidates)
{
    /// <summary>How many citizens wait for an answer besides this one's.</summary>
    public IReadOnlyList<MatterRow> Waiting => [.. Others.Where(o => o.Status is not (RequestStatus.AwaitingRating or RequestStatus.Closed or RequestStatus.Refused))];
}

/// <summary>One matter that several citizens told of is worked on once, by whoever has it in hand or looks at what comes in; nobody's answer is lost.</summary>
public sealed class SameMatter(IDbContextFactory<InfoCenterDb> databases, RequestSequel sequel, CurrentUser user, TimeProvider clock)
{
    private const int MostCompared = 300;
    private const int MostShown = 8;
    private const int SameVillage = 12;
    private const int SaidByTheCitizen = 100;

    /// <exception cref="RuleBrokenException">Foreign and missing look the same.</exception>
    public async Task<Matter> ReadAsync(int id, CancellationToken cancel = default)
    {
        MustJoin();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = MustHaveInHand(await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel));
        var head = request.LeadId ?? id;
        var matter = await db.Requests.AsNoTracking().Where(r => r.Id != id && (r.Id == head || r.LeadId == head)).OrderBy(r => r.Id).ToListAsync(cancel);
        var lead = request.Follows ? matter.Find(r => r.Id == request.LeadId) : null;
        return new(
            lead is null ? null : Row(lead, request), [.. matter.Select(r => Row(r, request))],
            lead is null && request.IsOpen ? await CandidatesAsync(db, request, [.. matter.Select(r => r.Id)], cancel) : []);
    }

    /// <summary>The request goes along with the lead from now on; what went along with it comes too.</summary>
    public async Task JoinAsync(int id, int leadId, int version, CancellationToken cancel = default)
    {
        MustJoin();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await FindAsync(db, id, version, cancel);
        var lead = MustHaveInHand(await db.Requests.FirstOrDefaultAsync(r => r.Id == leadId, cancel));
        if (lead.Follows && lead.LeadId != id) lead = MustHaveInHand(await db.Requests.FirstOrDefaultAsync(r => r.Id == lead.LeadId, cancel));
        var former = request.Follows && request.LeadId != lead.Id ? await db.Requests.FirstAsync(r => r.Id == request.LeadId, cancel) : null;
        var followers = await db.FollowersOfAsync(request, cancel);
        var by = user.Sign(clock);
        former?.Note(AnswerTexts.NoLongerLeads(request.Number), by);
        request.Join(lead, by);
        foreach (var follower in followers) follower.Join(lead, by);
        await sequel.JoinAsync(db, [request, .. followers], lead, former, cancel);
        db.Record(user, clock, "JoinRequest", $"Request {request.Number}", AnswerTexts.JoinedTo(lead.Number));
        await db.SaveOrTellAsync($"Request {request.Number}", cancel);
    }

    /// <summary>Handled on its own again.</summary>
    public async Task LeaveAsync(int id, int version, CancellationToken cancel = default)
    {
        MustJoin();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await FindAsync(db, id, version, cancel);
        if (!request.Follows) throw AnswerRules.NotJoined;
        var lead = await db.Requests.FirstAsync(r => r.Id == request.LeadId, cancel);
        request.Leave(lead, user.Sign(clock));
        await sequel.LeaveAsync(db, request, lead, cancel);
        db.Record(user, clock, "LeaveMatter", $"Request {request.Number}", AnswerTexts.LeftFrom(lead.Number));
        await db.SaveOrTellAsync($"Request {request.Number}", cancel);
    }

    private static MatterRow Row(Request other, Request request) =>
        new(other.Id, other.Version, other.Number, other.ReceivedAt, other.Status, other.Place, other.OpenWords, other.CanJoin(request), request.CanJoin(other));

    private async Task<IReadOnlyList<MatterRow>> CandidatesAsync(InfoCenterDb db, Request request, IReadOnlyList<int> known, CancellationToken cancel)
    {
        var (id, township) = (request.Id, request.TownshipCode);
        var reach = user.May(Permission.ReviewRequests) ? db.Requests : db.Requests.HeldBy(user);
        var newest = await reach.AsNoTracking().Where(r => r.TownshipCode == township && r.Id != id && !known.Contains(r.Id))
            .Where(r => r.Status != RequestStatus.AwaitingRating && r.Status != RequestStatus.Closed && r.Status != RequestStatus.Refused)
            .OrderByDescending(r => r.Id).Take(MostCompared).Select(r => new { r.Id, r.OpenWords, r.Place, r.VillageCode, r.AlikeId }).ToListAsync(cancel);
        var likest = newest.Select(r => (r.Id, Likeness: Likeness.Of(request.OpenWords, r.OpenWords) + (r.VillageCode == request.VillageCode ? SameVillage : 0)
                + (r.AlikeId == id || request.AlikeId == r.Id ? SaidByTheCitizen : 0)))
            .Where(r => r.Likeness >= Likeness.Enough).OrderByDescending(r => r.Likeness).Take(MostShown).Select(r => r.Id).ToList();
        var found = likest.Count == 0 ? [] : await db.Requests.AsNoTracking().Where(r => likest.Contains(r.Id)).ToListAsync(cancel);
        return [.. found.OrderBy(r => likest.IndexOf(r.Id)).Select(r => Row(r, request)).Where(r => r.CanFollow || r.CanLead)];
    }

    private void MustJoin()
    {
        if (!user.May(Permission.AnswerRequests)) user.Must(Permission.ReviewRequests);
    }

    private Request MustHaveInHand(Request? request)
    {
        if (request is null) throw CommonRules.NotFound;
        return user.Holds(request) || (user.May(Permission.ReviewRequests) && user.Reaches(request.TownshipCode)) ? request : throw user.TurnedAway();
    }

    private async Task<Request> FindAsync(InfoCenterDb db, int id, int version, CancellationToken cancel)
    {
        var request = MustHaveInHand(await db.Requests.FirstOrDefaultAsync(r => r.Id == id, cancel));
        return request.Version == version ? request : throw await db.ChangedMeanwhileAsync($"Request {request.Number}", cancel);
    }
}

/// <summary>Whatever happens to a lead happens to those that go along with it, in the same save.</summary>
internal static class FollowersLoading
{
    extension(InfoCenterDb db)
    {
        public Task<List<Request>> FollowersOfAsync(Request lead, CancellationToken cancel) => db.Requests
            .Where(r => r.LeadId == lead.Id && r.Status != RequestStatus.AwaitingRating && r.Status != RequestStatus.Closed && r.Status != RequestStatus.Refused)
            .OrderBy(r => r.Id).ToListAsync(cancel);

        /// <summary>How many people wait for what is done for the lead, or got its answer; who told twice is one.</summary>
        public Task<int> CitizensOfAsync(Request lead, CancellationToken cancel)
        {
            var (id, status, isAnswered) = (lead.Id, lead.Status, lead.AnsweredAt is not null);
            // Whoever was answered before the lead was opened again waits no more.
            return db.Requests.Where(r => r.Id == id || (r.LeadId == id && (isAnswered || r.Status == status))).Select(r => r.Phone).Distinct().CountAsync(cancel);
        }

        /// <summary>Brings the followers to where the lead's new steps took it.</summary>
        /// <returns>The followers, changed.</returns>
        public async Task<IReadOnlyList<Request>> TakeAlongAsync(Request lead, IReadOnlyList<RequestStep> news, IReadOnlyDictionary<int, string>? ownAnswers, CancellationToken cancel)
        {
            if (lead.Follows || lead.Id == 0) return [];
            var followers = await db.FollowersOfAsync(lead, cancel);
            foreach (var follower in followers) follower.Follow(lead, news, ownAnswers?.GetValueOrDefault(follower.Id));
            return followers;
        }
    }
}
