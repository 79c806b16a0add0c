using System.Globalization;
using InfoCenter.App.Public;
using InfoCenter.Core.Common;
using InfoCenter.Core.Portal;

namespace InfoCenter.App.Endpoints;

/// <summary>The portal's search: a plain page, answered anew for every question. Questions are without end, so none of them is kept.</summary>
internal static class SearchDoors
{
    public const string Address = "/search";

    public static void MapSearch(this WebApplication app) => app.MapOpen().MapGet(Address, FindAsync);

    private static async Task<IResult> FindAsync(HttpContext request, string? q, string? kind, string? order, string? page, PortalSearch search, CancellationToken cancel)
    {
        var question = new SearchQuestion
        {
            Text = SearchWords.Question(q),
            Kind = Enum.TryParse<SearchKind>(kind, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null,
            IsNewestFirst = order == "newest",
            Page = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000 ? number : 1,
        };
        return await PortalPages.AnswerFreshAsync<SearchPortal>(request, AddressOf(question), new()
        {
            [nameof(SearchPortal.Question)] = question, [nameof(SearchPortal.List)] = await search.FindAsync(question, cancel),
        });
    }

    /// <summary>The address of a question, with what it asks and nothing else.</summary>
    public static string AddressOf(SearchQuestion question)
    {
        (string Key, string? Value)[] all =
        [
            ("q", question.Text.OrNull()), ("kind", question.Kind?.ToString()), ("order", question.IsNewestFirst ? "newest" : null),
            ("page", question.Page > 1 ? question.Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        var kept = string.Join('&', all.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}"));
        return kept.Length == 0 ? Address : $"{Address}?{kept}";
    }
}
