using System.Net;
using System.Security.Cryptography;
using InfoCenter.App.Public;
using InfoCenter.Core.Common;
using InfoCenter.Core.Portal;
using Microsoft.Net.Http.Headers;

namespace InfoCenter.App.Endpoints;

/// <summary>What programs that read for people ask for: feeds of the news, a map of all pages, and what is not to be looked through.</summary>
internal static class FeedDoors
{
    private const string Atom = "application/atom+xml; charset=utf-8", Xml = "application/xml; charset=utf-8";

    private static readonly string[] Closed = ["/office", "/follow", "/tell", "/signin", "/password", "/setup", "/api/"];

    public static void MapFeeds(this WebApplication app)
    {
        var open = app.MapOpen();
        open.MapGet("/feed.xml", (HttpContext request, CancellationToken cancel) => FeedAsync(request, null, cancel));
        open.MapGet("/news/feed.xml", (HttpContext request, CancellationToken cancel) => FeedAsync(request, "news", cancel));
        open.MapGet("/resolutions/feed.xml", (HttpContext request, CancellationToken cancel) => FeedAsync(request, "resolutions", cancel));
        open.MapGet("/columns/{code}/feed.xml", FeedAsync);
        open.MapGet("/sitemap.xml", (HttpContext request, CancellationToken cancel) => AnswerAsync(request, "map", Xml, async feeds => FeedXml.MapOf(await feeds.MapAsync(cancel))));
        open.MapGet("/sitemap/{part:int}.xml", (HttpContext request, int part, CancellationToken cancel) =>
            AnswerAsync(request, $"map {part}", Xml, async feeds => FeedXml.MapOf(await feeds.MapAsync(cancel), part) ?? throw PortalRules.IsNotShown));
        open.MapGet("/robots.txt", (HttpContext request, CancellationToken _) => AnswerAsync(request, "robots", "text/plain; charset=utf-8", feeds => Task.FromResult(
            $"User-agent: *\n{string.Concat(Closed.Select(path => $"Disallow: {path}\n"))}\nSitemap: {PageWithGaps.Token}/sitemap.xml\n")));
    }

    private static Task<IResult> FeedAsync(HttpContext request, string? code, CancellationToken cancel) =>
        AnswerAsync(request, $"feed {code}", Atom, async feeds => FeedXml.FeedOf(await feeds.ReadAsync(code, cancel)));

    // Kept once for everybody; under which address the portal is reached is put into each answer.
    private static async Task<IResult> AnswerAsync(HttpContext request, string key, string type, Func<PublicFeeds, Task<string>> writeAsync)
    {
        var shelf = request.RequestServices.GetRequiredService<PublicShelf>();
        try
        {
            var kept = await shelf.TextAsync(key, room => writeAsync(room.GetRequiredService<PublicFeeds>()));
            var address = WebUtility.HtmlEncode(await shelf.AddressAsync(CancellationToken.None) ?? $"{request.Request.Scheme}://{request.Request.Host.ToUriComponent()}");
            var bytes = kept.For(address, "");
            request.Response.Headers.CacheControl = "no-cache";
            var tag = Convert.ToHexString(SHA256.HashData(bytes), 0, 16);
            return Results.Bytes(bytes, type, entityTag: new EntityTagHeaderValue($"\"{tag}\""));
        }
        catch (RuleBrokenException)
        {
            return Results.NotFound();
        }
    }
}
