using InfoCenter.Core.Archives;
using InfoCenter.Core.Suggestions;

namespace InfoCenter.App.Endpoints;

/// <summary>Papers around suggestions: a unit's letter, the yearly report as paper and as workbook.</summary>
internal static class SuggestionDoors
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapSuggestions(this WebApplication app)
    {
        app.MapGet("/office/suggestions/{id:int}/letters/{taskId:int}", async (int id, int taskId, ReplyLetterPrinting printing, CancellationToken cancel) =>
        {
            var paper = await printing.PrintAsync(id, taskId, cancel);
            return Results.File(paper.Pdf, "application/pdf", paper.FileName);
        }).RequireAuthorization().WithRefusals();

        app.MapGet("/office/suggestions/report/{year:int}/print", async (int year, SuggestionReportPrinting printing, CancellationToken cancel) =>
        {
            var paper = await printing.PrintAsync(year, cancel);
            return Results.File(paper.Pdf, "application/pdf", paper.FileName);
        }).RequireAuthorization().WithRefusals();

        app.MapGet("/office/suggestions/report/{year:int}/export", async (int year, SuggestionReports reports, CancellationToken cancel) =>
        {
            var (name, content) = await reports.ExportAsync(year, cancel);
            return Results.File(content, Xlsx, name);
        }).RequireAuthorization().WithRefusals();
    }
}
