using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Privacy;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>The parts of a deputy's list.</summary>
public enum HeldPart
{
    ToAccept,
    InHand,
    ToRate,
    Past,
}

/// <summary>A request in somebody's hands, in a line.</summary>
public sealed record HeldRow(
    int Id, string Number, RequestStatus Status, bool IsPaused, int Round, DateTime ReceivedAt, DateTime? RoutedAt, string Township, string Place, string OpenWords, int Pictures,
    StageDue? Due, bool IsJoined);

/// <summary>A step as the office reads it.</summary>
public sealed record LifeStep(DateTime At, string By, StepKind Kind, string? PublicText, string? InnerText);

/// <summary>A file that shows a unit's work.</summary>
public sealed record AssignmentFile(string Hash, string Name);

/// <summary>One unit's part, as the office reads it.</summary>
public sealed record AssignmentLine(
    int Id, int Version, string Unit, bool IsLead, int Round, DateTime AssignedAt, DateTime? SignedAt, DateTime? RepliedAt, DateTime? ReturnedAt, DateTime? WithdrawnAt,
    RequestResult? Result, string? Report, string? ReturnReason, string? SentBackReason, ExtensionState? Extension, int? ExtensionDays, string? ExtensionReason, bool WaitsForTime,
    IReadOnlyList<AssignmentFile> Files, int? FirstExtensionDays, string? ExtensionAnswer);

/// <summary>What may be done to it now.</summary>
public sealed record RequestActs(bool Accept, bool PassOn, bool Handle, bool Inform, bool SendBack, bool Pause, bool Resume, bool TakeOn);

/// <summary>A request opened by whoever has it in hand: the citizen's own words, their contact masked.</summary>
public sealed record HeldRequest(
    int Id, int Version, string Number, RequestStatus Status, bool IsPaused, int Round, RequestResult? Result, DateTime ReceivedAt, string Township, string? Village, string Place,
    string Words, string Name, string Phone, string? Category, IReadOnlyList<string> Pictures, IReadOnlyList<LifeStep> Steps, IReadOnlyList<AssignmentLine> Assignments, IReadOnlyList<StageClock> Clocks,
    RequestActs May, bool HandlesItself, int? CategoryId);

/// <summary>A citizen's number, in full.</summary>
public sealed record CitizenContact(string Name, string Phone);

/// <summary>A deputy's own requests: those to accept, in hand, waiting for a rating, and done; one opened.</summary>
public sealed class RequestDesk(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private static readonly RequestStatus[] InHand = [RequestStatus.Accepted, RequestStatus.Assigned, RequestStatus.Handled, RequestStatus.Turned];
    private static readonly RequestStatus[] Past = [RequestStatus.Closed, RequestStatus.Refused];

    /// <summary>A page of what is in the user's hands, the newest first; of the part named, or of the first that has any.</summary>
    public async Task<PartedPage<HeldRow, HeldPart>> ListAsync(HeldPart? part = null, int page = 1, CancellationToken cancel = default)
    {
        user.Must(Permission.AnswerRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var held = db.Requests.AsNoTracking().HeldBy(user).Where(r => r.Status != RequestStatus.Received);
        var byStatus = await held.GroupBy(r => r.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var counts = byStatus.GroupBy(g => PartOf(g.Key)).ToDictionary(g => g.Key, g => g.Sum(one => one.Count));
        var shown = part ?? Enum.GetValues<HeldPart>().FirstOrDefault(counts.ContainsKey);
        var statuses = StatusesOf(shown);
        var number = Paging.Within(page, counts.GetValueOrDefault(shown));
        var (clocks, townships) = (db.RequestClocks, db.Townships);
        var rows = await (
            from request in held.Where(r => statuses.Contains(r.Status)).OrderByDescending(r => r.Id).OfPage(number)
            from due in clocks.Where(c => c.RequestId == request.Id && c.AssignmentId == null && c.EndedAt == null).OrderBy(c => c.DueAt).Take(1).DefaultIfEmpty()
            orderby request.Id descending
            select new HeldRow(
                request.Id, request.Number, request.Status, request.PausedAt != null, request.Round, request.ReceivedAt, request.RoutedAt,
                townships.First(t => t.Code == request.TownshipCode).Name, request.Place, request.OpenWords, request.Pictures.Count,
                due == null ? null : new StageDue(due.Stage, due.DueAt, due.YellowAt, due.RedAt, request.PausedAt != null), request.LeadId != null)).ToListAsync(cancel);
        return new(rows, number, shown, counts);
    }

    private static HeldPart PartOf(RequestStatus status) =>
        status is RequestStatus.Routed ? HeldPart.ToAccept : InHand.Contains(status) ? HeldPart.InHand : Past.Contains(status) ? HeldPart.Past : HeldPart.ToRate;

    private static RequestStatus[] StatusesOf(HeldPart part) => part switch
    {
        HeldPart.ToAccept => [RequestStatus.Routed],
        HeldPart.InHand => InHand,
        HeldPart.ToRate => [RequestStatus.AwaitingRating],
        HeldPart.Past => Past,
    };

    /// <exception cref="RuleBrokenException">Foreign and missing look the same.</exception>
    public async Task<HeldRequest> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.AnswerRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = user.MustHold(await db.Requests.AsNoTracking().Include(r => r.Pictures).FirstOrDefaultAsync(r => r.Id == id, cancel));
        var names = await db.NamesOfAsync(request, cancel);
        return new(
            request.Id, request.Version, request.Number, request.Status, request.IsPaused, request.Round, request.Result, request.ReceivedAt, names.Township, names.Village, request.Place,
            PersonalTraces.Mask(request.Words), Masking.Name(request.ContactName), Masking.Phone(request.Phone), names.Category, [.. request.Pictures.OrderBy(p => p.Order).Select(p => p.FileHash)],
            await db.StepsOfAsync(id, cancel), await db.AssignmentsOfAsync(id, cancel), await db.ClocksOfAsync(id, clock.Now, cancel),
            new(request.CanBeAccepted, request.CanBePassedOn, request.CanBeHandled, request.CanBeInformed, request.Status is RequestStatus.Handled, request.CanBePaused, request.IsPaused,
                request.CanBeHandled && !request.HandlesItself), request.HandlesItself, request.CategoryId);
    }

    /// <summary>The citizen's number in full, to ring; who asked and why goes to the ledger.</summary>
    /// <exception cref="RuleBrokenException">No reason, or in other hands.</exception>
    public async Task<CitizenContact> RevealAsync(int id, string reason, CancellationToken cancel = default)
    {
        user.Must(Permission.AnswerRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = user.MustHold(await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel));
        return await db.RevealCitizenAsync(request, reason, user, clock, cancel);
    }
}
