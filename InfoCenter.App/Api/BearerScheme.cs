using System.Security.Claims;
using System.Text.Encodings.Web;
using InfoCenter.App.Access;
using InfoCenter.Core.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace InfoCenter.App.Api;

/// <summary>A deputy's token, in place of the cookie: it names a session as the cookie does, and ends with it. A cookie opens nothing here, a token opens no page.</summary>
internal sealed class BearerScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, AccountDirectory directory)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Title = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [Title, var token]) return AuthenticateResult.NoResult();

        // Staff come by the pages, from the addresses listed for them.
        if (directory.TicketOf(token) is not { } ticket || directory.StandingOf(ticket) is not { PersonId: not null }) return AuthenticateResult.Fail("no open session");
        await directory.NoticeAsync(ticket, Context.RequestAborted);
        return AuthenticateResult.Success(new(new(new ClaimsIdentity(SignedIn.ClaimsOf(ticket), Title)), Title));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Title;
        return base.HandleChallengeAsync(properties);
    }
}
