using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Privacy;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A copy for the public, in a line.</summary>
public sealed record PublicationRow(int Id, int RequestId, string RequestNumber, string? Number, PublicationStatus Status, string Words, string PreparedBy, DateTime PreparedAt, string? PublishedBy);

/// <summary>The copy that stands for a request now.</summary>
public sealed record StandingPublication(
    int Id, int Version, PublicationStatus Status, string? Number, OpenTexts Texts, int Pictures, string PreparedBy, DateTime PreparedAt, bool IsMine, string? PublishedBy);

/// <summary>A request as it lies before whoever prepares or judges a copy.</summary>
/// <param name="RequestId">Which.</param>
/// <param name="Number">Its receipt number; never public.</param>
/// <param name="Texts">What may be covered: numbers are covered already.</param>
/// <param name="Hints">What should be.</param>
/// <param name="Pictures">Its pictures, by hash.</param>
/// <param name="CanBePrepared">Whether it is answered and has no copy that stands.</param>
/// <param name="Standing">The copy that waits or is public; null where there is none.</param>
public sealed record PublicationSheet(
    int RequestId, string Number, OpenTexts Texts, IReadOnlyList<PersonalHint> Hints, IReadOnlyList<string> Pictures, bool CanBePrepared, StandingPublication? Standing);

/// <summary>A picture to be shown, with what is covered in it; a picture that is not named is left out.</summary>
public sealed record PictureChoice(string Hash, IReadOnlyList<PictureArea> Areas);

/// <summary>Makes requests public: one person covers and prepares, another lets out; anybody with the right takes back. Nothing is public by itself.</summary>
public sealed class RequestPublishing(IDbContextFactory<InfoCenterDb> databases, FileStore files, CurrentUser user, TimeProvider clock)
{
    private const int Most = 300;

    /// <summary>Copies that wait first, then the newest.</summary>
    public async Task<IReadOnlyList<PublicationRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.PublishRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await (
            from publication in db.RequestPublications.AsNoTracking()
            join request in db.Requests on publication.RequestId equals request.Id
            orderby publication.Status == PublicationStatus.Prepared descending, publication.Id descending
            select new PublicationRow(
                publication.Id, request.Id, request.Number, publication.Number, publication.Status, publication.Words, publication.PreparedBy, publication.PreparedAt, publication.PublishedBy))
            .Take(Most).ToListAsync(cancel);
    }

    /// <summary>One request, to prepare a copy of it or to judge the one there is.</summary>
    public async Task<PublicationSheet> OpenAsync(int requestId, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await FindAsync(db, requestId, cancel);
        var texts = await TextsAsync(db, request, cancel);
        var standing = await StandingAsync(db, requestId, cancel);
        return new(
            request.Id, request.Number, texts, HintsIn(texts, request), [.. request.Pictures.OrderBy(p => p.Order).Select(p => p.FileHash)], standing is null && IsAnswered(request),
            standing is null ? null : new(
                standing.Id, standing.Version, standing.Status, standing.Number, new(standing.Words, standing.Place, standing.Answer), standing.Pictures.Count, standing.PreparedBy,
                standing.PreparedAt, standing.PreparedById == user.Standing.AccountId, standing.PublishedBy));
    }

    /// <summary>Makes the copy: the named words covered wherever they stand, the named pictures with their areas covered, no other picture.</summary>
    /// <exception cref="RuleBrokenException">Not answered, prepared already, or something is still open.</exception>
    public async Task<int> PrepareAsync(int requestId, IReadOnlyList<string> words, IReadOnlyList<PictureChoice> pictures, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishRequests);
        if (words.Count > RequestPublication.MostWords) throw PublicationRules.TooManyWords(RequestPublication.MostWords);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await FindAsync(db, requestId, cancel);
        if (!IsAnswered(request)) throw PublicationRules.OnlyAnsweredOnesAreShown;
        if (pictures.Any(p => request.Pictures.All(own => own.FileHash != p.Hash))) throw PublicationRules.PictureIsNotOfTheRequest;

        var open = await TextsAsync(db, request, cancel);
        var texts = new OpenTexts(Covering.Apply(open.Words, words), Covering.Apply(open.Place, words), Covering.Apply(open.Answer, words));
        MustBeCovered(texts, request);
        var copies = new List<string>();
        foreach (var picture in pictures.DistinctBy(p => p.Hash)) copies.Add(await CopyAsync(picture, cancel));

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await StandingAsync(db, requestId, cancel) is not null) throw PublicationRules.PreparedAlready;
        var publication = db.RequestPublications.Add(new(requestId, texts, copies, user.Sign(clock))).Entity;
        db.Record(user, clock, "PreparePublication", $"Request {request.Number}", texts.Words);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return publication.Id;
    }

    /// <summary>Lets the copy out, by somebody else than who prepared it.</summary>
    public Task PublishAsync(int id, int version, CancellationToken cancel = default) => DecideAsync(id, version, "PublishRequest", null, async (db, publication, request) =>
    {
        if (!IsAnswered(request)) throw PublicationRules.OnlyAnsweredOnesAreShown;
        MustBeCovered(new(publication.Words, publication.Place, publication.Answer), request);
        publication.Publish(await NextNumberAsync(db, cancel), user.Sign(clock));
    }, cancel);

    /// <summary>Does not let it out; it may be prepared anew.</summary>
    public Task DeclineAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "DeclinePublication", reason, (_, publication, _) => Done(() => publication.Decline(reason, user.Sign(clock))), cancel);

    /// <summary>Takes it off the public pages, at any time.</summary>
    public Task WithdrawAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "WithdrawPublication", reason, (_, publication, _) => Done(() => publication.Withdraw(reason, user.Sign(clock))), cancel);

    /// <summary>A covered picture of a copy, as the public would see it.</summary>
    public async Task<OpenedFile> OpenPictureAsync(int id, int order, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var hash = await db.RequestPublications.Where(p => p.Id == id).SelectMany(p => p.Pictures).Where(p => p.Order == order).Select(p => p.FileHash).FirstOrDefaultAsync(cancel) ?? throw CommonRules.NotFound;
        return PublishedRequests.Open(files, hash);
    }

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private async Task DecideAsync(int id, int version, string act, string? reason, Func<InfoCenterDb, RequestPublication, Request, Task> decide, CancellationToken cancel)
    {
        user.Must(Permission.PublishRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var publication = await db.RequestPublications.FirstOrDefaultAsync(p => p.Id == id, cancel) ?? throw CommonRules.NotFound;
        var request = await FindAsync(db, publication.RequestId, cancel);
        if (publication.Version != version) throw await db.ChangedMeanwhileAsync($"Request {request.Number}", cancel);
        await decide(db, publication, request);
        db.Record(user, clock, act, $"Request {request.Number}", reason.OrNull() ?? publication.Number ?? publication.Words);
        await db.SaveOrTellAsync($"Request {request.Number}", cancel);
        await transaction.CommitAsync(cancel);
    }

    private static bool IsAnswered(Request request) => request.Status is RequestStatus.AwaitingRating or RequestStatus.Closed;

    private async Task<Request> FindAsync(InfoCenterDb db, int id, CancellationToken cancel)
    {
        var request = await db.Requests.AsNoTracking().Include(r => r.Pictures).FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        user.MustReach(request.TownshipCode);
        return request;
    }

    private static Task<RequestPublication?> StandingAsync(InfoCenterDb db, int requestId, CancellationToken cancel) => db.RequestPublications.AsNoTracking().Include(p => p.Pictures)
        .FirstOrDefaultAsync(p => p.RequestId == requestId && (p.Status == PublicationStatus.Prepared || p.Status == PublicationStatus.Published), cancel);

    // The citizen's words as others in the office read them, and the last answer the citizen was given.
    private static async Task<OpenTexts> TextsAsync(InfoCenterDb db, Request request, CancellationToken cancel)
    {
        var answer = await db.RequestSteps.AsNoTracking().Where(s => s.RequestId == request.Id && (s.Kind == StepKind.Answered || s.Kind == StepKind.Informed))
            .OrderByDescending(s => s.Id).Select(s => s.PublicText).FirstOrDefaultAsync(cancel);
        return new(Covering.WithoutNumbers(request.OpenWords), Covering.WithoutNumbers(request.Place), Covering.WithoutNumbers(answer ?? ""));
    }

    private static IReadOnlyList<PersonalHint> HintsIn(OpenTexts texts, Request request) => PersonalHints.In($"{texts.Words}\n{texts.Place}\n{texts.Answer}", request.ContactName);

    private static void MustBeCovered(OpenTexts texts, Request request)
    {
        if (new[] { texts.Words, texts.Place, texts.Answer }.Any(text => PersonalTraces.In(text).Count > 0)) throw PublicationRules.SomethingIsOpen(PublicationWords.Number);
        if (HintsIn(texts, request).FirstOrDefault(hint => hint.IsCertain) is { } open) throw PublicationRules.SomethingIsOpen(open.Kind.Label);
    }

    private async Task<string> CopyAsync(PictureChoice choice, CancellationToken cancel)
    {
        using var original = new MemoryStream();
        await using (var stored = files.Open(choice.Hash)) await stored.CopyToAsync(original, cancel);
        // Sealed, because it is the office's own until a second person lets it out.
        return await files.KeepAsync(PictureCover.Cover(original.ToArray(), choice.Areas), isPersonal: true, cancel);
    }

    // The writers of one database wait for one another, so nobody takes the same number.
    private async Task<string> NextNumberAsync(InfoCenterDb db, CancellationToken cancel)
    {
        var year = string.Create(CultureInfo.InvariantCulture, $"GK{clock.Today.Year}-");
        var last = await db.RequestPublications.Where(p => p.Number!.StartsWith(year)).MaxAsync(p => p.Number, cancel);
        var next = last is null ? 1 : int.Parse(last.AsSpan(year.Length), CultureInfo.InvariantCulture) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{year}{next:0000}");
    }
}
