using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;

namespace InfoCenter.App.Access;

/// <summary>Marks what everybody may fetch from everywhere. Whatever does not carry it belongs to the staff.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenToAllAttribute : Attribute;

/// <summary>Marks what stays open while somebody still owes a step: a password of their own, an authenticator.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenBeforeDutiesAttribute : Attribute
{
    /// <summary>Only once the password is one's own.</summary>
    public bool NeedsOwnPassword { get; init; }
}

/// <summary>The fences around the staff's pages, files and circuits; all go by the endpoint, so no spelling of an address leads around them.</summary>
internal static class Fences
{
    /// <summary>From elsewhere than the listed addresses nothing of the staff's is there.</summary>
    public static void UseAddressFence(this WebApplication app) => app.Use((request, next) =>
    {
        var isOpen = request.GetEndpoint()?.Metadata.GetMetadata<OpenToAllAttribute>() is not null;
        if (isOpen || request.RequestServices.GetRequiredService<StaffAddresses>().Admits(request.Connection.RemoteIpAddress)) return next(request);

        Refuse(request, StatusCodes.Status404NotFound);
        return Task.CompletedTask;
    });

    /// <summary>Whoever must choose a password, or set up an authenticator, is led there from everywhere else; the circuit does not open.</summary>
    public static void UseDutyFence(this WebApplication app) => app.Use((request, next) =>
    {
        var metadata = request.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<OpenToAllAttribute>() is not null || request.User.Ticket is not { } ticket) return next(request);
        if (request.RequestServices.GetRequiredService<AccountDirectory>().StandingOf(ticket) is not { } standing) return next(request);
        if (Step(standing) is not { } step) return next(request);
        if (metadata?.GetMetadata<OpenBeforeDutiesAttribute>() is { } open && !(open.NeedsOwnPassword && standing.MustChangePassword)) return next(request);

        if (HttpMethods.IsGet(request.Request.Method) && request.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
            request.Response.Redirect(step);
        else
            Refuse(request, StatusCodes.Status403Forbidden);
        return Task.CompletedTask;
    });

    /// <summary>The hub takes only who is signed in: a stranger gets no circuit, not even an empty one. Public pages need none.</summary>
    public static void CloseHub(this RazorComponentsEndpointConventionBuilder pages) => pages.Add(endpoint =>
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } address } && address.TrimStart('/').StartsWith("_blazor", StringComparison.OrdinalIgnoreCase))
            endpoint.Metadata.Add(new AuthorizeAttribute());
    });

    /// <summary>A page that is not there is shown as one; whoever posts is only told: the page would take the post for its own and find its token missing.</summary>
    public static void Refuse(HttpContext request, int status)
    {
        if (!HttpMethods.IsGet(request.Request.Method) && request.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        request.Response.StatusCode = status;
    }

    private static string? Step(Standing standing) =>
        standing.MustChangePassword ? "/password" : standing.MustSetAuthenticator ? "/authenticator" : null;
}
