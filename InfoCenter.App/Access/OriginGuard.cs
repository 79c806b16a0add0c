using InfoCenter.App.Api;

namespace InfoCenter.App.Access;

/// <summary>Whatever changes something, and every live connection, comes from a page of this site or from no page at all.</summary>
internal static class OriginGuard
{
    public static void UseOriginGuard(this WebApplication app) => app.Use((request, next) =>
    {
        var changes = !HttpMethods.IsGet(request.Request.Method) && !HttpMethods.IsHead(request.Request.Method);
        if ((!changes && !request.Request.IsLive) || IsOwn(request.Request)) return next(request);

        if (request.IsApi) return ApiAnswers.WriteAsync(request, StatusCodes.Status403Forbidden, AccessRules.CameFromElsewhere);
        request.Response.StatusCode = StatusCodes.Status403Forbidden;
        request.Response.ContentType = "text/plain; charset=utf-8";
        return request.Response.WriteAsync(AccessRules.CameFromElsewhere.Message);
    });

    extension(HttpRequest request)
    {
        /// <summary>Whether it asks for a connection that stays; the framework only knows further down.</summary>
        public bool IsLive => HttpMethods.IsConnect(request.Method) || request.Headers.Upgrade.ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site") return false;
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin) return true;

        // A proxy in front may leave the port out of Host, and speaks https where we speak http.
        return Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && from.Host.Equals(request.Host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
            && (request.Host.Port is null || from.Port == request.Host.Port);
    }
}
