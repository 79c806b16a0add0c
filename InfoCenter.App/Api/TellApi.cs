using System.Globalization;
using InfoCenter.App.Endpoints;
using InfoCenter.App.Public;
using InfoCenter.Core.Common;
using InfoCenter.Core.Files;
using InfoCenter.Core.Requests;
using Microsoft.AspNetCore.Mvc;

namespace InfoCenter.App.Api;

/// <summary>A telling, as the mini-program sends it.</summary>
public sealed record ApiTelling
{
    public string Key { get; init; } = "";

    public string? Plate { get; init; }

    public string? Area { get; init; }

    public string Place { get; init; } = "";

    public string Words { get; init; } = "";

    public string Name { get; init; } = "";

    public string Phone { get; init; } = "";

    public int? DeputyId { get; init; }

    public int? AlikeId { get; init; }

    public bool Consents { get; init; }

    public string? QuestionToken { get; init; }

    public string? Answer { get; init; }

    public IReadOnlyList<byte[]> Pictures { get; init; } = [];

    internal TellWords Typed => new()
    {
        Key = Key, Plate = Plate ?? "", Area = Area ?? "", Place = Place, Words = Words, Name = Name, Phone = Phone, Consents = Consents,
        Deputy = DeputyId?.ToString(CultureInfo.InvariantCulture) ?? "", Alike = AlikeId?.ToString(CultureInfo.InvariantCulture) ?? "",
    };
}

/// <summary>What others will see of a telling; with the question, where the network has told a great deal.</summary>
public sealed record ApiPreview(TellingPreview Preview, string? Question, string? QuestionToken);

/// <summary>What a program must know before it shows the form.</summary>
public sealed record ApiForm(string Consent, string PersonalDataUse, IReadOnlyList<string> Categories, int MostPictures, long LargestPicture, long PicturesTogether, int LongestWords, int LongestPlace);

/// <summary>A citizen tells something by a program: the same use case, limits and words as the pages of <c>/tell</c>.</summary>
internal static class TellApi
{
    private const long PicturesTogether = 24_000_000;

    // Base64 makes four signs of three bytes; the rest is words.
    private const long LargestTelling = (PicturesTogether / 3 * 4) + (64 * 1024);

    public static void MapTelling(this RouteGroupBuilder api)
    {
        api.MapGet("/telling", async (RequestTelling telling, CancellationToken cancel) => new ApiForm(
            ConsentTexts.Sentence, ConsentTexts.Use, await telling.CategoriesAsync(cancel), RequestFacts.MostPictures, FilePurpose.RequestPicture.MaxLength, PicturesTogether,
            RequestFacts.LongestWords, RequestFacts.LongestPlace)).Refuses();

        api.MapGet("/places", async (RequestTelling telling, CancellationToken cancel) => await telling.TownshipsAsync(cancel)).Refuses();

        api.MapGet("/plates/{code}", async (string code, RequestTelling telling, PlateScans scans, CancellationToken cancel) =>
        {
            var place = await telling.PlaceAsync(code, cancel) ?? throw CommonRules.NotFound;
            if (place.PlateId is { } scanned) scans.Note(scanned);
            return place;
        }).Refuses(CommonRules.NotFound);

        api.MapPost("/requests/preview", async (HttpContext request, ApiTelling telling, TellingDoor door, CancellationToken cancel) =>
        {
            var (preview, asked) = await door.PreviewAsync(request, telling.Typed, cancel);
            return new ApiPreview(preview, asked.Question, asked.Token);
        }).Refuses(OfWords);

        api.MapPost("/requests", async (HttpContext request, ApiTelling telling, TellingDoor door, CancellationToken cancel) => await door.TakeAsync(
            request, telling.Typed, (telling.QuestionToken, telling.Answer), telling.Pictures.Count, () => Task.FromResult(Together(telling.Pictures)), cancel))
            .WithMetadata(new RequestSizeLimitAttribute(LargestTelling))
            .Refuses([
                .. OfWords, RequestRules.ConsentIsRequired, RequestRules.SubmissionKeyIsMissing, RequestRules.TooManyPictures(RequestFacts.MostPictures),
                RequestRules.PicturesAreTooLarge(PicturesTogether), RequestRules.AlikeIsNotThere, RequestRules.ChallengeIsRequired, RequestRules.PersonTellsTooOften(10),
                RequestRules.AddressTellsTooOften(10), RequestRules.PlateTellsTooOften(60), RequestRules.SiteIsFull(60), FilesRules.FileIsTooLarge(FilePurpose.RequestPicture.MaxLength),
                .. OfPictures,
            ]);
    }

    private static RuleBrokenException[] OfWords =>
    [
        RequestRules.WordsAreRequired, RequestRules.WordsAreTooShort, RequestRules.WordsAreTooLong(RequestFacts.LongestWords), RequestRules.PlaceIsRequired,
        RequestRules.PlaceIsTooLong(RequestFacts.LongestPlace), RequestRules.TownshipIsRequired, RequestRules.NameIsRequired, RequestRules.NameIsTooLong, RequestRules.PhoneIsRequired,
        RequestRules.PhoneIsWrong,
    ];

    private static RuleBrokenException[] OfPictures => [FilesRules.PictureIsBroken, FilesRules.PictureIsTooLarge, FilesRules.PictureTypeIsUnknown, FilesRules.FileCouldNotBeStored];

    private static IReadOnlyList<byte[]> Together(IReadOnlyList<byte[]> pictures) =>
        pictures.Sum(picture => (long)picture.Length) <= PicturesTogether ? pictures : throw RequestRules.PicturesAreTooLarge(PicturesTogether);
}
