using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Privacy;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>What waits for the office's first look.</summary>
public sealed record ReviewRow(int Id, string Number, DateTime ReceivedAt, string Township, string Place, string OpenWords, Concern Concern, TellingChannel Channel, int Pictures);

/// <summary>One of them, opened: with the citizen's own words, their contact and every number in the words masked.</summary>
public sealed record ReviewedRequest(
    int Id, int Version, string Number, DateTime ReceivedAt, string Township, string Place, string Words, string OpenWords, string Name, string Phone, Concern Concern,
    IReadOnlyList<string> Referrals, IReadOnlyList<string> Pictures, int? CategoryId, RequestHolder Proposed, IReadOnlyList<DeputyOnCall> Deputies);

/// <summary>Somebody looks at a telling before a deputy's telephone rings: pass it on, cover what is nobody's business, or say who else is there for it.</summary>
public sealed class RequestReview(IDbContextFactory<InfoCenterDb> databases, RequestSequel sequel, CurrentUser user, TimeProvider clock)
{
    /// <summary>A page of what waits, the oldest first; a township's own.</summary>
    public async Task<ListPage<ReviewRow>> ListAsync(int page = 1, CancellationToken cancel = default)
    {
        user.Must(Permission.ReviewRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = user.Standing.TownshipCode;
        var waiting = db.Requests.AsNoTracking().Where(r => r.Status == RequestStatus.Received && r.LeadId == null && (own == null || r.TownshipCode == own));
        var total = await waiting.CountAsync(cancel);
        var number = Paging.Within(page, total);
        var rows = await (
            from request in waiting.OrderBy(r => r.Id).OfPage(number)
            join township in db.Townships on request.TownshipCode equals township.Code
            orderby request.Id
            select new ReviewRow(request.Id, request.Number, request.ReceivedAt, township.Name, request.Place, request.OpenWords, request.Concern, request.Channel, request.Pictures.Count))
            .ToListAsync(cancel);
        return new(rows, total, number);
    }

    /// <exception cref="RuleBrokenException">Foreign and missing look the same.</exception>
    public async Task<ReviewedRequest> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ReviewRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = Reached(await db.Requests.AsNoTracking().Include(r => r.Pictures).FirstOrDefaultAsync(r => r.Id == id, cancel));
        var chain = await RoutingLookup.ChainAsync(db, request.TownshipCode, request.VillageCode, clock.Today, cancel);
        var names = await db.NamesOfAsync(request, cancel);
        return new(
            request.Id, request.Version, request.Number, request.ReceivedAt, names.Township, request.Place, PersonalTraces.Mask(request.Words), request.OpenWords, Masking.Name(request.ContactName),
            Masking.Phone(request.Phone), request.Concern, request.Concern.Referrals, [.. request.Pictures.OrderBy(p => p.Order).Select(p => p.FileHash)], request.CategoryId,
            RequestRouting.Choose(chain, request.ChosenPersonId), [.. chain.Deputies.Where(d => d.IsOnDuty)]);
    }

    /// <summary>Covers what others need not read.</summary>
    public Task RedactAsync(int id, string openWords, string place, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "RedactRequest", "", (_, request) => Done(() => request.Redact(openWords, place, user.Sign(clock))), cancel);

    /// <summary>Passes it on: to the deputy named, or by the rules.</summary>
    public Task PassAsync(int id, int? categoryId, int? deputyId, int version, CancellationToken cancel = default) => DecideAsync(id, version, "RouteRequest", "", async (db, request) =>
    {
        if (categoryId is { } chosen && await db.RequestCategories.FirstOrDefaultAsync(c => c.Id == chosen, cancel) is { } category)
            request.Class(category.Id, category.Name, user.Sign(clock));
        if (deputyId is not { } deputy)
        {
            await RoutingLookup.RouteAsync(db, request, clock, cancel);
            return;
        }

        var chain = await RoutingLookup.ChainAsync(db, request.TownshipCode, request.VillageCode, clock.Today, cancel);
        var call = chain.Deputies.FirstOrDefault(d => d.PersonId == deputy && d.IsOnDuty) ?? throw RequestRules.DeputyIsNotOfTheDistrict;
        request.Route(new(HolderKind.Deputy, call.PersonId, call.Name), user.Sign(clock));
    }, cancel);

    /// <summary>Does not take it up, and says who is there for it.</summary>
    public Task RefuseAsync(int id, string referral, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "RefuseRequest", referral, (_, request) => Done(() => request.Refuse(referral, user.Sign(clock))), cancel);

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private async Task DecideAsync(int id, int version, string act, string detail, Func<InfoCenterDb, Request, Task> decide, CancellationToken cancel)
    {
        user.Must(Permission.ReviewRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = Reached(await db.Requests.FirstOrDefaultAsync(r => r.Id == id, cancel));
        if (request.Version != version) throw await db.ChangedMeanwhileAsync($"Request {request.Number}", cancel);
        await decide(db, request);
        await sequel.FollowAsync(db, request, cancel);
        db.Record(user, clock, act, $"Request {request.Number}", detail.Length > 0 ? detail : request.HolderName ?? request.OpenWords);
        await db.SaveOrTellAsync($"Request {request.Number}", cancel);
    }

    private Request Reached(Request? request)
    {
        if (request is null) throw CommonRules.NotFound;
        user.MustReach(request.TownshipCode);
        return request;
    }
}
