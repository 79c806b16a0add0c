using System.Globalization;
using InfoCenter.App.Public;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Roster;

namespace InfoCenter.App.Endpoints;

/// <summary>Deputies in public: the finder, each deputy's page, portrait and code.</summary>
internal static class DeputyDoors
{
    public static void MapDeputies(this WebApplication app)
    {
        var open = app.MapOpen();
        open.MapGet("/deputies", FindAsync);
        open.MapGet("/deputies/{id:int}", (HttpContext request, int id, string? year, CancellationToken cancel) =>
        {
            var wanted = NumberIn(year);
            return PortalPages.AnswerAsync<ReadDeputy>(request, wanted is null ? $"/deputies/{id}" : $"/deputies/{id}?year={wanted}", async room => new()
            {
                [nameof(ReadDeputy.Deputy)] = await room.GetRequiredService<PublicDeputies>().ReadAsync(id, wanted, cancel),
            });
        });
        open.MapGet("/deputies/volumes", (HttpContext request, CancellationToken cancel) => PortalPages.AnswerAsync<FindVolumes>(request, "/deputies/volumes", async room => new()
        {
            [nameof(FindVolumes.Volumes)] = await room.GetRequiredService<PublishedVolumes>().ListAsync(cancel),
        }));
        open.MapGet("/deputies/volumes/{id:int}", (HttpContext request, int id, PublishedVolumes volumes, CancellationToken cancel) => AnswerAsync(request, async () =>
        {
            var (file, hash) = await volumes.OpenAsync(id, cancel);
            return Results.Stream(file.Content, file.ContentType, file.Name, entityTag: new($"\"{hash}\""), enableRangeProcessing: true);
        }));
        open.MapGet("/deputies/{id:int}/photo", (HttpContext request, int id, PublicDeputies deputies, CancellationToken cancel) => AnswerAsync(request, async () =>
        {
            var photo = await deputies.OpenPhotoAsync(id, cancel);
            return Results.Stream(photo.Content, photo.ContentType);
        }));
        open.MapGet("/deputies/{id:int}/code.svg", (HttpContext request, int id, PublicDeputies deputies, CancellationToken cancel) =>
            AnswerAsync(request, async () => Results.Text(await deputies.DrawCodeAsync(id, cancel), "image/svg+xml; charset=utf-8")));
    }

    private static async Task<IResult> FindAsync(HttpContext request, string? township, string? village, string? level, string? name, string? page, PublicShelf shelf, CancellationToken cancel)
    {
        // A township or village nobody has does not narrow: of one that was renamed or taken over, an old link still leads somewhere.
        var places = await shelf.TownshipsAsync(cancel);
        var place = places.FirstOrDefault(t => t.Code == township);
        var text = ChineseText.Squeeze(name).OrNull() is { } typed ? typed[..Math.Min(typed.Length, PublicDeputies.LongestText)] : null;
        var query = new PublicDeputyQuery
        {
            TownshipCode = place?.Code,
            VillageCode = place?.Villages.FirstOrDefault(v => v.Code == village)?.Code,
            Level = Enum.TryParse<Level>(level, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null,
            Text = text,
            Page = NumberIn(page) ?? 1,
        };
        return await PortalPages.AnswerAsync<FindDeputies>(request, AddressOf(query), async room => new()
        {
            [nameof(FindDeputies.Query)] = query,
            [nameof(FindDeputies.Places)] = places,
            [nameof(FindDeputies.List)] = await room.GetRequiredService<PublicDeputies>().ListAsync(query, cancel),
        });
    }

    /// <summary>The list's own address, with what narrows it and nothing else.</summary>
    public static string AddressOf(PublicDeputyQuery query)
    {
        (string Key, string? Value)[] all =
        [
            ("township", query.TownshipCode), ("village", query.VillageCode), ("level", query.Level?.ToString()), ("name", query.Text),
            ("page", query.Page > 1 ? query.Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        var kept = string.Join('&', all.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}"));
        return kept.Length == 0 ? "/deputies" : $"/deputies?{kept}";
    }

    private static int? NumberIn(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000 ? number : null;

    // Asked for anew each time: whose mandate has ended is not to be had from somebody's cache.
    private static async Task<IResult> AnswerAsync(HttpContext request, Func<Task<IResult>> makeAsync)
    {
        try
        {
            var answer = await makeAsync();
            request.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
            request.Response.Headers.CacheControl = "no-cache";
            request.Response.Headers.ContentDisposition = "inline";
            return answer;
        }
        catch (RuleBrokenException)
        {
            return Results.NotFound();
        }
    }
}
