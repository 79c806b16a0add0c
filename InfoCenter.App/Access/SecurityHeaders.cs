namespace InfoCenter.App.Access;

/// <summary>What every answer tells the browser: which scripts are ours, what may be framed, what may be kept.</summary>
internal static class SecurityHeaders
{
    // Style attributes may stand in the markup: the kit sets widths and heights there. Style elements and scripts may not.
    // Trusted types are not asked for: Blazor's own script builds markup from text and has no policy for it.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-src 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        app.UseForwardedHeaders(); // whether it came encrypted is the named proxy's word
        app.Use((request, next) =>
        {
            Put(request);
            return next(request);
        });
    }

    internal static void Put(HttpContext request)
    {
        var headers = request.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (request.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        request.Response.OnStarting(Finish, request);
    }

    private static Task Finish(object state)
    {
        var headers = ((HttpContext)state).Response.Headers;

        // What does not say otherwise may be personal: no shared machine keeps it.
        if (string.IsNullOrEmpty(headers.CacheControl)) headers.CacheControl = "no-store";

        // A whole address repeats the Host header, which is the visitor's word. Nobody is sent elsewhere from here, so the path alone leads the same way.
        if (Uri.TryCreate(headers.Location.ToString(), UriKind.Absolute, out var place) && place.Scheme is "http" or "https")
            headers.Location = "/" + place.PathAndQuery.TrimStart('/', '\\') + place.Fragment;
        return Task.CompletedTask;
    }
}
