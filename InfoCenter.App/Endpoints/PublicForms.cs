using InfoCenter.App.Access;
using InfoCenter.App.Public;
using InfoCenter.Core.Common;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace InfoCenter.App.Endpoints;

/// <summary>Leads a browser on after a form, to be fetched.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        (httpContext.Response.StatusCode, httpContext.Response.Headers.Location) = (StatusCodes.Status303SeeOther, address);
        return Task.CompletedTask;
    }
}

/// <summary>What the public's pages have in common: how a form is read and a page answered.</summary>
internal static class PublicForms
{
    private const string LargeCookie = "large";

    /// <summary>The form, held in memory up to the limit: what a citizen sends never lies open in a temporary file. Null where it is no form.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpContext request, long limit, CancellationToken cancel)
    {
        if (request.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limit;
        if (!request.Request.HasFormContentType) return null;
        try
        {
            return await request.Request.ReadFormAsync(new FormOptions
            {
                MultipartBodyLengthLimit = limit, MemoryBufferThreshold = (int)limit, ValueCountLimit = 64, ValueLengthLimit = 32 * 1024,
            }, cancel);
        }
        catch (InvalidDataException)
        {
            return null; // begun as a form and broken off
        }
    }

    /// <summary>A group of addresses that everybody may ask, from everywhere.</summary>
    public static RouteGroupBuilder MapOpen(this WebApplication app) => app.MapGroup("").AllowAnonymous().WithMetadata(new OpenToAllAttribute());

    /// <summary>Where a citizen follows a request; the code is the key.</summary>
    public static string FollowLink(string number, string linkCode) => $"/follow?n={Uri.EscapeDataString(number)}&c={Uri.EscapeDataString(linkCode)}";

    /// <summary>Whether a page of ours sent it, to this browser.</summary>
    public static Task<bool> IsOursAsync(HttpContext request) => request.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(request);

    public static IResult NoForm() => Results.Text(AccessRules.PageIsTooOld.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);

    /// <summary>Where the visitor comes from, as far as limits go: of the long addresses one subscriber has, the part all share.</summary>
    public static string AddressOf(HttpContext request)
    {
        if (request.Connection.RemoteIpAddress?.Plain() is not { } address) return "";
        var bytes = address.GetAddressBytes();
        return bytes.Length == 4 ? address.ToString() : Convert.ToHexString(bytes, 0, 8);
    }

    /// <summary>A whole page, with a fresh token for its form.</summary>
    public static IResult Page<TPage>(HttpContext request, RuleBrokenException? refusal, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        parameters["View"] = View(request, refusal?.Message);
        return Whole<TPage>(parameters, status);
    }

    /// <summary>A page that is a document of its own: the layout the folder's other pages stand in would come before its doctype.</summary>
    public static IResult Whole<TPage>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new RazorComponentResult<DynamicComponent>(new Dictionary<string, object?> { [nameof(DynamicComponent.Type)] = typeof(TPage), [nameof(DynamicComponent.Parameters)] = parameters })
        {
            StatusCode = status, ContentType = "text/html; charset=utf-8",
        };

    /// <summary>What the page needs to know of this visitor, with a fresh token for its form.</summary>
    public static PublicView View(HttpContext request, string? refusal)
    {
        var (isLarge, other) = SizeOf(request);
        var shelf = request.RequestServices.GetRequiredService<PublicShelf>();
        return new(shelf.CountyName, request.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(request).RequestToken ?? "", isLarge, other, refusal) { Messages = shelf.Messages };
    }

    /// <summary>Whether large type is asked for, now or by the cookie of an earlier visit, and where the other size is chosen.</summary>
    public static (bool IsLarge, string Other) SizeOf(HttpContext request)
    {
        var isLarge = request.Request.Cookies[LargeCookie] is "1";
        if (request.Request.Query["large"].ToString() is ("1" or "0") and var asked && isLarge != (asked == "1"))
        {
            isLarge = asked == "1";
            request.Response.Cookies.Append(LargeCookie, asked, new()
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = request.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true,
            });
        }

        // A page that answers a form has no address of its own to be fetched in the other size.
        var isFetched = HttpMethods.IsGet(request.Request.Method);
        var query = isFetched ? request.Request.Query.Where(pair => pair.Key is not "large").SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))) : [];
        return (isLarge, (isFetched ? request.Request.Path.ToString() : "/tell") + QueryString.Create(query.Append(new("large", isLarge ? "0" : "1"))));
    }
}
