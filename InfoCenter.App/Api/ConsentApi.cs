using InfoCenter.App.Access;
using InfoCenter.App.Endpoints;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Api;

/// <summary>A citizen's yes to WeChat's question, after <c>wx.requestSubscribeMessage</c>.</summary>
public sealed record ApiConsent
{
    public string Number { get; init; } = "";

    public string LinkCode { get; init; } = "";

    /// <summary>What <c>wx.login</c> gave.</summary>
    public string Code { get; init; } = "";

    public IReadOnlyList<string> Templates { get; init; } = [];
}

/// <summary>A deputy's yes; who it is, the token says.</summary>
public sealed record ApiDeputyConsent
{
    public IReadOnlyList<string> Templates { get; init; } = [];
}

/// <summary>Where the mini-program reports that its user agreed to a message by WeChat: one authorisation, one message.</summary>
internal static class ConsentApi
{
    public static void MapConsents(this RouteGroupBuilder api)
    {
        api.MapGet("/subscriptions", (WeChatConsents consents, CancellationToken cancel) => consents.OffersAsync(cancel)).Refuses();

        // Each wrong code is a question put to WeChat: whoever sends many is slowed down, by address and by request.
        api.MapPost("/follow/subscriptions", async (HttpContext request, ApiConsent consent, RequestConsents consents, ConsentWatch watch, CancellationToken cancel) =>
        {
            var (address, number) = (PublicForms.AddressOf(request), ChineseText.Squeeze(consent.Number).ToUpperInvariant());
            watch.Check(request, address, number);
            try
            {
                return await consents.AuthoriseAsync(consent.Number, consent.LinkCode, consent.Code, consent.Templates, cancel);
            }
            catch (RuleBrokenException broken) when (broken.Rule == nameof(MessageRules.WeChatCodeIsWrong))
            {
                watch.Fail(address, number);
                throw;
            }
        }).Refuses(
            RequestRules.FollowingNeedsBoth, RequestRules.NothingMoreIsTold, MessageRules.WeChatMessagesAreOff, MessageRules.KindIsNotOffered, MessageRules.WeChatCodeIsWrong,
            MessageRules.WeChatIsAskedTooOften, MessageRules.WeChatBlocksTheUser, MessageRules.WeChatIsSetWrong, MessageRules.WeChatIsAway, CommonRules.ChangedMeanwhile);
    }

    public static void MapDeputyConsents(this RouteGroupBuilder api) =>
        api.MapPost("/deputy/subscriptions", (ApiDeputyConsent consent, WeChatConsents consents, CancellationToken cancel) => consents.AuthoriseAsync(consent.Templates, cancel))
            .Refuses(AccountRules.WeChatIsNotBound, AccountRules.OnlyDeputiesUseTheMiniProgram, MessageRules.WeChatMessagesAreOff, MessageRules.KindIsNotOffered, CommonRules.ChangedMeanwhile);
}
