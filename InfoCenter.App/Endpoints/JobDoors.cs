using InfoCenter.Core.Jobs;

namespace InfoCenter.App.Endpoints;

/// <summary>What long work has made is fetched here.</summary>
internal static class JobDoors
{
    public static void MapJobResults(this WebApplication app) =>
        app.MapGet("/office/jobs/{id:int}/result", async (int id, JobBoard jobs, CancellationToken cancel) =>
        {
            var path = await jobs.FetchResultAsync(id, cancel);
            var type = Path.GetExtension(path) is ".pdf" ? "application/pdf" : "application/octet-stream";
            return Results.File(path, type, Path.GetFileName(path));
        }).RequireAuthorization().WithRefusals();
}
