using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A request in the book, in a line.</summary>
public sealed record BookRow(
    int Id, string Number, RequestStatus Status, bool IsPaused, DateTime ReceivedAt, string Township, string Place, string OpenWords, string? Holder, RequestDisposal? Disposal, bool NeedsSupervision,
    StageDue? Due);

/// <summary>The citizen's word after a round.</summary>
public sealed record RatingLine(int Round, Satisfaction Attitude, Satisfaction Result, string? Reason, string By, DateTime At);

/// <summary>One request from the telling to the rating, without the citizen's name and number.</summary>
public sealed record RequestStory(
    int Id, string Number, RequestStatus Status, bool IsPaused, int Round, bool NeedsSupervision, TellingChannel Channel, DateTime ReceivedAt, DateTime? ClosedAt, string Township,
    string? Village, string Place, string OpenWords, string? Category, string? Holder, RequestDisposal? Disposal, RequestResult? Result, string? AlikeNumber,
    IReadOnlyList<string> Pictures, IReadOnlyList<LifeStep> Steps, IReadOnlyList<AssignmentLine> Assignments, IReadOnlyList<RatingLine> Ratings,
    IReadOnlyList<StageClock> Clocks);

/// <summary>Every request there was, and the whole life of each: who did what when, which units, which ratings, what it became.</summary>
public sealed class RequestLife(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int Most = 300;

    /// <summary>The newest of them, of one status or of all; a township's own.</summary>
    /// <param name="status">Null: whatever it is.</param>
    /// <param name="words">Looked for in the number, the place and what others may read.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<BookRow>> ListAsync(RequestStatus? status = null, string? words = null, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (own, wanted) = (user.Standing.TownshipCode, words.OrNull());
        var clocks = db.RequestClocks;
        return await (
            from request in db.Requests.AsNoTracking()
            join township in db.Townships on request.TownshipCode equals township.Code
            from due in clocks.Where(c => c.RequestId == request.Id && c.AssignmentId == null && c.EndedAt == null).DefaultIfEmpty()
            where (own == null || request.TownshipCode == own) && (status == null || request.Status == status)
            where wanted == null || request.Number.Contains(wanted) || request.OpenWords.Contains(wanted) || request.Place.Contains(wanted)
            orderby request.Id descending
            select new BookRow(
                request.Id, request.Number, request.Status, request.PausedAt != null, request.ReceivedAt, township.Name, request.Place, request.OpenWords, request.HolderName,
                request.Disposal, request.NeedsSupervision, due == null ? null : new StageDue(due.Stage, due.DueAt, due.YellowAt, due.RedAt, request.PausedAt != null)))
            .Take(Most).ToListAsync(cancel);
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
            [.. request.Ratings.OrderBy(r => r.Round).Select(r => new RatingLine(r.Round, r.Attitude, r.Result, r.Reason, r.By, r.At))], await db.ClocksOfAsync(id, clock.Now, cancel));
    }
}
