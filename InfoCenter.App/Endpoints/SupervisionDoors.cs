using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Core.Supervision;

namespace InfoCenter.App.Endpoints;

/// <summary>The hot-spot report, a topic's memo and problem list, and the yearly report of supervision to take away: as papers and as workbooks.</summary>
internal static class SupervisionDoors
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapSupervision(this WebApplication app)
    {
        app.MapGet("/office/supervision/hotspots/print", async (string? from, string? to, string? township, HotSpotPrinting printing, CancellationToken cancel) =>
        {
            var paper = await printing.PrintAsync(Month(from), Month(to), township.OrNull(), cancel);
            return Results.File(paper.Pdf, "application/pdf", paper.FileName);
        }).RequireAuthorization().WithRefusals();

        app.MapGet("/office/supervision/hotspots/export", async (string? from, string? to, string? township, HotSpots hotSpots, CancellationToken cancel) =>
        {
            var (name, content) = await hotSpots.ExportAsync(Month(from), Month(to), township.OrNull(), cancel);
            return Results.File(content, Xlsx, name);
        }).RequireAuthorization().WithRefusals();

        app.MapGet("/office/supervision/report/{year:int}/print", async (int year, SupervisionReportPrinting printing, CancellationToken cancel) =>
        {
            var paper = await printing.PrintAsync(year, cancel);
            return Results.File(paper.Pdf, "application/pdf", paper.FileName);
        }).RequireAuthorization().WithRefusals();

        app.MapGet("/office/supervision/report/{year:int}/export", async (int year, SupervisionReports reports, CancellationToken cancel) =>
        {
            var (name, content) = await reports.ExportAsync(year, cancel);
            return Results.File(content, Xlsx, name);
        }).RequireAuthorization().WithRefusals();

        app.MapGet("/office/supervision/topics/{id:int}/print", async (int id, TopicPrinting printing, CancellationToken cancel) =>
        {
            var paper = await printing.MemoAsync(id, cancel);
            return Results.File(paper.Pdf, "application/pdf", paper.FileName);
        }).RequireAuthorization().WithRefusals();

        app.MapGet("/office/supervision/topics/{id:int}/problems/print", async (int id, TopicPrinting printing, CancellationToken cancel) =>
        {
            var paper = await printing.ProblemsAsync(id, cancel);
            return Results.File(paper.Pdf, "application/pdf", paper.FileName);
        }).RequireAuthorization().WithRefusals();
    }

    // What is no month is refused by the use case, behind the question who asks.
    private static YearMonth Month(string? text) => YearMonth.TryParse(text, out var month) ? month : default;
}
