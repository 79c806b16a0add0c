using System.Globalization;
using InfoCenter.App.Public;
using InfoCenter.Core.Common;
using InfoCenter.Core.Portal;

namespace InfoCenter.App.Endpoints;

/// <summary>The portal's addresses: plain pages without a circuit, and the files of its articles.</summary>
internal static class PortalDoors
{
    public static void MapPortal(this WebApplication app)
    {
        var open = app.MapOpen();
        open.MapGet("/", FrontAsync);
        open.MapGet("/news", (HttpContext request, string? page, CancellationToken cancel) => ColumnAsync(request, "news", page, cancel));
        open.MapGet("/resolutions", (HttpContext request, string? page, CancellationToken cancel) => ColumnAsync(request, "resolutions", page, cancel));
        open.MapGet("/columns/{code}", ColumnAsync);
        open.MapGet("/news/{id:int}", (HttpContext request, int id, CancellationToken cancel) => PortalPages.AnswerAsync<ReadArticle>(request, $"/news/{id}", async room => new()
        {
            [nameof(ReadArticle.Article)] = await room.GetRequiredService<PublishedArticles>().ReadAsync(id, cancel),
        }));
        open.MapGet("/news/{id:int}/files/{order:int}", FileAsync);

        app.MapGet("/office/portal/reading/export", async (DateOnly? from, DateOnly? until, ReadingCounts counts, TimeProvider clock, CancellationToken cancel) =>
        {
            var (name, content) = await counts.ExportAsync(from ?? clock.Today.AddDays(-29), until ?? clock.Today, cancel);
            return Results.File(content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
        }).RequireAuthorization().WithRefusals();
    }

    // An office nobody has begun has no portal yet: its first visitor is the one who begins it.
    private static async Task<IResult> FrontAsync(HttpContext request, PublicShelf shelf, CancellationToken cancel) => await shelf.IsBegunAsync(cancel)
        ? await PortalPages.AnswerAsync<PortalFront>(request, "/", async room => new() { [nameof(PortalFront.Columns)] = await room.GetRequiredService<PublishedArticles>().FrontAsync(cancel) })
        : Results.Redirect("/office");

    private static Task<IResult> ColumnAsync(HttpContext request, string code, string? page, CancellationToken cancel)
    {
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? Math.Max(1, wanted) : 1;
        var address = code is "news" or "resolutions" ? $"/{code}" : $"/columns/{Uri.EscapeDataString(code)}";
        return PortalPages.AnswerAsync<ReadColumn>(request, number == 1 ? address : $"{address}?page={number}", async room => new()
        {
            [nameof(ReadColumn.List)] = await room.GetRequiredService<PublishedArticles>().ListAsync(code, number, cancel),
        });
    }

    // Asked for anew each time: what was taken back is not to be had from somebody's cache.
    private static async Task<IResult> FileAsync(HttpContext request, int id, int order, PublishedArticles articles, CancellationToken cancel)
    {
        try
        {
            var file = await articles.OpenFileAsync(id, order, cancel);
            request.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
            request.Response.Headers.CacheControl = "no-cache";
            if (!file.IsPicture) return Results.Stream(file.Content, file.ContentType, file.Name);
            request.Response.Headers.ContentDisposition = "inline";
            return Results.Stream(file.Content, file.ContentType);
        }
        catch (RuleBrokenException)
        {
            return Results.NotFound();
        }
    }
}
