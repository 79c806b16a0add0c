using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>The parts of a unit's list.</summary>
public enum AssignedPart
{
    ToSign,
    InHand,
    Past,
}

/// <summary>What was assigned to the own unit, in a line.</summary>
public sealed record AssignedRow(
    int Id, string Number, bool IsLead, DateTime AssignedAt, DateTime? SignedAt, DateTime? RepliedAt, DateTime? ReturnedAt, DateTime? WithdrawnAt, ExtensionState? Extension,
    bool IsOver, bool IsPaused, string Township, string Place, string OpenWords, StageDue? Due, int Citizens)
{
    /// <summary>Whether the unit still owes something.</summary>
    public bool IsOpen => !IsOver && RepliedAt is null && ReturnedAt is null && WithdrawnAt is null;
}

/// <summary>One of them, opened: what others may read, and never the citizen's name or number.</summary>
public sealed record AssignedRequest(
    int Id, int Version, string Number, bool IsLead, string Unit, string AssignedBy, DateTime AssignedAt, string? Note, string Township, string? Village, string Place, string OpenWords,
    IReadOnlyList<string> Pictures, int RequestId, DateTime? SignedAt, string? SignedBy, DateTime? RepliedAt, RequestResult? Result, string? Report, string? ReturnReason, string? SentBackReason,
    ExtensionState? Extension, int? ExtensionDays, IReadOnlyList<AssignmentFile> Files, bool CanBeSignedFor, bool CanBeReplied, bool CanAskForTime, bool CanBeReturned, bool IsPaused,
    StageClock? Clock, int Citizens, int? FirstExtensionDays, string? ExtensionAnswer, int? CategoryId);

/// <summary>A department or a township's government handles what deputies urged it to: signs, replies with what shows it, asks for time, or says it is not theirs.</summary>
public sealed class DepartmentWork(IDbContextFactory<InfoCenterDb> databases, RequestSequel sequel, CurrentUser user, TimeProvider clock)
{
    /// <summary>A page of the own unit's, the newest first; of the part named, or of the first that has any.</summary>
    public async Task<PartedPage<AssignedRow, AssignedPart>> ListAsync(AssignedPart? part = null, int page = 1, CancellationToken cancel = default)
    {
        user.Must(Permission.HandleAssigned);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var unit = user.Standing.UnitId;
        var own =
            from assignment in db.RequestAssignments.AsNoTracking()
            join request in db.Requests on assignment.RequestId equals request.Id
            where assignment.UnitId == unit
            let isOver = (request.Status != RequestStatus.Assigned && request.Status != RequestStatus.Handled) || assignment.RepliedAt != null || assignment.ReturnedAt != null || assignment.WithdrawnAt != null
            select new { assignment.Id, Part = isOver ? AssignedPart.Past : assignment.SignedAt == null ? AssignedPart.ToSign : AssignedPart.InHand };
        var counts = await own.GroupBy(o => o.Part).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var shown = part ?? Enum.GetValues<AssignedPart>().FirstOrDefault(counts.ContainsKey);
        var number = Paging.Within(page, counts.GetValueOrDefault(shown));
        var ids = own.Where(o => o.Part == shown).Select(o => o.Id).OrderByDescending(id => id).OfPage(number);
        var (clocks, townships, all) = (db.RequestClocks, db.Townships, db.Requests);
        var rows = await (
            from assignment in db.RequestAssignments.AsNoTracking()
            join request in db.Requests on assignment.RequestId equals request.Id
            from due in clocks.Where(c => c.AssignmentId == assignment.Id && c.EndedAt == null).OrderBy(c => c.DueAt).Take(1).DefaultIfEmpty()
            where ids.Contains(assignment.Id)
            orderby assignment.Id descending
            select new AssignedRow(
                assignment.Id, request.Number, assignment.IsLead, assignment.AssignedAt, assignment.SignedAt, assignment.RepliedAt, assignment.ReturnedAt, assignment.WithdrawnAt,
                assignment.Extension, request.Status != RequestStatus.Assigned && request.Status != RequestStatus.Handled, request.PausedAt != null,
                townships.First(t => t.Code == request.TownshipCode).Name, request.Place, request.OpenWords,
                due == null ? null : new StageDue(due.Stage, due.DueAt, due.YellowAt, due.RedAt, request.PausedAt != null),
                all.Where(r => r.Id == request.Id || (r.LeadId == request.Id && (r.Status == request.Status || request.AnsweredAt != null))).Select(r => r.Phone).Distinct().Count())).ToListAsync(cancel);
        return new(rows, number, shown, counts);
    }

    /// <exception cref="RuleBrokenException">Foreign and missing look the same.</exception>
    public async Task<AssignedRequest> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.HandleAssigned);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = MustBeOwn(await db.RequestAssignments.AsNoTracking().Include(a => a.Evidence).FirstOrDefaultAsync(a => a.Id == id, cancel));
        var request = await db.Requests.AsNoTracking().Include(r => r.Pictures).FirstAsync(r => r.Id == own.RequestId, cancel);
        var names = await db.NamesOfAsync(request, cancel);
        var mayAct = request.IsWithUnits;
        return new(
            own.Id, own.Version, request.Number, own.IsLead, own.UnitName, own.AssignedBy, own.AssignedAt, own.Note, names.Township, names.Village, request.Place, request.OpenWords,
            [.. request.Pictures.OrderBy(p => p.Order).Select(p => p.FileHash)], request.Id, own.SignedAt, own.SignedBy, own.RepliedAt, own.Result, own.Report, own.ReturnReason, own.SentBackReason,
            own.Extension, own.ExtensionDays, [.. own.Evidence.Select(e => new AssignmentFile(e.FileHash, e.Name))], mayAct && own.CanBeSignedFor,
            own.CanBeReplied && (mayAct || (!own.IsLead && request.Status is RequestStatus.Handled)), mayAct && own.CanAskForTime, mayAct && own.IsOpen, request.IsPaused,
            (await db.ClocksOfAsync(request.Id, clock.Now, cancel)).FirstOrDefault(c => c.AssignmentId == own.Id),
            await db.CitizensOfAsync(request, cancel), own.FirstExtensionDays, own.ExtensionAnswer, request.CategoryId);
    }

    /// <summary>It is on the unit's desk.</summary>
    public Task SignForAsync(int id, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "SignForAssigned", "", (request, own) => request.NoteSigned(own, user.Sign(clock)), [], cancel);

    /// <summary>What was done and how far it is settled; the lead's word makes the request done.</summary>
    public Task ReplyAsync(int id, RequestResult result, string report, IReadOnlyList<StoredFile> files, int version, CancellationToken cancel = default)
    {
        var shown = files.DistinctBy(f => f.Hash).Select(f => (f.Hash, f.Name)).ToList();
        return DecideAsync(id, version, "ReplyToAssigned", report, (request, own) => request.NoteReplied(own, result, report, shown, user.Sign(clock)), files, cancel);
    }

    /// <summary>Asks for working days: the deputy says yes or no, a second time the committee.</summary>
    public Task AskForTimeAsync(int id, int days, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "AskForTime", $"{days}：{reason}", (request, own) => request.NoteTimeAsked(own, days, reason, user.Sign(clock)), [], cancel);

    /// <summary>Not the unit's business. When the lead gives it back, what assisted it is taken back too.</summary>
    public Task ReturnAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "GiveBackAssigned", reason, (request, own) => request.NoteGivenBack(own, reason, user.Sign(clock)), [], cancel);

    private async Task DecideAsync(
        int id, int version, string act, string detail, Action<Request, RequestAssignment> decide, IReadOnlyList<StoredFile> files, CancellationToken cancel)
    {
        user.Must(Permission.HandleAssigned);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = MustBeOwn(await db.RequestAssignments.FirstOrDefaultAsync(a => a.Id == id, cancel));
        var request = await db.Requests.FirstAsync(r => r.Id == own.RequestId, cancel);
        var subject = $"Request {request.Number}";
        if (own.Version != version) throw await db.ChangedMeanwhileAsync(subject, cancel);
        await MustBeHandedInAsync(db, files, cancel);

        decide(request, own);
        if (own is { IsLead: true, ReturnedAt: not null })
            foreach (var other in await db.RequestAssignments.Where(a => a.RequestId == request.Id && a.Id != id && a.RepliedAt == null && a.ReturnedAt == null && a.WithdrawnAt == null).ToListAsync(cancel))
                other.Withdraw(clock.Now);
        await sequel.FollowAsync(db, request, cancel);
        db.Record(user, clock, act, subject, detail.Length > 0 ? detail : own.UnitName);
        await db.SaveOrTellAsync(subject, cancel);
    }

    // A hash that somebody heard of does not open another's file.
    private async Task MustBeHandedInAsync(InfoCenterDb db, IReadOnlyList<StoredFile> files, CancellationToken cancel)
    {
        var (account, hashes) = (user.Standing.AccountId, files.Select(f => f.Hash).Distinct().ToList());
        if (hashes.Count == 0) return;
        var handedIn = await db.Attachments.Where(a => hashes.Contains(a.Hash) && a.Purpose == FilePurpose.HandlingEvidence && a.UploadedBy == account)
            .Select(a => a.Hash).Distinct().CountAsync(cancel);
        if (handedIn != hashes.Count) throw user.TurnedAway();
    }

    private RequestAssignment MustBeOwn(RequestAssignment? assignment)
    {
        if (assignment is null) throw CommonRules.NotFound;
        return user.Standing.UnitId == assignment.UnitId ? assignment : throw user.TurnedAway();
    }
}
