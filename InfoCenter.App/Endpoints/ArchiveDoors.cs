using InfoCenter.Core.Archives;
using InfoCenter.Core.Archives.Turnover;
using InfoCenter.Core.Roster;

namespace InfoCenter.App.Endpoints;

/// <summary>Papers that are printed while one waits.</summary>
internal static class ArchiveDoors
{
    public static void MapArchives(this WebApplication app)
    {
        app.MapGet("/office/archives/{personId:int}/print", async (int personId, ArchivePrinting printing, CancellationToken cancel) =>
            Paper(await printing.PrintAsync(personId, cancel))).RequireAuthorization().WithRefusals();

        app.MapGet("/office/archives/volumes/public/{id:int}", async (int id, PublicVolumes volumes, CancellationToken cancel) =>
        {
            var file = await volumes.OpenAsync(id, cancel);
            return Results.Stream(file.Content, file.ContentType, file.Name);
        }).RequireAuthorization().WithRefusals();

        app.MapGet("/office/turnover/papers/{id:int}", async (int id, TermFreezing freezing, CancellationToken cancel) =>
        {
            var file = await freezing.OpenAsync(id, cancel);
            return Results.Stream(file.Content, file.ContentType, file.Name);
        }).RequireAuthorization().WithRefusals();

        app.MapGet("/office/reports/print", async (int year, string? township, string? level, AnnualReports reports, CancellationToken cancel) =>
            Paper(await reports.PrintAsync(year, township is "" ? null : township, Enum.TryParse<Level>(level, out var one) ? one : null, cancel)))
            .RequireAuthorization().WithRefusals();
    }

    private static IResult Paper(PrintedForm form) => Results.File(form.Pdf, "application/pdf", form.FileName);
}
