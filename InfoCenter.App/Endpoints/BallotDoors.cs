using System.Globalization;
using InfoCenter.App.Public;
using InfoCenter.Core.Appraisals;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;

namespace InfoCenter.App.Endpoints;

/// <summary>A voter's ballot on a telephone: plain pages, no account, no script. The code on the paper is the right.</summary>
internal static class BallotDoors
{
    private const long Form = 16 * 1024;
    private const string Field = "Mark";

    public static void MapBallots(this WebApplication app)
    {
        var open = app.MapOpen();
        open.MapGet("/ballot/{code}", ShowAsync);
        open.MapPost("/ballot/{code}", CastAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext request, string code, BallotCasting casting, CancellationToken cancel)
    {
        NotToBeKept(request);
        return await SheetAsync(request, code, casting, null, [], StatusCodes.Status200OK, cancel);
    }

    private static async Task<IResult> CastAsync(HttpContext request, string code, BallotCasting casting, CancellationToken cancel)
    {
        NotToBeKept(request);
        if (await PublicForms.ReadAsync(request, Form, cancel) is not { } form) return PublicForms.NoForm();
        var marks = Marks(form);
        if (!await PublicForms.IsOursAsync(request)) return await SheetAsync(request, code, casting, Access.AccessRules.PageIsTooOld, marks, StatusCodes.Status400BadRequest, cancel);
        try
        {
            await casting.CastAsync(code, marks, cancel);
            return PublicForms.Page<BallotCast>(request, null, []);
        }
        catch (Exception error) when (StorageFaults.RefusalOf(error) is { } broken)
        {
            return await SheetAsync(request, code, casting, broken, marks, Filters.StatusOf(broken), cancel);
        }
    }

    // With what was marked already; a ballot that cannot be used any more says why and nothing else.
    private static async Task<IResult> SheetAsync(HttpContext request, string code, BallotCasting casting, RuleBrokenException? refusal, Dictionary<int, int> marks, int status, CancellationToken cancel)
    {
        try
        {
            var sheet = await casting.ReadAsync(code, cancel);
            return PublicForms.Page<BallotForm>(request, refusal, new() { [nameof(BallotForm.Sheet)] = sheet, [nameof(BallotForm.Code)] = code, [nameof(BallotForm.Marks)] = marks }, status);
        }
        catch (RuleBrokenException broken)
        {
            // A ballot that was used is no fault of whoever looks at it once more.
            var isUsed = refusal is null && broken.Rule != nameof(BallotRules.CodeIsUnknown);
            return PublicForms.Page<BallotClosed>(request, refusal ?? broken, [], isUsed ? StatusCodes.Status200OK : Filters.StatusOf(broken));
        }
    }

    private static Dictionary<int, int> Marks(IFormCollection form)
    {
        var marks = new Dictionary<int, int>();
        foreach (var (name, value) in form)
        {
            if (name.StartsWith(Field, StringComparison.Ordinal) && int.TryParse(name.AsSpan(Field.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var appraisal)
                && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var mark)) marks[appraisal] = mark;
        }

        return marks;
    }

    // The next person who holds this telephone does not see what was marked.
    private static void NotToBeKept(HttpContext request) => request.Response.Headers.CacheControl = "no-store";
}
