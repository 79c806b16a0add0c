using System.Globalization;
using InfoCenter.App.Access;
using InfoCenter.App.Public;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Endpoints;

/// <summary>What every telling passes, whether a page sends it or the mini-program: the place, the consent, the limits, and the same receipt for what was sent before.</summary>
internal sealed class TellingDoor(RequestTelling telling, TellingLimits limits, ChallengeWords challenge)
{
    public Task<RequestFacts> FactsAsync(TellWords told, CancellationToken cancel) => telling.LocateAsync(
        new()
        {
            Words = told.Words, Place = told.Place, Name = told.Name, Phone = told.Phone, ChosenPersonId = Number(told.Deputy), AlikeId = Number(told.Alike),
        }, told.Plate, told.Area, cancel);

    /// <summary>What is shown before it counts; with a small question for a busy address.</summary>
    /// <exception cref="RuleBrokenException">Something is missing.</exception>
    public async Task<(TellingPreview Preview, (string? Question, string? Token) Asked)> PreviewAsync(HttpContext request, TellWords told, CancellationToken cancel)
    {
        var preview = await telling.PreviewAsync(await FactsAsync(told, cancel), cancel);
        return (preview, limits.AsksOf(PublicForms.AddressOf(request)) ? challenge.Ask() : default);
    }

    /// <summary>Takes it in, once.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, or too much came lately; then the answer says how long to wait.</exception>
    public async Task<RequestReceipt> TakeAsync(
        HttpContext request, TellWords told, (string? Token, string? Answer) answered, int pictures, Func<Task<IReadOnlyList<byte[]>>> read, CancellationToken cancel)
    {
        if (await telling.FindReceiptAsync(told.Key, cancel) is { } taken) return taken;

        var facts = await FactsAsync(told, cancel);
        _ = facts.Checked();
        if (!told.Consents) throw RequestRules.ConsentIsRequired;
        if (pictures > RequestFacts.MostPictures) throw RequestRules.TooManyPictures(RequestFacts.MostPictures);

        var hasAnswered = challenge.IsAnswered(answered.Token, answered.Answer);
        var verdict = limits.Admit(told.Key, RequestFacts.PhoneOf(told.Phone), PublicForms.AddressOf(request), facts.PlateId, hasAnswered);
        if (verdict.Wait is { } wait) request.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (verdict.Refusal is { } refusal) throw refusal;
        return await telling.TellAsync(facts, told.Key, await read(), cancel);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
