using InfoCenter.App.Endpoints;
using InfoCenter.App.Public;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace InfoCenter.App.Access;

/// <summary>A form that was refused on its way, not for what it says: the sender gets it back as typed, to send again.</summary>
internal static class KeptForm
{
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>A form of a page without circuit whose token is too old, or was never ours, comes back with a fresh one.</summary>
    public static void UseKeptForms(this WebApplication app) => app.Use((request, next) =>
        request.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } failed ? RefuseAsync(request, failed.Error) : next(request));

    /// <summary>
    /// An error's page is fetched, not posted to: the token of the form that failed would be asked for again. A request that could not be read at all is no fault of ours.
    /// </summary>
    public static void UseQuietErrors(this WebApplication app) => app.Use((request, next) =>
    {
        if (request.Features.Get<IExceptionHandlerFeature>() is not { } failed) return next(request);

        request.Request.Method = HttpMethods.Get;
        request.Features.Set<IAntiforgeryValidationFeature>(null);
        return failed.Error is BadHttpRequestException ? RefuseAsync(request, failed.Error) : next(request);
    });

    /// <summary>Says no, in a page to a person and in a line to a script.</summary>
    public static async Task AnswerAsync(HttpContext request, int status, string message)
    {
        request.Response.StatusCode = status;
        if (!request.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            request.Response.ContentType = "text/plain; charset=utf-8";
            await request.Response.WriteAsync(message);
            return;
        }

        var fields = await FieldsAsync(request.Request);
        var token = fields.Count > 0 ? request.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(request).RequestToken : null;
        await PublicForms.Whole<TryAgain>(new()
        {
            [nameof(TryAgain.Message)] = message,
            [nameof(TryAgain.Address)] = request.Request.Path + request.Request.QueryString,
            [nameof(TryAgain.Fields)] = fields,
            [nameof(TryAgain.Token)] = token,
        }, status).ExecuteAsync(request);
    }

    // The token lies in the form, so a form too long to be read looks like one without.
    private static Task RefuseAsync(HttpContext request, Exception? reason)
    {
        while (reason is not (null or BadHttpRequestException)) reason = reason.InnerException;

        var status = (reason as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
        var refusal = status == StatusCodes.Status413PayloadTooLarge ? AccessRules.FormIsTooLong : AccessRules.PageIsTooOld;
        return AnswerAsync(request, status, refusal.Message);
    }

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>> FieldsAsync(HttpRequest request)
    {
        request.HttpContext.Features.Set<IAntiforgeryValidationFeature>(null); // else the framework lets nobody read what is refused
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength > 64 * 1024) return [];

        try
        {
            return [.. from field in await request.ReadFormAsync() where field.Key != TokenField from value in field.Value select KeyValuePair.Create(field.Key, value ?? "")];
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return []; // no form after all
        }
    }
}
