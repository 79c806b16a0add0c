using System.Globalization;
using System.Text.RegularExpressions;
using InfoCenter.App.Public;
using InfoCenter.Core.Suggestions;

namespace InfoCenter.App.Endpoints;

/// <summary>Deputies' suggestions and what was replied to them, in public.</summary>
internal static partial class PublicSuggestionDoors
{
    public static void MapPublicSuggestions(this WebApplication app)
    {
        var open = app.MapOpen();
        open.MapGet("/suggestions", (HttpContext request, string? series, string? state, string? page, CancellationToken cancel) =>
        {
            var (chosen, stands) = (Key().IsMatch(series ?? "") ? series : null, Enum.TryParse<PublicSuggestionState>(state, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : (PublicSuggestionState?)null);
            var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is > 0 and < 10_000 ? read : 1;
            return PortalPages.AnswerAsync<FindSuggestions>(request, At(chosen, stands, number), async room => new()
            {
                [nameof(FindSuggestions.List)] = await room.GetRequiredService<PublishedSuggestions>().ListAsync(chosen, stands, number, cancel),
                [nameof(FindSuggestions.Series)] = chosen,
                [nameof(FindSuggestions.State)] = stands,
            });
        });
        open.MapGet("/suggestions/{id:int}", (HttpContext request, int id, CancellationToken cancel) => PortalPages.AnswerAsync<ReadPublicSuggestion>(request, $"/suggestions/{id}", async room => new()
        {
            [nameof(ReadPublicSuggestion.Suggestion)] = await room.GetRequiredService<PublishedSuggestions>().ReadAsync(id, cancel),
        }));
    }

    /// <summary>The address of a page of the list, with what narrows it and nothing else.</summary>
    public static string At(string? series, PublicSuggestionState? state, int page)
    {
        var kept = string.Join('&', new[] { series is null ? null : $"series={series}", state is null ? null : $"state={state}", page > 1 ? $"page={page}" : null }.Where(part => part is not null));
        return kept.Length == 0 ? "/suggestions" : $"/suggestions?{kept}";
    }

    [GeneratedRegex("^[0-9]{1,9}-[sy][0-9]{1,4}$")]
    private static partial Regex Key();
}
