using System.Security.Claims;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace InfoCenter.App.Access;

/// <summary>The cookie of who has signed in. It names a session; whether that is still open is asked of the database.</summary>
internal static class StaffCookie
{
    public static void Describe(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "infocenter";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // an office intranet may have no certificate
        cookie.ExpireTimeSpan = Session.LongestPause;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/signin";
        cookie.AccessDeniedPath = "/forbidden";
        cookie.Events.OnRedirectToLogin = redirect => AnswerAsync(redirect, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = redirect =>
        {
            NoteRefusal(redirect.HttpContext);
            return AnswerAsync(redirect, StatusCodes.Status403Forbidden);
        };
        cookie.Events.OnValidatePrincipal = CheckAsync;
        // The framework renews only in the second half of the time: a pause of a quarter of an hour could then be the end.
        cookie.Events.OnCheckSlidingExpiration = ticket =>
        {
            ticket.ShouldRenew = ticket.ElapsedTime > TimeSpan.FromMinutes(1) && IsDoneByHand(ticket.HttpContext);
            return Task.CompletedTask;
        };
    }

    /// <summary>Gives the visitor the cookie of the session, and ends the one they came with.</summary>
    public static async Task LetInAsync(this HttpContext request, SessionTicket ticket)
    {
        if (request.User.Ticket is { } old && old.Key != ticket.Key) await request.RequestServices.GetRequiredService<SignIn>().LeaveAsync(old);
        var identity = new ClaimsIdentity(SignedIn.ClaimsOf(ticket), CookieAuthenticationDefaults.AuthenticationScheme);
        await request.SignInAsync(new(identity));
        request.RequestServices.GetRequiredService<BrowserMark>().Give(request, ticket);
    }

    /// <summary>From where the visitor comes, and with what.</summary>
    public static Visit Visit(this HttpContext request) =>
        new(request.Connection.RemoteIpAddress?.Plain().ToString() ?? "", DeviceWords.Of(request.Request.Headers.UserAgent),
            request.RequestServices.GetRequiredService<BrowserMark>().Find(request));

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var directory = context.HttpContext.RequestServices.GetRequiredService<AccountDirectory>();
        if (context.Principal?.Ticket is { } ticket && directory.StandingOf(ticket) is not null)
        {
            if (IsDoneByHand(context.HttpContext)) await directory.NoticeAsync(ticket, context.HttpContext.RequestAborted);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }

    // A circuit's socket asks by itself, day and night; a hand on the keyboard opens pages, or is told of by /office/alive.
    private static bool IsDoneByHand(HttpContext request) =>
        !request.Request.Path.StartsWithSegments("/_blazor") && !request.Request.Path.StartsWithSegments("/_framework");

    // By the page's pattern, not its address: whoever tries every number is one line, not thousands.
    private static void NoteRefusal(HttpContext request) =>
        request.RequestServices.GetRequiredService<RefusalBook>().Note(
            request.RequestServices.GetRequiredService<CurrentUser>(), (request.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");

    // A page is led to the door; a script is told plainly.
    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> redirect, int status)
    {
        if (redirect.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)) redirect.Response.Redirect(redirect.RedirectUri);
        else Fences.Refuse(redirect.HttpContext, status);
        return Task.CompletedTask;
    }
}
