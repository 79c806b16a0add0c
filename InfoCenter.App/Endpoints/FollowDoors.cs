using InfoCenter.App.Access;
using InfoCenter.App.Public;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Endpoints;

/// <summary>A citizen follows what became of it, and rates it.</summary>
internal static class FollowDoors
{
    private const long Form = 64 * 1024;

    public static void MapFollowing(this WebApplication app)
    {
        var open = app.MapOpen();
        open.MapGet("/follow", ShowAsync);
        open.MapPost("/follow", OpenAsync);
        open.MapPost("/follow/rate", RateAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext request, string? n, string? c, RequestFollowing following, CancellationToken cancel)
    {
        if (n is null || c is null) return PublicForms.Page<FollowForm>(request, null, new() { [nameof(FollowForm.Number)] = n ?? "" });
        return await LifeAsync(request, following, n, c, null, "", StatusCodes.Status200OK, cancel);
    }

    private static async Task<IResult> OpenAsync(HttpContext request, RequestFollowing following, FollowWatch watch, CancellationToken cancel)
    {
        if (await PublicForms.ReadAsync(request, Form, cancel) is not { } form) return PublicForms.NoForm();
        var number = form["Number"].ToString();
        Dictionary<string, object?> kept = new() { [nameof(FollowForm.Number)] = number };
        if (!await PublicForms.IsOursAsync(request)) return PublicForms.Page<FollowForm>(request, AccessRules.PageIsTooOld, kept, StatusCodes.Status400BadRequest);

        try
        {
            var found = await FindAsync(request, following, watch, number, form["Code"].ToString(), form["Tail"].ToString(), cancel);
            return new SeeOther(PublicForms.FollowLink(found.Number, found.LinkCode));
        }
        catch (RuleBrokenException broken)
        {
            return PublicForms.Page<FollowForm>(request, broken, kept, Filters.StatusOf(broken));
        }
    }

    /// <summary>The request behind what a citizen types; whoever guesses is slowed down.</summary>
    /// <exception cref="RuleBrokenException">Not found, or too many wrong ones lately; then the answer says how long to wait.</exception>
    internal static async Task<RequestReceipt> FindAsync(
        HttpContext request, RequestFollowing following, FollowWatch watch, string number, string code, string tail, CancellationToken cancel)
    {
        var (address, wanted) = (PublicForms.AddressOf(request), ChineseText.Squeeze(number).ToUpperInvariant());
        try
        {
            watch.Check(address, wanted);
            return await following.OpenAsync(number, code, tail, cancel);
        }
        catch (RuleBrokenException broken) when (broken.Rule == nameof(RequestRules.FollowedTooOften))
        {
            request.Response.Headers.RetryAfter = "600";
            throw;
        }
        catch (RuleBrokenException)
        {
            watch.Fail(address, wanted);
            throw;
        }
    }

    private static async Task<IResult> RateAsync(HttpContext request, RequestFollowing following, CancellationToken cancel)
    {
        if (await PublicForms.ReadAsync(request, Form, cancel) is not { } form) return PublicForms.NoForm();
        var (number, code, reason) = (form["Number"].ToString(), form["Code"].ToString(), form["Reason"].ToString());
        if (!await PublicForms.IsOursAsync(request)) return await LifeAsync(request, following, number, code, AccessRules.PageIsTooOld, reason, StatusCodes.Status400BadRequest, cancel);
        try
        {
            if (Word(form["Attitude"]) is not { } attitude || Word(form["Result"]) is not { } result) throw RequestRules.BothWordsAreRequired;
            await following.RateAsync(number, code, attitude, result, reason, form["Reopen"] == "yes", cancel);
            return new SeeOther(PublicForms.FollowLink(number, code));
        }
        catch (Exception error) when (StorageFaults.RefusalOf(error) is { } broken)
        {
            return await LifeAsync(request, following, number, code, broken, reason, StatusCodes.Status422UnprocessableEntity, cancel);
        }
    }

    private static async Task<IResult> LifeAsync(
        HttpContext request, RequestFollowing following, string number, string code, RuleBrokenException? refusal, string reason, int status, CancellationToken cancel)
    {
        try
        {
            var found = await following.ReadAsync(number, code, cancel);
            return PublicForms.Page<FollowLife>(
                request, refusal, new() { [nameof(FollowLife.Request)] = found, [nameof(FollowLife.Code)] = code, [nameof(FollowLife.Reason)] = reason }, status);
        }
        catch (RuleBrokenException broken)
        {
            return PublicForms.Page<FollowForm>(request, broken, [], StatusCodes.Status404NotFound);
        }
    }

    private static Satisfaction? Word(string? text) => Enum.TryParse<Satisfaction>(text, out var word) && Enum.IsDefined(word) ? word : null;
}
