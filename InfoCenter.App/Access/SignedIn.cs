using System.Globalization;
using System.Security.Claims;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using Microsoft.AspNetCore.Components.Authorization;

namespace InfoCenter.App.Access;

/// <summary>From the cookie's one claim, the account's key, to who the account is now.</summary>
internal static class SignedIn
{
    extension(ClaimsPrincipal principal)
    {
        /// <summary>Null for a visitor without an account.</summary>
        public int? AccountId =>
            int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    /// <summary>The user of this scope: of the request where there is one, of the circuit otherwise.</summary>
    public static CurrentUser Find(IServiceProvider scope)
    {
        var directory = scope.GetRequiredService<AccountDirectory>();
        var request = scope.GetRequiredService<IHttpContextAccessor>().HttpContext;
        var refusals = scope.GetRequiredService<RefusalBook>();
        var from = request?.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "";

        // A circuit runs inside the request of its socket, but has a scope of its own: that request's user may have left.
        return ReferenceEquals(request?.RequestServices, scope)
            ? new CurrentUser(() => Standing(request.User), from, refusals.Note)
            : new CurrentUser(() => Standing(OfCircuit(scope)), from, refusals.Note);

        Standing? Standing(ClaimsPrincipal? principal) => principal?.AccountId is { } id ? directory.StandingOf(id) : null;
    }

    private static ClaimsPrincipal? OfCircuit(IServiceProvider scope) =>
        scope.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync() is { IsCompletedSuccessfully: true } known
            ? known.Result.User
            : null;
}
