using InfoCenter.App.Public;
using InfoCenter.Core.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.Net.Http.Headers;

namespace InfoCenter.App.Endpoints;

/// <summary>How a page of the portal is answered: the same for everybody but for the size of the type, rendered at most once a second, with a tag that spares a second sending.</summary>
internal static class PortalPages
{
    /// <summary>A page by its address; <paramref name="canonical"/> is that address with what the page depends on, and nothing a visitor made up.</summary>
    /// <exception cref="RuleBrokenException">What <paramref name="fill"/> refuses.</exception>
    public static async Task<IResult> AnswerAsync<TPage>(HttpContext request, string canonical, Func<IServiceProvider, Task<Dictionary<string, object?>>> fill)
        where TPage : IComponent
    {
        var (shelf, isLarge) = (request.RequestServices.GetRequiredService<PublicShelf>(), PublicForms.SizeOf(request).IsLarge);
        try
        {
            var page = await shelf.PageAsync<TPage>($"{canonical} {isLarge}", async room => new(await fill(room)) { ["View"] = await ViewAsync(shelf, canonical, isLarge, null) });
            request.RequestServices.GetRequiredService<ReadingTally>().Note(request, canonical);
            request.Response.Headers.CacheControl = "no-cache";
            request.Response.Headers.Vary = HeaderNames.Cookie;
            return Results.Bytes(page.Whole, "text/html; charset=utf-8", entityTag: page.Tag);
        }
        catch (RuleBrokenException broken)
        {
            return PublicForms.Whole<PortalGone>(new() { ["View"] = await ViewAsync(shelf, "/", isLarge, broken.Message) }, StatusCodes.Status404NotFound);
        }
    }

    /// <summary>A page that is asked for in more ways than can be kept: rendered for this visitor alone.</summary>
    public static async Task<IResult> AnswerFreshAsync<TPage>(HttpContext request, string canonical, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        var shelf = request.RequestServices.GetRequiredService<PublicShelf>();
        parameters["View"] = await ViewAsync(shelf, canonical, PublicForms.SizeOf(request).IsLarge, null);
        request.RequestServices.GetRequiredService<ReadingTally>().Note(request, canonical);
        request.Response.Headers.CacheControl = "no-store";
        return PublicForms.Whole<TPage>(parameters);
    }

    private static async Task<PublicView> ViewAsync(PublicShelf shelf, string canonical, bool isLarge, string? refusal)
    {
        var other = $"{canonical}{(canonical.Contains('?', StringComparison.Ordinal) ? '&' : '?')}large={(isLarge ? 0 : 1)}";
        return new(shelf.CountyName, "", isLarge, other, refusal) { Columns = await shelf.ColumnsAsync(CancellationToken.None), Messages = shelf.Messages };
    }
}
