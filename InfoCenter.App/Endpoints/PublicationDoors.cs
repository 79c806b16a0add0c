using InfoCenter.App.Access;
using InfoCenter.App.Public;
using InfoCenter.Core.Common;
using InfoCenter.Core.Files;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Endpoints;

/// <summary>What everybody may read of requests: plain pages without a circuit, and covered pictures.</summary>
internal static class PublicationDoors
{
    public static void MapPublications(this WebApplication app)
    {
        var open = app.MapGroup("").AllowAnonymous().WithMetadata(new OpenToAllAttribute());
        open.MapGet("/requests", ListAsync);
        open.MapGet("/requests/{number}", ShowAsync);
        open.MapGet("/requests/{number}/pictures/{order:int}", PictureAsync);

        app.MapGet("/office/publications/{id:int}/pictures/{order:int}", async (HttpContext request, int id, int order, RequestPublishing publishing, CancellationToken cancel) =>
            Picture(request, await publishing.OpenPictureAsync(id, order, cancel))).RequireAuthorization().WithRefusals();
    }

    private static async Task<IResult> ListAsync(HttpContext request, string? page, string? township, string? category, PublishedRequests published, CancellationToken cancel)
    {
        var (wanted, one) = (township.OrNull(), int.TryParse(category, out var id) ? id : (int?)null);
        var list = await published.ListAsync(int.TryParse(page, out var number) ? number : 1, wanted, one, cancel);
        request.RequestServices.GetRequiredService<ReadingTally>().Note(request, "/requests");
        return PublicForms.Page<PublicRequestList>(request, null, new()
        {
            [nameof(PublicRequestList.List)] = list, [nameof(PublicRequestList.Township)] = wanted, [nameof(PublicRequestList.Category)] = one,
        });
    }

    private static async Task<IResult> ShowAsync(HttpContext request, string number, PublishedRequests published, CancellationToken cancel)
    {
        try
        {
            var shown = await published.ReadAsync(number, cancel);
            request.RequestServices.GetRequiredService<ReadingTally>().Note(request, $"/requests/{shown.Number}");
            return PublicForms.Page<ReadPublicRequest>(request, null, new() { [nameof(ReadPublicRequest.Request)] = shown });
        }
        catch (RuleBrokenException broken)
        {
            return PublicForms.Page<PublicRequestGone>(request, broken, [], StatusCodes.Status404NotFound);
        }
    }

    private static async Task<IResult> PictureAsync(HttpContext request, string number, int order, PublishedRequests published, CancellationToken cancel)
    {
        try
        {
            return Picture(request, await published.OpenPictureAsync(number, order, cancel));
        }
        catch (RuleBrokenException)
        {
            return Results.NotFound();
        }
    }

    // Asked for anew each time: what was taken back is not to be had from somebody's cache.
    private static IResult Picture(HttpContext request, OpenedFile file)
    {
        request.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        request.Response.Headers.CacheControl = "no-store";
        request.Response.Headers.ContentDisposition = "inline";
        return Results.Stream(file.Content, file.ContentType);
    }
}
