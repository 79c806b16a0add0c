using InfoCenter.Core.Duties;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Api;

/// <summary>A page of published requests.</summary>
public sealed record ApiPublicRequestPage(int Page, int Pages, int Total, IReadOnlyList<PublicRow> Rows);

/// <summary>A published request; of days only the month: <c>2026-11</c>.</summary>
public sealed record ApiPublicRequest(string Number, string Township, string? Category, string Place, string Words, string Answer, string? Result, string ToldIn, string AnsweredIn, int Pictures);

/// <summary>The portal for programs: the same use cases as its pages.</summary>
internal static class PortalApi
{
    public static void MapPortalReading(this RouteGroupBuilder api)
    {
        api.MapGet("/columns", async (HttpContext request, PublishedArticles articles, CancellationToken cancel) => TaggedAnswers.Of(request, await articles.ColumnsAsync(cancel)))
            .Answers<IReadOnlyList<PublicColumn>>().Refuses();

        api.MapGet("/articles", async (string? column, DateTime? updatedSince, int? page, HttpContext request, ArticleListing listing, CancellationToken cancel) =>
            TaggedAnswers.Of(request, await listing.ListAsync(column, updatedSince is { } since ? Utc(since) : null, page ?? 1, cancel)))
            .Answers<PublicArticlePage>().Refuses(PortalRules.ColumnIsNotShown);

        api.MapGet("/articles/{id:int}", async (int id, HttpContext request, PublishedArticles articles, CancellationToken cancel) =>
            TaggedAnswers.Of(request, await articles.ReadAsync(id, cancel))).Answers<PublicArticle>().Refuses(PortalRules.IsNotShown);

        api.MapGet("/records", async (int? personId, int? year, DutyKind? kind, int? page, HttpContext request, PublishedRecords records, CancellationToken cancel) =>
            TaggedAnswers.Of(request, await records.ListAsync(new(personId, year, kind, page ?? 1), cancel))).Answers<PublicRecordPage>().Refuses();

        api.MapGet("/requests", async (string? townshipCode, int? categoryId, int? page, HttpContext request, PublishedRequests published, CancellationToken cancel) =>
        {
            var list = await published.ListAsync(page ?? 1, townshipCode, categoryId, cancel);
            return TaggedAnswers.Of(request, new ApiPublicRequestPage(list.Page, list.Pages, list.Total, list.Rows));
        }).Answers<ApiPublicRequestPage>().Refuses();

        api.MapGet("/requests/{number}", async (string number, HttpContext request, PublishedRequests published, CancellationToken cancel) =>
        {
            var one = await published.ReadAsync(number, cancel);
            return TaggedAnswers.Of(request, new ApiPublicRequest(
                one.Number, one.Township, one.Category, one.Place, one.Words, one.Answer, one.Result, $"{one.ToldIn.Year:D4}-{one.ToldIn.Month:D2}", $"{one.AnsweredIn.Year:D4}-{one.AnsweredIn.Month:D2}", one.Pictures));
        }).Answers<ApiPublicRequest>().Refuses(PublicationRules.IsNotPublic);
    }

    // A time without an offset is meant as UTC, as every time of the interface is.
    private static DateTime Utc(DateTime at) => at.Kind is DateTimeKind.Local ? at.ToUniversalTime() : DateTime.SpecifyKind(at, DateTimeKind.Utc);
}
