using InfoCenter.App.Access;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Requests;
using Microsoft.AspNetCore.Antiforgery;

namespace InfoCenter.App.Endpoints;

/// <summary>What every address that is no page needs.</summary>
internal static class Filters
{
    /// <summary>Refuses a request without the page's token, in the form or in the header.</summary>
    public static RouteHandlerBuilder WithFormToken(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(async (call, next) =>
        {
            var tokens = call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
            return await tokens.IsRequestValidAsync(call.HttpContext)
                ? await next(call)
                : Results.Text(AccessRules.PageIsTooOld.Message, statusCode: StatusCodes.Status400BadRequest);
        });

    /// <summary>A refusal of the office is answered in its own words: 403 without the right, 404 for foreign and missing, 503 when disk or engine fail, else 422.</summary>
    public static RouteHandlerBuilder WithRefusals(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(async (call, next) =>
        {
            try
            {
                return await next(call);
            }
            catch (Exception error) when (StorageFaults.RefusalOf(error) is { } broken)
            {
                return Results.Text(broken.Message, statusCode: StatusOf(broken));
            }
        });

    /// <summary>The status a refusal is answered with.</summary>
    public static int StatusOf(RuleBrokenException refusal) => refusal.Rule switch
    {
        nameof(CommonRules.NotFound) or nameof(PublicDeputiesRules.IsNotShown) or nameof(PortalRules.ColumnIsNotShown) or nameof(PublicationRules.IsNotPublic) or nameof(RequestRules.FollowingNeedsBoth) => StatusCodes.Status404NotFound,
        nameof(CommonRules.PermissionIsRequired) or nameof(AccountRules.WeChatIsNotBound) or nameof(AccountRules.AccountIsDisabled) or nameof(AccountRules.OnlyDeputiesUseTheMiniProgram)
            or nameof(MessageRules.WeChatBlocksTheUser) or nameof(MessageRules.MiniProgramIsOff) => StatusCodes.Status403Forbidden,
        nameof(CommonRules.SignInIsRequired) or nameof(AccountRules.NameOrPasswordIsWrong) or nameof(AccountRules.CodeIsRequired) or nameof(AccountRules.CodeIsWrong)
            or nameof(MessageRules.WeChatCodeIsWrong) => StatusCodes.Status401Unauthorized,
        nameof(MessageRules.WeChatIsAway) or nameof(MessageRules.WeChatIsSetWrong) => StatusCodes.Status503ServiceUnavailable,
        nameof(AccountRules.AccountIsLocked) or nameof(AccessRules.TooManyFailures) or nameof(AccessRules.TooManyRequests) or nameof(MessageRules.WeChatIsAskedTooOften) => StatusCodes.Status429TooManyRequests,
        nameof(RequestRules.PersonTellsTooOften) or nameof(RequestRules.AddressTellsTooOften) or nameof(RequestRules.PlateTellsTooOften)
            or nameof(RequestRules.SiteIsFull) or nameof(RequestRules.ChallengeIsRequired) or nameof(RequestRules.FollowedTooOften) => StatusCodes.Status429TooManyRequests,
        _ when typeof(DataRules).GetMember(refusal.Rule).Length > 0 => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
