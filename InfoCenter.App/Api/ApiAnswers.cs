using InfoCenter.App.Access;
using InfoCenter.App.Endpoints;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace InfoCenter.App.Api;

/// <summary>A refusal as a program reads it (RFC 9457).</summary>
public sealed record ApiRefusal(string Title, int Status, string Detail, string Rule)
{
    /// <summary>To be answered and sent along with the next try, where one is asked.</summary>
    public string? Question { get; init; }

    public string? QuestionToken { get; init; }
}

/// <summary>Below /api no answer is a page: whatever goes wrong, wherever, is said as <c>application/problem+json</c>.</summary>
internal static partial class ApiAnswers
{
    public const string ContentType = "application/problem+json; charset=utf-8";

    public static void UseApiAnswers(this WebApplication app) => app.Use(async (request, next) =>
    {
        if (!request.IsApi)
        {
            await next(request);
            return;
        }

        if (request.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        try
        {
            await next(request);
            if (request.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null }) await WriteAsync(request, request.Response.StatusCode, Of(request.Response.StatusCode));
        }
        catch (BadHttpRequestException bad) when (!request.Response.HasStarted)
        {
            await WriteAsync(request, bad.StatusCode, Of(bad.StatusCode));
        }
        catch (Exception error) when (!request.Response.HasStarted && error is not OperationCanceledException)
        {
            if (StorageFaults.RefusalOf(error) is { } broken)
            {
                await WriteAsync(request, Filters.StatusOf(broken), broken);
                return;
            }

            FellOver(app.Logger, error, request.TraceIdentifier);
            await WriteAsync(request, StatusCodes.Status500InternalServerError, ApiRules.WentWrong(request.TraceIdentifier));
        }
    });

    extension(HttpContext request)
    {
        public bool IsApi => request.Request.Path.StartsWithSegments("/api");
    }

    /// <summary>Answers with a refusal.</summary>
    public static Task WriteAsync(HttpContext request, int status, RuleBrokenException refusal) =>
        Results.Json(Told(status, refusal), contentType: ContentType, statusCode: status).ExecuteAsync(request);

    public static ApiRefusal Told(int status, RuleBrokenException refusal) => new(ReasonPhrases.GetReasonPhrase(status), status, refusal.Message, refusal.Rule);

    // What was refused further up, before anybody knew which use case was meant.
    private static RuleBrokenException Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => CommonRules.SignInIsRequired,
        StatusCodes.Status403Forbidden => CommonRules.PermissionIsRequired,
        StatusCodes.Status404NotFound => ApiRules.NoSuchAddress,
        StatusCodes.Status405MethodNotAllowed => ApiRules.MethodIsWrong,
        StatusCodes.Status413PayloadTooLarge => AccessRules.FormIsTooLong,
        _ => ApiRules.BodyIsUnreadable,
    };

    [LoggerMessage(LogLevel.Error, "An answer of the API fell over ({Trace})")]
    private static partial void FellOver(ILogger log, Exception error, string trace);
}
