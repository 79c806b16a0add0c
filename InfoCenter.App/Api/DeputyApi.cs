using InfoCenter.App.Access;
using InfoCenter.App.Endpoints;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Api;

/// <summary>What <c>wx.login</c> gave.</summary>
public sealed record ApiCode(string Code = "");

/// <summary>What binds a WeChat to an account, once.</summary>
public sealed record ApiBinding(string Code = "", string Name = "", string Password = "", string? AuthenticatorCode = null);

/// <summary>Which state of a request the deputy has seen.</summary>
public sealed record ApiAcceptance(int Version);

/// <summary>What the deputy tells the citizen.</summary>
public sealed record ApiReply(int Version, string Text = "");

/// <summary>One page of the requests in a deputy's hands.</summary>
public sealed record ApiHeldPage(HeldPart Part, int Page, int Pages, int Total, IReadOnlyList<HeldRow> Rows);

/// <summary>A deputy in the mini-program: the same use cases as the pages, by the rights of the account whose token comes along.</summary>
internal static class DeputyApi
{
    public static void MapDeputyDoor(this RouteGroupBuilder api)
    {
        api.MapPost("/deputy/sessions", (HttpContext request, ApiCode given, MiniProgramCodes codes, WeChatSignIn door, CancellationToken cancel) =>
            WatchedAsync(request, async visit => await door.EnterAsync(await codes.OpenIdOfAsync(given.Code, cancel), visit, cancel)))
            .Refuses([.. OfWeChat, AccountRules.WeChatIsNotBound, AccountRules.AccountIsDisabled]);

        api.MapPost("/deputy/bindings", (HttpContext request, ApiBinding given, MiniProgramCodes codes, WeChatSignIn door, CancellationToken cancel) =>
            WatchedAsync(request, async visit => await door.EnterFirstAsync(await codes.OpenIdOfAsync(given.Code, cancel), given.Name, given.Password, given.AuthenticatorCode, visit, cancel)))
            .Refuses([
                .. OfWeChat, AccountRules.NameOrPasswordIsWrong, AccountRules.AccountIsLocked, AccountRules.AccountIsDisabled, AccountRules.CodeIsRequired, AccountRules.CodeIsWrong,
                AccountRules.OnlyDeputiesUseTheMiniProgram, AccountRules.FirstStepIsOwed, AccountRules.WeChatIsBoundElsewhere,
            ]);
    }

    public static void MapDeputy(this RouteGroupBuilder api)
    {
        api.MapGet("/deputy/sessions", (Sessions sessions, CancellationToken cancel) => sessions.ListMineAsync(cancel)).Refuses();

        api.MapDelete("/deputy/sessions/current", async (HttpContext request, SignIn door, CancellationToken cancel) =>
        {
            await door.LeaveAsync(request.User.Ticket!, cancel);
            return TypedResults.NoContent();
        }).Refuses();

        api.MapGet("/deputy/requests", async (HeldPart? part, int? page, RequestDesk desk, CancellationToken cancel) =>
        {
            var held = await desk.ListAsync(part, page ?? 1, cancel);
            return new ApiHeldPage(held.Part, held.Number, held.Pages, held.Total, [.. held]);
        }).Refuses();

        api.MapGet("/deputy/requests/{id:int}", (int id, RequestDesk desk, CancellationToken cancel) => desk.OpenAsync(id, cancel)).Refuses(CommonRules.NotFound);

        api.MapGet("/deputy/requests/{id:int}/pictures/{hash}", async (HttpContext request, int id, string hash, RequestFiles files, CancellationToken cancel) =>
            FileDoors.Show(request, hash, await files.OpenAsync(id, hash, cancel))).Produces(StatusCodes.Status200OK, contentType: "image/jpeg").Refuses(CommonRules.NotFound);

        api.MapPost("/deputy/requests/{id:int}/accept", async (int id, ApiAcceptance seen, RequestHandling handling, RequestDesk desk, CancellationToken cancel) =>
        {
            await handling.AcceptAsync(id, seen.Version, cancel);
            return await desk.OpenAsync(id, cancel);
        }).Refuses([.. OfHandling, RequestRules.OnlyRoutedRequestsCanBeAccepted]);

        api.MapPost("/deputy/requests/{id:int}/answer", async (int id, ApiReply reply, RequestHandling handling, RequestDesk desk, CancellationToken cancel) =>
        {
            await handling.AnswerAsync(id, reply.Text, reply.Version, cancel: cancel);
            return await desk.OpenAsync(id, cancel);
        }).Refuses([.. OfHandling, RequestRules.OnlyAcceptedRequestsCanBeHandled, RequestRules.AnswerIsRequired, RequestRules.TextIsTooLong, AnswerRules.BlankIsLeft("…")]);
    }

    private static RuleBrokenException[] OfWeChat =>
    [
        AccessRules.TooManyFailures, MessageRules.MiniProgramIsOff, MessageRules.WeChatCodeIsWrong, MessageRules.WeChatIsAskedTooOften, MessageRules.WeChatBlocksTheUser,
        MessageRules.WeChatIsSetWrong, MessageRules.WeChatIsAway,
    ];

    private static RuleBrokenException[] OfHandling =>
        [CommonRules.NotFound, CommonRules.ChangedMeanwhile, CommonRules.ChangedBy("…", default, "…"), RequestRules.RequestIsPaused, AnswerRules.AnotherLeads(null)];

    // Whoever guesses is slowed down as at the page's door, and together with it.
    private static async Task<ProgramEntry> WatchedAsync(HttpContext request, Func<Visit, Task<ProgramEntry>> enterAsync)
    {
        var (watch, address) = (request.RequestServices.GetRequiredService<DoorWatch>(), request.Connection.RemoteIpAddress);
        watch.Check(address);
        try
        {
            return await enterAsync(new(request.Visit().Address, ApiTexts.MiniProgram));
        }
        catch (RuleBrokenException)
        {
            watch.Fail(address);
            throw;
        }
    }
}
