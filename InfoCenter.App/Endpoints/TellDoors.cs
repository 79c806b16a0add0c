using System.Security.Cryptography;
using InfoCenter.App.Access;
using InfoCenter.App.Public;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;

namespace InfoCenter.App.Endpoints;

/// <summary>A citizen tells something: plain pages that post to one another, so that an old phone on a weak network gets through.</summary>
internal static class TellDoors
{
    // Six pictures as the browser shrinks them, or a few as the camera made them; each may have 8 MB.
    private const long PicturesTogether = 24_000_000;
    private const long Envelope = 64 * 1024;

    public static void MapTelling(this WebApplication app)
    {
        var open = app.MapOpen();
        open.MapGet("/tell/{plate?}", ShowAsync);
        open.MapPost("/tell", PreviewAsync);
        open.MapPost("/tell/edit", EditAsync);
        open.MapPost("/tell/send", SendAsync);
        open.MapGet("/receipt", ReceiptAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext request, string? plate, string? p, PublicShelf shelf, PlateScans scans, CancellationToken cancel)
    {
        var code = (plate ?? p).OrNull();
        var place = code is null ? null : await shelf.PlaceAsync(code, cancel);
        if (place?.PlateId is { } scanned) scans.Note(scanned);
        var told = new TellWords { Key = RandomNumberGenerator.GetHexString(32, lowercase: true), Plate = place?.Code ?? "" };

        // An address that is not one of ours is in the page it gets; of those there is no end.
        if ((code is not null && place is null) || request.Request.Query.Keys.Any(key => key is not ("p" or "large"))) return await FormAsync(request, shelf, told, place, null, cancel);

        var view = PublicForms.View(request, null);
        var townships = place is null ? await shelf.TownshipsAsync(cancel) : [];
        var page = await shelf.PageAsync<TellForm>($"tell {place?.Code} {view.IsLarge}", _ => Task.FromResult(new Dictionary<string, object?>
        {
            [nameof(TellForm.View)] = view with { Token = PageWithGaps.Token, OtherSize = $"{(place is null ? "/tell" : $"/tell/{place.Code}")}?large={(view.IsLarge ? 0 : 1)}" },
            [nameof(TellForm.Told)] = told with { Key = PageWithGaps.Key }, [nameof(TellForm.Place)] = place, [nameof(TellForm.Townships)] = townships,
        }));
        return Results.Bytes(page.For(view.Token, told.Key), "text/html; charset=utf-8");
    }

    private static async Task<IResult> PreviewAsync(HttpContext request, PublicShelf shelf, TellingDoor door, CancellationToken cancel)
    {
        if (await PublicForms.ReadAsync(request, Envelope, cancel) is not { } form) return PublicForms.NoForm();
        var told = TellWords.Of(form);
        if (!await PublicForms.IsOursAsync(request)) return await FormAsync(request, shelf, told, await PlaceOfAsync(shelf, told, cancel), AccessRules.PageIsTooOld, cancel, StatusCodes.Status400BadRequest);
        return await PreviewOrFormAsync(request, shelf, told, door, null, null, cancel);
    }

    private static async Task<IResult> EditAsync(HttpContext request, PublicShelf shelf, CancellationToken cancel)
    {
        if (await PublicForms.ReadAsync(request, Envelope, cancel) is not { } form) return PublicForms.NoForm();
        var (told, isOurs) = (TellWords.Of(form), await PublicForms.IsOursAsync(request));
        return await FormAsync(
            request, shelf, told, await PlaceOfAsync(shelf, told, cancel), isOurs ? null : AccessRules.PageIsTooOld, cancel, isOurs ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> SendAsync(HttpContext request, PublicShelf shelf, TellingDoor door, CancellationToken cancel)
    {
        if (await PublicForms.ReadAsync(request, PicturesTogether + Envelope, cancel) is not { } form) return PublicForms.NoForm();
        var told = TellWords.Of(form);
        if (!await PublicForms.IsOursAsync(request)) return await PreviewOrFormAsync(request, shelf, told, door, AccessRules.PageIsTooOld, StatusCodes.Status400BadRequest, cancel);
        try
        {
            return Receipt(await door.TakeAsync(request, told, (form["Question"], form["Answer"]), form.Files.Count, () => PicturesAsync(form, cancel), cancel));
        }
        catch (Exception error) when (StorageFaults.RefusalOf(error) is { } broken)
        {
            return await PreviewOrFormAsync(request, shelf, told, door, broken, Filters.StatusOf(broken), cancel);
        }
    }

    private static async Task<IResult> ReceiptAsync(HttpContext request, string? n, string? c, RequestFollowing following, CancellationToken cancel)
    {
        try
        {
            return PublicForms.Page<TellReceipt>(request, null, new() { [nameof(TellReceipt.Receipt)] = await following.ReceiptAsync(n ?? "", c ?? "", cancel) });
        }
        catch (RuleBrokenException broken)
        {
            return PublicForms.Page<FollowForm>(request, broken, [], StatusCodes.Status404NotFound);
        }
    }

    // What cannot be shown as others will see it goes back to the form, with the reason.
    private static async Task<IResult> PreviewOrFormAsync(
        HttpContext request, PublicShelf shelf, TellWords told, TellingDoor door, RuleBrokenException? refusal, int? status, CancellationToken cancel)
    {
        try
        {
            var (preview, asked) = await door.PreviewAsync(request, told, cancel);
            return PublicForms.Page<TellPreview>(request, refusal, new()
            {
                [nameof(TellPreview.Told)] = told, [nameof(TellPreview.Preview)] = preview, [nameof(TellPreview.Question)] = asked.Question, [nameof(TellPreview.QuestionToken)] = asked.Token,
            }, status ?? StatusCodes.Status200OK);
        }
        catch (RuleBrokenException broken)
        {
            return await FormAsync(request, shelf, told, await PlaceOfAsync(shelf, told, cancel), refusal ?? broken, cancel, status ?? StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> FormAsync(
        HttpContext request, PublicShelf shelf, TellWords told, TellingPlace? place, RuleBrokenException? refusal, CancellationToken cancel, int status = StatusCodes.Status200OK) =>
        PublicForms.Page<TellForm>(request, refusal, new()
        {
            [nameof(TellForm.Told)] = told, [nameof(TellForm.Place)] = place, [nameof(TellForm.Townships)] = place is null ? await shelf.TownshipsAsync(cancel) : [],
        }, status);

    private static async Task<TellingPlace?> PlaceOfAsync(PublicShelf shelf, TellWords told, CancellationToken cancel) =>
        told.Plate.OrNull() is { } plate ? await shelf.PlaceAsync(plate, cancel) : null;

    private static async Task<IReadOnlyList<byte[]>> PicturesAsync(IFormCollection form, CancellationToken cancel)
    {
        var pictures = new List<byte[]>();
        foreach (var file in form.Files.Where(file => file.Length > 0))
        {
            using var memory = new MemoryStream((int)file.Length);
            await file.CopyToAsync(memory, cancel);
            pictures.Add(memory.ToArray());
        }

        return pictures;
    }

    // Fetched, not posted to: turning the page back or reloading sends nothing again.
    private static SeeOther Receipt(RequestReceipt receipt) => new($"/receipt?n={Uri.EscapeDataString(receipt.Number)}&c={Uri.EscapeDataString(receipt.LinkCode)}");
}
