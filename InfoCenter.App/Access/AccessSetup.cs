using System.Net;
using InfoCenter.App.Api;
using InfoCenter.App.Endpoints;
using InfoCenter.App.Public;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;

namespace InfoCenter.App.Access;

/// <summary>Who may come in: the cookie, one policy for each right, and whose word about addresses is taken.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services, DataFolder folder, IConfiguration configuration)
    {
        services.AddDataProtection().SetApplicationName("InfoCenter").PersistKeysToFileSystem(new DirectoryInfo(folder.Below("keys")));
        services.Configure<KeyManagementOptions>(keys => keys.XmlEncryptor = new SealedKeys(folder));
        services.AddHttpContextAccessor();
        services.AddSingleton<DoorWatch>();
        services.AddSingleton<SecondStep>();
        services.AddSingleton<BrowserMark>();
        services.AddSingleton(rooms => new TellingLimits(rooms.GetRequiredService<TimeProvider>(), ThrottleLimits.Of(configuration).TellingsPerHour));
        services.AddScoped<TellingDoor>();
        services.AddSingleton<FollowWatch>();
        services.AddSingleton<ConsentWatch>();
        services.AddSingleton<ChallengeWords>();
        services.AddSingleton<PublicShelf>();
        services.AddSingleton<PlateScans>().AddHostedService(rooms => rooms.GetRequiredService<PlateScans>());
        services.AddScoped(SignedIn.Find);
        services.AddCascadingAuthenticationState();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(StaffCookie.Describe)
            .AddScheme<AuthenticationSchemeOptions, BearerScheme>(BearerScheme.Title, null);
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-Antiforgery";
            options.Cookie.Name = "infocenter.form";
            options.Cookie.SameSite = SameSiteMode.Lax; // a scanned code leads here from elsewhere; a strict cookie would be made anew and spoil a form that is open
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<ForwardedHeadersOptions>(options => Trust(options, configuration["Access:Proxies"] ?? OfFolder(folder)["Access:Proxies"]));

        // A right is looked up when it is asked for, so that a policy knows no more than a use-case class does.
        services.AddOptions<AuthorizationOptions>().Configure<AccountDirectory>((options, directory) =>
        {
            foreach (var permission in Enum.GetValues<Permission>())
            {
                options.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser().RequireAssertion(asked =>
                    asked.User.Ticket is { } ticket && directory.StandingOf(ticket)?.Permissions.Contains(permission) == true));
            }
        });
        services.AddAuthorization();
        services.AddApi();
    }

    /// <summary>The doors in their order: where it comes from, who it is, how often, whether they may, whether they meant it.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseApiAnswers(); // whatever a door refuses, a program is told as a program
        app.UseAddressFence();
        app.UseOriginGuard();
        app.UseAuthentication();
        app.UseRateLimiter(); // after it: some limits are an account's
        app.UseDutyFence();
        app.UseAuthorization();
        app.UseAntiforgery(); // after authentication: the token belongs to the one who is signed in
        app.UseKeptForms();
    }

    private static IConfigurationRoot OfFolder(DataFolder folder) =>
        new ConfigurationBuilder().AddJsonFile(Path.Combine(folder.Root, EngineChoice.FileName), optional: true).Build();

    // Anybody can write a header. Only a proxy that is named, and each only once, is believed; the host it names never is.
    private static void Trust(ForwardedHeadersOptions options, string? proxies)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        var named = (proxies ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(one => IPAddress.Parse(one)).ToList();
        options.ForwardedHeaders = named.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = Math.Max(1, named.Count);
        foreach (var proxy in named) options.KnownProxies.Add(proxy);
    }
}
