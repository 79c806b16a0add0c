using InfoCenter.Core.Appraisals.Scores;

namespace InfoCenter.App.Endpoints;

/// <summary>The list for commendation to take away.</summary>
internal static class ScoreDoors
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapScores(this WebApplication app) =>
        app.MapGet("/office/scores/{id:int}/export", async (int id, ScoreExport export, CancellationToken cancel) =>
        {
            var (name, content) = await export.ExportAsync(id, cancel);
            return Results.File(content, Xlsx, name);
        }).RequireAuthorization().WithRefusals();
}
