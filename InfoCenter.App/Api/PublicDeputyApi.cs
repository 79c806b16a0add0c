using InfoCenter.Core.Portal;
using InfoCenter.Core.Roster;

namespace InfoCenter.App.Api;

/// <summary>A page of the deputies in office; <paramref name="Total"/> counts people, <paramref name="Seats"/> their mandates.</summary>
public sealed record ApiDeputyPage(int Page, int Pages, int Total, int Seats, bool IsByDistrict, IReadOnlyList<PublicLevelCount> Levels, IReadOnlyList<PublicDeputyRow> Rows);

/// <summary>Deputies in public for programs: the same use case as the pages of <c>/deputies</c>, with a tag that spares a second sending.</summary>
internal static class PublicDeputyApi
{
    public static void MapPublicDeputies(this RouteGroupBuilder api)
    {
        api.MapGet("/deputies", async (string? townshipCode, string? villageCode, Level? level, string? name, int? page, HttpContext request, PublicDeputies deputies, CancellationToken cancel) =>
        {
            var text = name is { Length: > PublicDeputies.LongestText } ? name[..PublicDeputies.LongestText] : name;
            var list = await deputies.ListAsync(new() { TownshipCode = townshipCode, VillageCode = villageCode, Level = level, Text = text, Page = page ?? 1 }, cancel);
            return TaggedAnswers.Of(request, new ApiDeputyPage(list.Page, list.Pages, list.People, list.Seats, list.IsByDistrict, list.Levels, list.Rows));
        }).Produces<ApiDeputyPage>().Produces(StatusCodes.Status304NotModified).Refuses();

        api.MapGet("/deputies/{id:int}", async (int id, int? year, HttpContext request, PublicDeputies deputies, CancellationToken cancel) =>
            TaggedAnswers.Of(request, await deputies.ReadAsync(id, year, cancel))).Produces<PublicDeputy>().Produces(StatusCodes.Status304NotModified).Refuses(PublicDeputiesRules.IsNotShown);
    }
}
