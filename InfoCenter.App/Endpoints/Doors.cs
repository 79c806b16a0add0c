using InfoCenter.App.Access;
using InfoCenter.App.Api;
using InfoCenter.Core.Accounts;
using Microsoft.AspNetCore.Authentication;

namespace InfoCenter.App.Endpoints;

/// <summary>Addresses that are no pages: going in and out, and staying.</summary>
internal static class Doors
{
    public static void MapDoors(this WebApplication app)
    {
        app.MapPost("/signout", async (HttpContext request, SignIn door, CancellationToken cancel) =>
        {
            if (request.User.Ticket is { } ticket) await door.LeaveAsync(ticket, cancel);
            await request.SignOutAsync();
            return Results.Redirect("/signin");
        }).WithFormToken().WithMetadata(new OpenBeforeDutiesAttribute());

        app.MapApi();
        app.MapRoster();
        app.MapLedger();
        app.MapMessages();
        app.MapPortal();
        app.MapMeetings();
        app.MapDeputies();
        app.MapSearch();
        app.MapFeeds();
        app.MapTelling();
        app.MapHandling();
        app.MapFollowing();
        app.MapSuggestions();
        app.MapAppraisals();
        app.MapBallots();
        app.MapPublicSuggestions();
        app.MapSupervision();
        app.MapStatistics();
        app.MapActivities();
        app.MapScores();
        app.MapPublications();
        app.MapPlates();

        // An open page asks from time to time while somebody works at it: the circuit alone would let the cookie run out.
        app.MapGet("/office/alive", () => Results.NoContent()).RequireAuthorization();
    }
}
