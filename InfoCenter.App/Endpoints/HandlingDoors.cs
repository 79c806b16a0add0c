using InfoCenter.Core.Archives;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Endpoints;

/// <summary>Pictures and papers of citizens' requests, for whoever works on them.</summary>
internal static class HandlingDoors
{
    public static void MapHandling(this WebApplication app)
    {
        app.MapGet("/office/requests/{id:int}/files/{hash}", async (HttpContext request, int id, string hash, RequestFiles files, CancellationToken cancel) =>
            FileDoors.Show(request, hash, await files.OpenAsync(id, hash, cancel))).RequireAuthorization().WithRefusals();

        app.MapGet("/office/requests/{id:int}/print", async (int id, RequestLifePrinting printing, CancellationToken cancel) =>
        {
            var paper = await printing.PrintAsync(id, cancel);
            return Results.File(paper.Pdf, "application/pdf", paper.FileName);
        }).RequireAuthorization().WithRefusals();
    }
}
