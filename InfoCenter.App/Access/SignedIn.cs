using System.Globalization;
using System.Net;
using System.Security.Claims;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using Microsoft.AspNetCore.Components.Authorization;

namespace InfoCenter.App.Access;

/// <summary>From the cookie's claims, a session's ticket, to who its holder is now.</summary>
internal static class SignedIn
{
    private const string SessionKey = "session", Stamp = "stamp";

    extension(ClaimsPrincipal principal)
    {
        /// <summary>Null for a visitor who has not signed in.</summary>
        public int? AccountId => principal.Ticket?.AccountId;

        /// <summary>Null for a visitor who has not signed in.</summary>
        public SessionTicket? Ticket =>
            int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)
            && principal.FindFirstValue(SessionKey) is { } key && principal.FindFirstValue(Stamp) is { } stamp ? new(id, key, stamp) : null;
    }

    /// <summary>What the cookie says.</summary>
    public static Claim[] ClaimsOf(SessionTicket ticket) =>
    [
        new(ClaimTypes.NameIdentifier, ticket.AccountId.ToString(CultureInfo.InvariantCulture)), new(SessionKey, ticket.Key), new(Stamp, ticket.Stamp),
    ];

    /// <summary>An IPv4 address as such, also where the machine listens for both kinds at once.</summary>
    public static IPAddress Plain(this IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    /// <summary>The user of this scope: of the request where there is one, of the circuit otherwise.</summary>
    public static CurrentUser Find(IServiceProvider scope)
    {
        var directory = scope.GetRequiredService<AccountDirectory>();
        var request = scope.GetRequiredService<IHttpContextAccessor>().HttpContext;
        var refusals = scope.GetRequiredService<RefusalBook>();

        var origin = request?.Connection.RemoteIpAddress?.Plain().ToString() ?? "";

        // A circuit runs inside the request of its socket, but has a scope of its own: that request's user may have left.
        return ReferenceEquals(request?.RequestServices, scope)
            ? new CurrentUser(() => Standing(request.User), origin, refusals.Note)
            : new CurrentUser(() => Standing(OfCircuit(scope)), origin, refusals.Note);

        Standing? Standing(ClaimsPrincipal? principal) => principal?.Ticket is { } ticket ? directory.StandingOf(ticket) : null;
    }

    private static ClaimsPrincipal? OfCircuit(IServiceProvider scope) =>
        scope.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync() is { IsCompletedSuccessfully: true } known
            ? known.Result.User
            : null;
}
