using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A step as the citizen reads it.</summary>
public sealed record FollowedStep(DateTime At, string Kind, string Text);

/// <summary>A request as whoever told it sees it; what is not here does not leave the office.</summary>
public sealed record FollowedRequest(
    string Number, RequestStatus Status, DateTime ReceivedAt, string Place, string Words, string? Holder, string? Result, bool IsPaused, bool CanBeRated, bool IsSecondRound,
    bool CanBeReopened, int Pictures, IReadOnlyList<FollowedStep> Steps, int Others);

/// <summary>A citizen follows what became of it, and says whether it will do. The code is the right.</summary>
public sealed class RequestFollowing(IDbContextFactory<InfoCenterDb> databases, FollowCode codes, CurrentUser user, TimeProvider clock)
{
    private const int TailLength = 4;

    /// <summary>The request behind a link.</summary>
    /// <exception cref="RuleBrokenException">Wrong and missing look the same.</exception>
    public async Task<FollowedRequest> ReadAsync(string number, string linkCode, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await FindAsync(db, number, linkCode, cancel);
        var steps = await db.RequestSteps.AsNoTracking().Where(s => s.RequestId == request.Id && s.PublicText != null).OrderBy(s => s.Id).ToListAsync(cancel);
        var pictures = await db.RequestPictures.CountAsync(p => p.RequestId == request.Id, cancel);
        var (id, head) = (request.Id, request.LeadId ?? request.Id);
        var others = await db.Requests.CountAsync(r => r.Id != id && (r.LeadId == head || r.Id == head), cancel);
        return new(
            request.Number, request.Status, request.ReceivedAt, request.Place, request.Words, request.HolderName, request.Result?.Label, request.IsPaused, request.CanBeRated,
            request.Round > 1, request.Round == 1, pictures, [.. steps.Select(s => new FollowedStep(s.At, s.Kind.Label, s.PublicText!))], others);
    }

    /// <summary>The link of a request whose receipt number, typed code and phone's last four digits are known.</summary>
    /// <exception cref="RuleBrokenException">One of the three is wrong; which one is not said.</exception>
    public async Task<RequestReceipt> OpenAsync(string number, string typedCode, string phoneTail, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var wanted = ChineseText.Squeeze(number).ToUpperInvariant();
        var request = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Number == wanted, cancel);
        var tail = ChineseText.Squeeze(phoneTail);
        var key = request?.SubmissionKey ?? wanted;
        var fits = codes.IsTyped(key, typedCode) & (request?.Phone is { } phone && tail.Length == TailLength && phone.EndsWith(tail, StringComparison.Ordinal));
        if (request is null || !fits) throw RequestRules.FollowingNeedsBoth;
        return new(request.Number, codes.TypedOf(key), codes.LinkOf(key), request.ReceivedAt);
    }

    /// <summary>The receipt once more, for whoever has the link.</summary>
    public async Task<RequestReceipt> ReceiptAsync(string number, string linkCode, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await FindAsync(db, number, linkCode, cancel);
        return new(request.Number, codes.TypedOf(request.SubmissionKey), linkCode, request.ReceivedAt);
    }

    /// <summary>The citizen's word; once more handled where they ask for it and are not satisfied.</summary>
    public async Task RateAsync(
        string number, string linkCode, Satisfaction attitude, Satisfaction result, string? reason = null, bool reopen = false, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (id, citizen) = ((await FindAsync(db, number, linkCode, cancel)).Id, Citizens.At(user.Origin));
        var request = await db.Requests.Include(r => r.Ratings).FirstAsync(r => r.Id == id, cancel);
        request.Rate(attitude, result, ChineseText.Clean(reason), citizen.Sign(clock));
        if (reopen && request.CanBeReopened) request.Reopen(citizen.Sign(clock));
        await new RequestSequel(codes, clock).FollowAsync(db, request, cancel);
        db.Record(citizen, clock, "RateRequest", $"Request {request.Number}", $"态度{attitude.Label}，结果{result.Label}{(reopen ? "，要求重新办理" : "")}");
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Request> FindAsync(InfoCenterDb db, string number, string linkCode, CancellationToken cancel)
    {
        var request = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Number == number, cancel);
        // Compared either way, so that a number that exists takes as long as one that does not.
        var fits = codes.IsLink(request?.SubmissionKey ?? number, linkCode);
        return request is not null && fits ? request : throw RequestRules.FollowingNeedsBoth;
    }
}
