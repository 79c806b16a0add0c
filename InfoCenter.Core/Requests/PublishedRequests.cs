using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A published request in the public's list.</summary>
public sealed record PublicRow(string Number, string Township, string? Category, string Words, string? Result);

/// <summary>A page of the list, and how many pages there are.</summary>
public sealed record PublicList(IReadOnlyList<PublicRow> Rows, int Page, int Pages, int Total, IReadOnlyList<(string Code, string Name)> Townships, IReadOnlyList<(int Id, string Name)> Categories);

/// <summary>A published request as everybody reads it; what is not here does not leave the office. Of days only the month.</summary>
public sealed record PublicRequest(string Number, string Township, string? Category, string Place, string Words, string Answer, string? Result, YearMonth ToldIn, YearMonth AnsweredIn, int Pictures);

/// <summary>What the public reads of requests: the copies a second person let out, while the request stays answered. No right is asked for.</summary>
public sealed class PublishedRequests(IDbContextFactory<InfoCenterDb> databases, FileStore files)
{
    public const int PageSize = 20;

    /// <summary>The newest first, twenty a page.</summary>
    public async Task<PublicList> ListAsync(int page = 1, string? townshipCode = null, int? categoryId = null, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (township, categories) = (townshipCode.OrNull(), db.RequestCategories);
        var shown =
            from publication in db.ShownPublications()
            join request in db.Requests on publication.RequestId equals request.Id
            join place in db.Townships on request.TownshipCode equals place.Code
            where (township == null || request.TownshipCode == township) && (categoryId == null || request.CategoryId == categoryId)
            select new { publication, request, place };
        var total = await shown.CountAsync(cancel);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, pages);
        var rows = await shown.OrderByDescending(s => s.publication.PublishedAt).ThenByDescending(s => s.publication.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(s => new { s.publication.Number, Place = s.place.Name, Category = categories.Where(c => c.Id == s.request.CategoryId).Select(c => c.Name).FirstOrDefault(), s.publication.Words, s.request.Result })
            .ToListAsync(cancel);
        var townships = await db.Townships.AsNoTracking().OrderBy(t => t.Code).Select(t => new { t.Code, t.Name }).ToListAsync(cancel);
        var classes = await db.RequestCategories.AsNoTracking().Where(c => !c.IsRetired).OrderBy(c => c.Order).Select(c => new { c.Id, c.Name }).ToListAsync(cancel);
        return new(
            [.. rows.Select(r => new PublicRow(r.Number!, r.Place, r.Category, r.Words, r.Result?.Label))], number, pages, total,
            [.. townships.Select(t => (t.Code, t.Name))], [.. classes.Select(c => (c.Id, c.Name))]);
    }

    /// <exception cref="RuleBrokenException">Never public, or not any more.</exception>
    public async Task<PublicRequest> ReadAsync(string number, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var categories = db.RequestCategories;
        var found = await (
            from publication in db.ShownPublications()
            where publication.Number == number
            join request in db.Requests on publication.RequestId equals request.Id
            join place in db.Townships on request.TownshipCode equals place.Code
            select new
            {
                Texts = new OpenTexts(publication.Words, publication.Place, publication.Answer),
                Township = place.Name,
                Category = categories.Where(c => c.Id == request.CategoryId).Select(c => c.Name).FirstOrDefault(),
                request.Result,
                request.ReceivedAt,
                AnsweredAt = request.AnsweredAt ?? publication.PublishedAt,
                Pictures = publication.Pictures.Count,
            }).FirstOrDefaultAsync(cancel) ?? throw PublicationRules.IsNotPublic;
        return new(
            number, found.Township, found.Category, found.Texts.Place, found.Texts.Words, found.Texts.Answer, found.Result?.Label, MonthOf(found.ReceivedAt), MonthOf(found.AnsweredAt!.Value),
            found.Pictures);
    }

    /// <summary>A covered picture of a published request.</summary>
    /// <exception cref="RuleBrokenException">Never public, or not any more.</exception>
    public async Task<OpenedFile> OpenPictureAsync(string number, int order, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var hash = await db.ShownPublications().Where(p => p.Number == number).SelectMany(p => p.Pictures).Where(p => p.Order == order).Select(p => p.FileHash).FirstOrDefaultAsync(cancel)
            ?? throw PublicationRules.IsNotPublic;
        return Open(files, hash);
    }

    /// <summary>A picture without the name it lies under.</summary>
    internal static OpenedFile Open(FileStore files, string hash)
    {
        var content = files.Open(hash);
        Span<byte> start = stackalloc byte[16];
        var type = PictureCleaner.TypeOf(start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
        content.Position = 0;
        return new(content, "", type);
    }

    private static YearMonth MonthOf(DateTime at) => at.InOffice is var day ? new(day.Year, day.Month) : default;
}

/// <summary>What is public now.</summary>
internal static class ShownRequests
{
    extension(InfoCenterDb db)
    {
        // What is handled once more is not answered, and its page rests until it is.
        public IQueryable<RequestPublication> ShownPublications() =>
            from publication in db.RequestPublications.AsNoTracking()
            join request in db.Requests on publication.RequestId equals request.Id
            where publication.Status == PublicationStatus.Published && (request.Status == RequestStatus.AwaitingRating || request.Status == RequestStatus.Closed)
            select publication;
    }
}
