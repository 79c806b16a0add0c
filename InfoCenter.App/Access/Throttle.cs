using System.Globalization;
using System.Threading.RateLimiting;
using InfoCenter.App.Api;
using InfoCenter.App.Endpoints;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.RateLimiting;

namespace InfoCenter.App.Access;

/// <summary>How often one address or one account may ask, by the machine's configuration (section <c>Limits</c>). A whole township may share an address.</summary>
internal sealed record ThrottleLimits
{
    public int AddressPerMinute { get; init; } = 6_000;

    /// <summary>Forms posted by nobody in particular: each password tried costs the machine a tenth of a second.</summary>
    public int SignInsPerFiveMinutes { get; init; } = 300;

    public int UploadsPerTenMinutes { get; init; } = 600;

    /// <summary>Archives, exports and reports, made while one waits.</summary>
    public int PapersPerMinute { get; init; } = 120;

    /// <summary>Questions put to the portal's search: each reads through its texts, and none is kept.</summary>
    public int SearchesPerMinute { get; init; } = 240;

    public int CircuitsPerAddress { get; init; } = 120;

    /// <summary>Of citizens, from everybody together: what an office can look at.</summary>
    public int TellingsPerHour { get; init; } = UsualTellings;

    public const int UsualTellings = 300;

    public static ThrottleLimits Of(IConfiguration configuration) => configuration.GetSection("Limits").Get<ThrottleLimits>() ?? new();
}

/// <summary>Slows down whoever asks too much, says so in words, and gives back what was typed.</summary>
internal static class Throttle
{
    private const int SecondsUntilACircuitIsFree = 30;

    public static void AddThrottle(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = ThrottleLimits.Of(configuration);
        services.AddRateLimiter(options =>
        {
            options.OnRejected = RefuseAsync;
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                Windowed(limits.AddressPerMinute, TimeSpan.FromMinutes(1), Address),
                Windowed(limits.SignInsPerFiveMinutes, TimeSpan.FromMinutes(5), request => IsAnonymousForm(request) ? Address(request) : null),
                Windowed(limits.UploadsPerTenMinutes, TimeSpan.FromMinutes(10), request => IsUpload(request) ? Account(request) : null),
                Windowed(limits.PapersPerMinute, TimeSpan.FromMinutes(1), request => IsPaper(request) ? Account(request) : null),
                Windowed(limits.SearchesPerMinute, TimeSpan.FromMinutes(1), request => IsSearch(request) ? Address(request) : null),
                PartitionedRateLimiter.Create<HttpContext, string>(request => request.Request.IsLive
                    ? RateLimitPartition.GetConcurrencyLimiter(Address(request), _ => new() { PermitLimit = limits.CircuitsPerAddress })
                    : RateLimitPartition.GetNoLimiter("")));
        });
    }

    private static PartitionedRateLimiter<HttpContext> Windowed(int most, TimeSpan window, Func<HttpContext, string?> whose) =>
        PartitionedRateLimiter.Create<HttpContext, string>(request => whose(request) is { } key
            ? RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = most, Window = window })
            : RateLimitPartition.GetNoLimiter(""));

    private static async ValueTask RefuseAsync(OnRejectedContext refused, CancellationToken cancel)
    {
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? (int)Math.Ceiling(left.TotalSeconds) : SecondsUntilACircuitIsFree;
        refused.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await (refused.HttpContext.IsApi
            ? ApiAnswers.WriteAsync(refused.HttpContext, StatusCodes.Status429TooManyRequests, AccessRules.TooManyRequests)
            : KeptForm.AnswerAsync(refused.HttpContext, StatusCodes.Status429TooManyRequests, AccessRules.TooManyRequests.Message));
    }

    private static string Address(HttpContext request) => request.Connection.RemoteIpAddress?.ToString() ?? "";

    private static string Account(HttpContext request) => request.User.AccountId?.ToString(CultureInfo.InvariantCulture) ?? Address(request);

    private static bool IsAnonymousForm(HttpContext request) =>
        HttpMethods.IsPost(request.Request.Method) && request.User.AccountId is null && !request.Request.Path.StartsWithSegments("/_blazor");

    private static bool IsUpload(HttpContext request) => HttpMethods.IsPost(request.Request.Method) && request.Request.Path == "/office/uploads";

    // By its endpoint, which every spelling of the address leads to.
    private static bool IsSearch(HttpContext request) => request.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: SearchDoors.Address };

    // What stands below /office and is no page is a paper made on the spot, but for the two a page asks for by itself.
    private static bool IsPaper(HttpContext request) =>
        HttpMethods.IsGet(request.Request.Method) && request.Request.Path.StartsWithSegments("/office", out var below)
        && !below.StartsWithSegments("/alive") && !below.StartsWithSegments("/files")
        && request.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null;
}
