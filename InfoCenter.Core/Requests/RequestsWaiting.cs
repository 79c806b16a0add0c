using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>What of the citizens' requests waits for somebody.</summary>
public enum WaitingFor
{
    /// <summary>The office's first look.</summary>
    Review,

    /// <summary>The user's own accepting.</summary>
    Acceptance,

    /// <summary>The user's own answer, urging or telling.</summary>
    Handling,

    /// <summary>The own unit's signing.</summary>
    Signing,

    /// <summary>The own unit's report.</summary>
    Report,

    /// <summary>The committee's word on a unit's second asking for time.</summary>
    MoreTime,

    /// <summary>The congress itself: the citizen was dissatisfied twice.</summary>
    Supervision,
}

/// <summary>How many wait.</summary>
/// <param name="For">For what.</param>
/// <param name="Count">Requests, or parts of requests where units are concerned; those that stand still are not counted.</param>
/// <param name="Late">Of them, past their stage's end.</param>
public sealed record WaitingRequests(WaitingFor For, int Count, int Late);

/// <summary>What everybody who has to do with requests sees first: how many of them wait for the user, and how many are late.</summary>
public sealed class RequestsWaiting(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private static readonly RequestStatus[] InHand = [RequestStatus.Accepted, RequestStatus.Handled, RequestStatus.Turned];

    /// <summary>One line for each thing the user has to do with, also where nothing waits; empty for whoever has nothing to do with requests.</summary>
    public async Task<IReadOnlyList<WaitingRequests>> ReadAsync(CancellationToken cancel = default)
    {
        var (own, unit, now) = (user.Standing.TownshipCode, user.Standing.UnitId, clock.Now);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var requests = db.Requests.Where(r => r.PausedAt == null);
        var within = requests.Where(r => own == null || r.TownshipCode == own);
        var clocks = db.RequestClocks.Where(c => c.EndedAt == null && c.DueAt <= now);
        List<WaitingRequests> waiting = [];
        if (user.May(Permission.ReviewRequests)) waiting.Add(await CountAsync(WaitingFor.Review, within.Where(r => r.Status == RequestStatus.Received)));
        if (user.May(Permission.AnswerRequests))
        {
            waiting.Add(await CountAsync(WaitingFor.Acceptance, requests.HeldBy(user).Where(r => r.Status == RequestStatus.Routed)));
            waiting.Add(await CountAsync(WaitingFor.Handling, requests.HeldBy(user).Where(r => InHand.Contains(r.Status))));
        }

        if (user.May(Permission.HandleAssigned))
        {
            var parts =
                from part in db.RequestAssignments
                join request in requests on part.RequestId equals request.Id
                where part.UnitId == unit && part.RepliedAt == null && part.ReturnedAt == null && part.WithdrawnAt == null && request.Status == RequestStatus.Assigned
                select part;
            waiting.Add(await PartsAsync(WaitingFor.Signing, parts.Where(p => p.SignedAt == null)));
            waiting.Add(await PartsAsync(WaitingFor.Report, parts.Where(p => p.SignedAt != null)));
        }

        if (user.May(Permission.ExtendAgain)) waiting.Add(await PartsAsync(WaitingFor.MoreTime, db.AskingAgain()));
        if (user.May(Permission.CallBack)) waiting.Add(await CountAsync(WaitingFor.Supervision, within.Where(r => r.NeedsSupervision)));
        return waiting;

        async Task<WaitingRequests> CountAsync(WaitingFor what, IQueryable<Request> chosen)
        {
            var late = await chosen.CountAsync(r => clocks.Any(c => c.RequestId == r.Id && c.AssignmentId == null), cancel);
            return new(what, await chosen.CountAsync(cancel), late);
        }

        async Task<WaitingRequests> PartsAsync(WaitingFor what, IQueryable<RequestAssignment> chosen)
        {
            var late = await chosen.CountAsync(p => clocks.Any(c => c.AssignmentId == p.Id), cancel);
            return new(what, await chosen.CountAsync(cancel), late);
        }
    }
}
