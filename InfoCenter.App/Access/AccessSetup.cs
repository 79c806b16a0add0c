using System.Globalization;
using System.Security.Claims;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace InfoCenter.App.Access;

/// <summary>Who may come in: the cookie, and one policy for each right.</summary>
internal static class AccessSetup
{
    private const string EnteredAt = "entered";
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(8);

    public static void AddAccess(this IServiceCollection services, DataFolder folder)
    {
        services.AddDataProtection().SetApplicationName("InfoCenter").PersistKeysToFileSystem(new DirectoryInfo(folder.Below("keys")));
        services.AddHttpContextAccessor();
        services.AddSingleton<DoorWatch>();
        services.AddScoped(SignedIn.Find);
        services.AddCascadingAuthenticationState();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Describe);
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-Antiforgery";
            options.Cookie.Name = "infocenter.form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });

        // A right is looked up when it is asked for, so that a policy knows no more than a use-case class does.
        services.AddOptions<AuthorizationOptions>().Configure<AccountDirectory>((options, directory) =>
        {
            foreach (var permission in Enum.GetValues<Permission>())
            {
                options.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser().RequireAssertion(asked =>
                    asked.User.AccountId is { } id && directory.StandingOf(id)?.Permissions.Contains(permission) == true));
            }
        });
        services.AddAuthorization();
    }

    /// <summary>The doors in their order: where it comes from, who it is, how often, whether they may, whether they meant it.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseOriginGuard();
        app.UseAuthentication();
        app.UseRateLimiter(); // after it: some limits are an account's
        app.UseAuthorization();
        app.UseAntiforgery(); // after the two above: the token belongs to the one who is signed in
        app.UseKeptForms();
    }

    /// <summary>Gives the visitor the cookie of the account.</summary>
    public static Task LetInAsync(this HttpContext request, Account account)
    {
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)));
        var clock = request.RequestServices.GetRequiredService<TimeProvider>();
        var ticket = new AuthenticationProperties();
        ticket.SetString(EnteredAt, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        return request.SignInAsync(new(identity), ticket);
    }

    private static void Describe(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "infocenter";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // an office intranet may have no certificate
        cookie.ExpireTimeSpan = Idle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/signin";
        cookie.AccessDeniedPath = "/forbidden";
        cookie.Events.OnRedirectToLogin = redirect => Answer(redirect, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = redirect =>
        {
            NoteRefusal(redirect.HttpContext);
            return Answer(redirect, StatusCodes.Status403Forbidden);
        };
        cookie.Events.OnValidatePrincipal = CheckAsync;
    }

    // Sliding keeps the cookie alive while somebody works; a day's work and a closed account end it all the same.
    private static async Task CheckAsync(CookieValidatePrincipalContext ticket)
    {
        var services = ticket.HttpContext.RequestServices;
        var isCurrent = DateTimeOffset.TryParse(ticket.Properties.GetString(EnteredAt), CultureInfo.InvariantCulture, out var entered)
            && services.GetRequiredService<TimeProvider>().GetUtcNow() - entered < WorkingDay;
        if (isCurrent && ticket.Principal?.AccountId is { } id && services.GetRequiredService<AccountDirectory>().StandingOf(id) is not null) return;

        ticket.RejectPrincipal();
        await ticket.HttpContext.SignOutAsync();
    }

    // By the page's pattern, not its address: whoever tries every number is one line, not thousands.
    private static void NoteRefusal(HttpContext request) =>
        request.RequestServices.GetRequiredService<RefusalBook>().Note(
            request.RequestServices.GetRequiredService<CurrentUser>(), (request.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");

    // A page is led to the door; a script is told plainly.
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> redirect, int status)
    {
        if (redirect.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)) redirect.Response.Redirect(redirect.RedirectUri);
        else redirect.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
