using InfoCenter.Core.Statistics;

namespace InfoCenter.App.Endpoints;

/// <summary>A board and a figure's rows as workbooks.</summary>
internal static class StatisticsDoors
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapStatistics(this WebApplication app)
    {
        app.MapGet("/office/statistics/export", async (int year, Boards boards, CancellationToken cancel) =>
        {
            var (name, content) = await boards.ExportAsync(year, cancel);
            return Results.File(content, Xlsx, name);
        }).RequireAuthorization().WithRefusals();

        app.MapGet("/office/statistics/{key}/export", async (string key, int year, Boards boards, CancellationToken cancel) =>
        {
            var (name, content) = await boards.ExportRowsAsync(key, year, cancel);
            return Results.File(content, Xlsx, name);
        }).RequireAuthorization().WithRefusals();
    }
}
