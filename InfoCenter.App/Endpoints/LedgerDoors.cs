using System.Globalization;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;

namespace InfoCenter.App.Endpoints;

/// <summary>What the auditor takes away: an anchor on paper, the pack for an incident.</summary>
internal static class LedgerDoors
{
    public static void MapLedger(this WebApplication app)
    {
        app.MapGet("/office/ledger/anchors/{sequence:long}/print", async (long sequence, AnchorPrinting printing, CancellationToken cancel) =>
        {
            var form = await printing.PrintAsync(sequence, cancel);
            return Results.File(form.Pdf, "application/pdf", form.FileName);
        }).RequireAuthorization().WithRefusals();

        app.MapGet("/office/ledger/pack", async (string? from, string? until, IncidentPack pack, TimeProvider clock, CancellationToken cancel) =>
            Results.Stream(
                await pack.ExportAsync(new() { From = Day(from), Until = Day(until) }, cancel), "application/zip",
                $"ledger-{clock.Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.zip")).RequireAuthorization().WithRefusals();
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
