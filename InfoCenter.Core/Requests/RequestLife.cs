using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A request in the book, in a line.</summary>
public sealed record BookRow(
    int Id, string Number, RequestStatus Status, bool IsPaused, DateTime ReceivedAt, string Township, string Place, string OpenWords, string? Holder, RequestDisposal? Disposal, bool NeedsSupervision,
    StageDue? Due);

/// <summary>What the book is narrowed to; null does not narrow.</summary>
public sealed record RequestQuery
{
    public string? TownshipCode { get; init; }

    public RequestStatus? Status { get; init; }

    public int? CategoryId { get; init; }

    /// <summary>The first day of the month it was told in.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>Only what somebody should have done by now.</summary>
    public bool IsLate { get; init; }

    /// <summary>Looked for in the number, the place and what others may read.</summary>
    public string? Words { get; init; }
}

/// <summary>The citizen's word after a round.</summary>
public sealed record RatingLine(int Round, Satisfaction Attitude, Satisfaction Result, string? Reason, string By, DateTime At);

/// <summary>One request from the telling to the rating, without the citizen's name and number.</summary>
public sealed record RequestStory(
    int Id, string Number, RequestStatus Status, bool IsPaused, int Round, bool NeedsSupervision, TellingChannel Channel, DateTime ReceivedAt, DateTime? ClosedAt, string Township,
    string? Village, string Place, string OpenWords, string? Category, string? Holder, RequestDisposal? Disposal, RequestResult? Result, string? AlikeNumber,
    IReadOnlyList<string> Pictures, IReadOnlyList<LifeStep> Steps, IReadOnlyList<AssignmentLine> Assignments, IReadOnlyList<RatingLine> Ratings,
    IReadOnlyList<StageClock> Clocks, bool IsTakenOn);

/// <summary>Every request there was, and the whole life of each: who did what when, which units, which ratings, what it became.</summary>
public sealed class RequestLife(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>A page of them, the newest first; a township's own.</summary>
    public async Task<ListPage<BookRow>> ListAsync(RequestQuery query, int page = 1, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = Narrow(db, query);
        var total = await found.CountAsync(cancel);
        var number = Paging.Within(page, total);
        var (clocks, townships) = (db.RequestClocks, db.Townships);
        var rows = await (
            from request in found.OrderByDescending(r => r.Id).OfPage(number)
            from due in clocks.Where(c => c.RequestId == request.Id && c.AssignmentId == null && c.EndedAt == null).OrderBy(c => c.DueAt).Take(1).DefaultIfEmpty()
            orderby request.Id descending
            select new BookRow(
                request.Id, request.Number, request.Status, request.PausedAt != null, request.ReceivedAt, townships.First(t => t.Code == request.TownshipCode).Name, request.Place,
                request.OpenWords, request.HolderName, request.Disposal, request.NeedsSupervision,
                due == null ? null : new StageDue(due.Stage, due.DueAt, due.YellowAt, due.RedAt, request.PausedAt != null))).ToListAsync(cancel);
        return new(rows, total, number);
    }

    private IQueryable<Request> Narrow(InfoCenterDb db, RequestQuery query)
    {
        var (found, own, words, now) = (db.Requests.AsNoTracking(), user.Standing.TownshipCode, query.Words.OrNull(), clock.Now);
        if ((own ?? query.TownshipCode) is { } township) found = found.Where(r => r.TownshipCode == township);
        if (query.Status is { } status) found = found.Where(r => r.Status == status);
        if (query.CategoryId is { } category) found = found.Where(r => r.CategoryId == category);
        if (query.Month is { } month)
        {
            var (from, until) = (OfficeClock.StartOf(month), OfficeClock.StartOf(month.AddMonths(1)));
            found = found.Where(r => r.ReceivedAt >= from && r.ReceivedAt < until);
        }

        var clocks = db.RequestClocks;
        // That a citizen rates late is nobody's fault.
        if (query.IsLate) found = found.Where(r => r.PausedAt == null && clocks.Any(c => c.RequestId == r.Id && c.EndedAt == null && c.DueAt <= now && c.Stage != RequestStage.Rating));
        if (words is not null) found = found.Where(r => r.Number.Contains(words) || r.OpenWords.Contains(words) || r.Place.Contains(words));
        return found;
    }

    /// <exception cref="RuleBrokenException">Foreign and missing look the same.</exception>
    public async Task<RequestStory> ReadAsync(int id, CancellationToken cancel = default)
    {
        _ = user.Standing;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = user.MustRead(await db.Requests.AsNoTracking().Include(r => r.Pictures).Include(r => r.Ratings).AsSplitQuery().FirstOrDefaultAsync(r => r.Id == id, cancel));
        var names = await db.NamesOfAsync(request, cancel);
        var alike = await db.Requests.Where(r => r.Id == request.AlikeId).Select(r => r.Number).FirstOrDefaultAsync(cancel);
        return new(
            id, request.Number, request.Status, request.IsPaused, request.Round, request.NeedsSupervision, request.Channel, request.ReceivedAt, request.ClosedAt, names.Township, names.Village,
            request.Place, request.OpenWords, names.Category, request.HolderName, request.Disposal, request.Result, alike, [.. request.Pictures.OrderBy(p => p.Order).Select(p => p.FileHash)],
            await db.StepsOfAsync(id, cancel), await db.AssignmentsOfAsync(id, cancel),
            [.. request.Ratings.OrderBy(r => r.Round).Select(r => new RatingLine(r.Round, r.Attitude, r.Result, r.Reason, r.By, r.At))], await db.ClocksOfAsync(id, clock.Now, cancel),
            request.TakenOnAt is not null);
    }
}
