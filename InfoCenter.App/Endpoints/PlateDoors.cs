using System.Globalization;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Endpoints;

/// <summary>Posters are fetched as a file.</summary>
internal static class PlateDoors
{
    public static void MapPlates(this WebApplication app) =>
        app.MapGet("/office/plates/print", async (string? ids, string? size, PlatePosters posters, CancellationToken cancel) =>
        {
            var chosen = (ids ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(id => id > 0).ToHashSet();
            var sheets = await posters.PrintAsync(chosen, size is "A5" ? PosterSize.A5 : PosterSize.A4, cancel);
            return Results.File(sheets.Pdf, "application/pdf", sheets.FileName);
        }).RequireAuthorization().WithRefusals();
}
