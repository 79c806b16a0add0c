using InfoCenter.App.Access;
using InfoCenter.App.Endpoints;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Api;

/// <summary>What somebody shows to follow a request: the link's code, or what was written down.</summary>
public sealed record ApiKey
{
    public string Number { get; init; } = "";

    public string? LinkCode { get; init; }

    public string? TypedCode { get; init; }

    public string? PhoneTail { get; init; }
}

/// <summary>A request as its teller sees it, and the code to come back with.</summary>
public sealed record ApiFollowed(string LinkCode, string StatusText, FollowedRequest Request);

/// <summary>A citizen's word on what was done.</summary>
public sealed record ApiRating
{
    public string Number { get; init; } = "";

    public string LinkCode { get; init; } = "";

    public Satisfaction? Attitude { get; init; }

    public Satisfaction? Result { get; init; }

    public string? Reason { get; init; }

    public bool Reopen { get; init; }
}

/// <summary>A citizen follows and rates by a program: the same use case and the same watch on guesses as the pages of <c>/follow</c>.</summary>
internal static class FollowApi
{
    public static void MapFollowing(this RouteGroupBuilder api)
    {
        // Posted, so that no code stands in an address, a log or a proxy.
        api.MapPost("/follow", async (HttpContext request, ApiKey key, RequestFollowing following, FollowWatch watch, CancellationToken cancel) =>
        {
            var link = key.LinkCode.OrNull() ?? (await FollowDoors.FindAsync(request, following, watch, key.Number, key.TypedCode ?? "", key.PhoneTail ?? "", cancel)).LinkCode;
            return await ReadAsync(following, key.Number, link, cancel);
        }).Refuses(RequestRules.FollowingNeedsBoth, RequestRules.FollowedTooOften(10));

        api.MapPost("/follow/rating", async (ApiRating rating, RequestFollowing following, CancellationToken cancel) =>
        {
            if (rating.Attitude is not { } attitude || rating.Result is not { } result) throw RequestRules.BothWordsAreRequired;
            await following.RateAsync(rating.Number, rating.LinkCode, attitude, result, rating.Reason, rating.Reopen, cancel);
            return await ReadAsync(following, rating.Number, rating.LinkCode, cancel);
        }).Refuses(
            RequestRules.FollowingNeedsBoth, RequestRules.BothWordsAreRequired, RequestRules.OnlyAnsweredRequestsCanBeRated, RequestRules.DissatisfactionNeedsAReason,
            RequestRules.TextIsTooLong);
    }

    private static async Task<ApiFollowed> ReadAsync(RequestFollowing following, string number, string link, CancellationToken cancel)
    {
        var found = await following.ReadAsync(ChineseText.Squeeze(number).ToUpperInvariant(), link, cancel);
        return new(link, found.Status.PublicLabel, found);
    }
}
