using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;

namespace InfoCenter.App.Endpoints;

/// <summary>The roster's files: exports and marked error workbooks.</summary>
internal static class RosterDoors
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapRoster(this WebApplication app)
    {
        app.MapGet("/office/roster/export", ExportAsync).RequireAuthorization().WithRefusals();
        app.MapGet("/office/roster/export/full/{id:int}", async (int id, FullExports exports, CancellationToken cancel) =>
        {
            var (name, content) = await exports.FetchAsync(id, cancel);
            return Results.File(content, Workbook, name);
        }).RequireAuthorization().WithRefusals();
        app.MapGet("/office/roster/import/{id:int}/errors", async (int id, ErrorWorkbook errors, CancellationToken cancel) =>
        {
            var (name, content) = await errors.MakeAsync(id, cancel);
            return Results.File(content, Workbook, name);
        }).RequireAuthorization().WithRefusals();
    }

    private static async Task<IResult> ExportAsync(
        [AsParameters] RosterAddress address, string? ids, string? format, RosterSearch search, RosterExport export, CancellationToken cancel)
    {
        var chosen = ids is null ? await search.AllAsync(address.ToQuery(), cancel) : [.. ids.Split(',').Select(id => int.TryParse(id, out var key) ? key : 0)];
        var (asCsv, content) = (format == "csv", new MemoryStream());
        await export.WriteAsync(content, asCsv, chosen, cancel);
        content.Position = 0;
        return Results.File(content, asCsv ? "text/csv" : Workbook, asCsv ? "roster.csv" : "roster.xlsx");
    }
}

/// <summary>A list of the roster as its address says it.</summary>
public sealed record RosterAddress(
    string? Text, string? Level, string? Township, int? Group, string? Delegation, string? Category, bool? Ended, string? Order)
{
    public RosterQuery ToQuery() => new()
    {
        Text = Text,
        Level = Enum.TryParse<Level>(Level, ignoreCase: true, out var level) ? level : null,
        TownshipCode = Township,
        GroupId = Group,
        Delegation = Delegation,
        Category = Category,
        WithEnded = Ended == true,
        Order = Enum.TryParse<RosterOrder>(Order, ignoreCase: true, out var order) ? order : RosterOrder.Strokes,
    };
}
