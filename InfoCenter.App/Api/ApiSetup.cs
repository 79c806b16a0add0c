using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using InfoCenter.App.Access;
using Microsoft.AspNetCore.Authorization;

namespace InfoCenter.App.Api;

/// <summary>The interface for programs, above all the mini-program (docs/decisions/0023).</summary>
internal static class ApiSetup
{
    public const string Prefix = "/api/v1";

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
        services.AddOpenApi("v1", ApiDocument.Describe);
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi(Prefix + "/openapi.json").AllowAnonymous().WithMetadata(new OpenToAllAttribute());

        var open = app.MapGroup(Prefix).AllowAnonymous().WithMetadata(new OpenToAllAttribute()).WithApiRefusals();
        open.MapTelling();
        open.MapFollowing();
        open.MapConsents();
        open.MapDeputyDoor();
        open.MapPublicDeputies();
        open.MapPortalReading();

        var deputy = app.MapGroup(Prefix).RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = BearerScheme.Title })
            .WithMetadata(new OpenToAllAttribute()).WithApiRefusals();
        deputy.MapDeputy();
        deputy.MapDeputyConsents();
    }
}
