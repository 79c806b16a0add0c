using InfoCenter.App.Access;
using InfoCenter.App.Endpoints;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Api;

/// <summary>Every refusal an address of the interface may answer with; the document is written from it.</summary>
internal sealed record ApiRefusalList(IReadOnlyList<RuleBrokenException> Rules)
{
    /// <summary>What any address may answer: it is too busy, or the machine is in trouble.</summary>
    public static IReadOnlyList<(int Status, RuleBrokenException Rule)> Anywhere { get; } =
    [
        (StatusCodes.Status429TooManyRequests, AccessRules.TooManyRequests), (StatusCodes.Status500InternalServerError, ApiRules.WentWrong("…")),
        .. new[]
        {
            DataRules.DatabaseIsBusy, DataRules.DiskIsFull, DataRules.DiskIsFailing, DataRules.DatabaseIsReadOnly, DataRules.DatabaseIsAway, DataRules.DatabaseIsDamaged,
            DataRules.DatabaseCannotBeOpened,
        }.Select(rule => (StatusCodes.Status503ServiceUnavailable, rule)),
    ];

    /// <summary>What whatever is posted may be answered with before it is read.</summary>
    public static IReadOnlyList<(int Status, RuleBrokenException Rule)> WherePosted { get; } =
    [
        (StatusCodes.Status400BadRequest, ApiRules.BodyIsUnreadable), (StatusCodes.Status403Forbidden, AccessRules.CameFromElsewhere),
        (StatusCodes.Status413PayloadTooLarge, AccessRules.FormIsTooLong), (StatusCodes.Status415UnsupportedMediaType, ApiRules.BodyIsUnreadable),
    ];
}

/// <summary>How an address of the interface says what it refuses.</summary>
internal static class ApiRefusals
{
    /// <summary>Names what the address may refuse, for the document.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params RuleBrokenException[] rules) => endpoint.WithMetadata(new ApiRefusalList(rules));

    /// <summary>Answers the office's refusals in its own words and under its own names, with a new question where one is asked for.</summary>
    public static RouteGroupBuilder WithApiRefusals(this RouteGroupBuilder group) => group.AddEndpointFilter(async (call, next) =>
    {
        try
        {
            return await next(call);
        }
        catch (Exception error) when (StorageFaults.RefusalOf(error) is { } broken)
        {
            var asked = broken.Rule == nameof(RequestRules.ChallengeIsRequired) ? call.HttpContext.RequestServices.GetRequiredService<ChallengeWords>().Ask() : default;
            var status = Filters.StatusOf(broken);
            return Results.Json(ApiAnswers.Told(status, broken) with { Question = asked.Question, QuestionToken = asked.Token }, contentType: ApiAnswers.ContentType, statusCode: status);
        }
    });
}
