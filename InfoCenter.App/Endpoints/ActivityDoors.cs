using InfoCenter.Core.Common;
using InfoCenter.Core.Duties.Activities;

namespace InfoCenter.App.Endpoints;

/// <summary>The figures of participation to take away, as they stand on the page.</summary>
internal static class ActivityDoors
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapActivities(this WebApplication app) =>
        app.MapGet("/office/activities/participation/export", async (
            DateOnly? from, DateOnly? to, int? campaign, string? of, string? level, bool? everybody, ActivityParticipation participation, TimeProvider clock, CancellationToken cancel) =>
        {
            var span = new ParticipationSpan(from ?? new(clock.Today.Year, 1, 1), to ?? clock.Today, campaign);
            var (name, content) = await participation.ExportAsync(span, ParticipationFigure.Parse(of, level, everybody ?? false), cancel);
            return Results.File(content, Xlsx, name);
        }).RequireAuthorization().WithRefusals();
}
