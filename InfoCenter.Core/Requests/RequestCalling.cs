using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A citizen to ring up, or one the congress itself sees to; the contact masked.</summary>
public sealed record CallRow(
    int Id, int Version, string Number, string Township, string Place, string OpenWords, string? Holder, string? Result, DateTime? AnsweredAt, int Round, string Name, string Phone);

/// <summary>Whoever rated nothing is rung up; whoever is dissatisfied twice is the congress's own business.</summary>
public sealed class RequestCalling(IDbContextFactory<InfoCenterDb> databases, RequestSequel sequel, CurrentUser user, TimeProvider clock)
{
    /// <summary>Answered and not rated yet, the longest waiting first.</summary>
    public Task<ListPage<CallRow>> WaitingAsync(int page = 1, CancellationToken cancel = default) =>
        ListAsync(requests => requests.Where(r => r.Status == RequestStatus.AwaitingRating).OrderBy(r => r.AnsweredAt).ThenBy(r => r.Id), page, cancel);

    /// <summary>Still dissatisfied after the second round.</summary>
    public Task<ListPage<CallRow>> SupervisedAsync(int page = 1, CancellationToken cancel = default) =>
        ListAsync(requests => requests.Where(r => r.NeedsSupervision).OrderByDescending(r => r.Id), page, cancel);

    /// <summary>The citizen's number in full, to ring; who asked and why goes to the ledger.</summary>
    public async Task<CitizenContact> RevealAsync(int id, string reason, CancellationToken cancel = default)
    {
        user.Must(Permission.CallBack);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = Reached(await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel));
        return await db.RevealCitizenAsync(request, reason, user, clock, cancel);
    }

    /// <summary>What the citizen said on the telephone; handled once more where they ask for it and are not satisfied.</summary>
    public async Task RateAsync(
        int id, Satisfaction attitude, Satisfaction result, string? reason, bool reopen, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.CallBack);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = Reached(await db.Requests.Include(r => r.Ratings).FirstOrDefaultAsync(r => r.Id == id, cancel));
        var subject = $"Request {request.Number}";
        if (request.Version != version) throw await db.ChangedMeanwhileAsync(subject, cancel);
        request.Rate(attitude, result, ChineseText.Clean(reason), user.Sign(clock));
        if (reopen) request.Reopen(user.Sign(clock));
        await sequel.FollowAsync(db, request, cancel);
        db.Record(user, clock, "RateByTelephone", subject, $"态度{attitude.Label}，结果{result.Label}{(reopen ? "，要求重新办理" : "")}");
        await db.SaveOrTellAsync(subject, cancel);
    }

    private async Task<ListPage<CallRow>> ListAsync(Func<IQueryable<Request>, IQueryable<Request>> choose, int page, CancellationToken cancel)
    {
        user.Must(Permission.CallBack);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var townships = await db.Townships.ToDictionaryAsync(t => t.Code, t => t.Name, cancel);
        var own = user.Standing.TownshipCode;
        var found = choose(db.Requests.AsNoTracking().Where(r => own == null || r.TownshipCode == own));
        var total = await found.CountAsync(cancel);
        var number = Paging.Within(page, total);
        var rows = await found.OfPage(number).ToListAsync(cancel);
        return new([.. rows.Select(r => new CallRow(
            r.Id, r.Version, r.Number, townships.GetValueOrDefault(r.TownshipCode, r.TownshipCode), r.Place, r.OpenWords, r.HolderName, r.Result?.Label, r.AnsweredAt, r.Round,
            Masking.Name(r.ContactName), Masking.Phone(r.Phone)))], total, number);
    }

    private Request Reached(Request? request)
    {
        if (request is null) throw CommonRules.NotFound;
        user.MustReach(request.TownshipCode);
        return request;
    }
}
