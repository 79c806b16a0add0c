using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Drafts;

namespace InfoCenter.App.Endpoints;

/// <summary>What is typed comes by plain HTTP, every second or so: it arrives when the circuit is broken, too.</summary>
internal static class DraftDoors
{
    public static void MapDrafts(this WebApplication app) =>
        app.MapPut("/office/drafts/{form}/{subject}", async (string form, string subject, DraftText text, DraftKeeping drafts, CancellationToken cancel) =>
        {
            var kept = await drafts.KeepAsync(new(form, subject), text, cancel);
            return Results.Json(new { at = kept?.InOffice.ToString("HH:mm", CultureInfo.InvariantCulture) });
        }).RequireAuthorization().WithFormToken().WithRefusals();
}
