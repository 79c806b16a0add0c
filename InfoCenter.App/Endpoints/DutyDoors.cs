using InfoCenter.Core.Duties;

namespace InfoCenter.App.Endpoints;

/// <summary>A township fetches its own workbook with the errors marked.</summary>
internal static class DutyDoors
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapDutyWorkbooks(this WebApplication app) =>
        app.MapGet("/office/duties/import/{id:int}/errors", async (int id, DutyErrorWorkbook errors, CancellationToken cancel) =>
        {
            var (name, content) = await errors.MakeAsync(id, cancel);
            return Results.File(content, Workbook, name);
        }).RequireAuthorization().WithRefusals();
}
