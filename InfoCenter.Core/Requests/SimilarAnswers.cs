using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Privacy;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>What was answered to something like it; nobody's name or number.</summary>
public sealed record PastAnswer(string Number, DateTime AnsweredAt, string Township, string OpenWords, string Answer, string? Unit, RequestResult? Result, Satisfaction? Rating);

/// <summary>How the office answered requests like this one: their open words and the answer that went out, masked, from the whole county.</summary>
public sealed class SimilarAnswers(IDbContextFactory<InfoCenterDb> databases, CurrentUser user)
{
    /// <summary>How many of the newest are compared, however many there are.</summary>
    private const int MostCompared = 300;

    private const int MostShown = 5;

    /// <summary>What the same class is worth beside the words.</summary>
    private const int SameClass = 20;

    private const int Enough = 20;

    /// <summary>Up to five, the likest first, for whoever has the request in hand or on its desk.</summary>
    /// <exception cref="RuleBrokenException">Foreign and missing look the same.</exception>
    public async Task<IReadOnlyList<PastAnswer>> ToAsync(int id, CancellationToken cancel = default)
    {
        if (!user.May(Permission.AnswerRequests)) user.Must(Permission.HandleAssigned);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (unit, assignments) = (user.Standing.UnitId, db.RequestAssignments);
        var asked = await db.Requests.AsNoTracking().Where(r => r.Id == id)
            .Select(r => new { Request = r, IsOnDesk = unit != null && assignments.Any(a => a.RequestId == id && a.UnitId == unit) }).FirstOrDefaultAsync(cancel);
        if (asked is null) throw CommonRules.NotFound;
        var request = asked.IsOnDesk ? asked.Request : user.MustHold(asked.Request);

        var (category, township) = (request.CategoryId, request.TownshipCode);
        var newest = await db.Requests.AsNoTracking()
            .Where(r => (r.Status == RequestStatus.AwaitingRating || r.Status == RequestStatus.Closed) && r.Id != id && (r.TownshipCode == township || (category != null && r.CategoryId == category)))
            .OrderByDescending(r => r.Id).Take(MostCompared).Select(r => new { r.Id, r.OpenWords, r.CategoryId }).ToListAsync(cancel);
        var likest = newest.Select(r => (r.Id, Likeness: Likeness.Of(request.OpenWords, r.OpenWords) + (category is not null && r.CategoryId == category ? SameClass : 0)))
            .Where(r => r.Likeness >= Enough).OrderByDescending(r => r.Likeness).ThenByDescending(r => r.Id).Take(MostShown).Select(r => r.Id).ToList();
        if (likest.Count == 0) return [];

        var (steps, ratings) = (db.RequestSteps, db.RequestRatings);
        var found = await (
            from past in db.Requests.AsNoTracking()
            join place in db.Townships on past.TownshipCode equals place.Code
            where likest.Contains(past.Id) && past.AnsweredAt != null
            select new
            {
                past.Id,
                past.Number,
                past.AnsweredAt,
                Township = place.Name,
                past.OpenWords,
                past.ContactName,
                past.Result,
                Answer = steps.Where(s => s.RequestId == past.Id && (s.Kind == StepKind.Answered || s.Kind == StepKind.Informed)).OrderByDescending(s => s.Id).Select(s => s.PublicText).FirstOrDefault(),
                Unit = assignments.Where(a => a.RequestId == past.Id && a.IsLead && a.RepliedAt != null).OrderByDescending(a => a.Id).Select(a => a.UnitName).FirstOrDefault(),
                Rating = ratings.Where(r => r.RequestId == past.Id).OrderByDescending(r => r.Round).Select(r => (Satisfaction?)r.Result).FirstOrDefault(),
            }).ToListAsync(cancel);
        return [.. found.Where(f => f.Answer is not null).OrderBy(f => likest.IndexOf(f.Id)).Select(f => new PastAnswer(
            f.Number, f.AnsweredAt!.Value, f.Township, Hidden(f.OpenWords, f.ContactName), Hidden(f.Answer!, f.ContactName), f.Unit, f.Result, f.Rating))];
    }

    // An answer may call its citizen by name.
    private static string Hidden(string text, string? name)
    {
        var masked = PersonalTraces.Mask(text);
        return name is { Length: > 1 } ? masked.Replace(name, Masking.Name(name), StringComparison.Ordinal) : masked;
    }
}
