using System.Globalization;
using InfoCenter.App.Public;
using InfoCenter.Core.Portal;

namespace InfoCenter.App.Endpoints;

/// <summary>The three meetings, and laws and regulations, in public.</summary>
internal static class MeetingDoors
{
    public static void MapMeetings(this WebApplication app)
    {
        var open = app.MapOpen();
        open.MapGet("/meetings", (HttpContext request, string? kind, string? page, CancellationToken cancel) =>
        {
            var (wanted, number) = (One<MeetingKind>(kind), NumberIn(page));
            return PortalPages.AnswerAsync<FindMeetings>(request, MeetingsAt(wanted, number), async room => new()
            {
                [nameof(FindMeetings.List)] = await room.GetRequiredService<PublicMeetings>().ListAsync(wanted, number, cancel),
            });
        });
        open.MapGet("/meetings/{id:int}", (HttpContext request, int id, CancellationToken cancel) => PortalPages.AnswerAsync<ReadMeeting>(request, $"/meetings/{id}", async room => new()
        {
            [nameof(ReadMeeting.Meeting)] = await room.GetRequiredService<PublicMeetings>().ReadAsync(id, cancel),
        }));
        open.MapGet("/laws", (HttpContext request, string? state, string? kind, string? page, CancellationToken cancel) =>
        {
            var query = new PublicLawQuery(One<LawState>(state), One<LawKind>(kind), NumberIn(page));
            return PortalPages.AnswerAsync<FindLaws>(request, LawsAt(query), async room => new()
            {
                [nameof(FindLaws.List)] = await room.GetRequiredService<PublicLaws>().ListAsync(query, cancel),
            });
        });
        open.MapGet("/laws/{id:int}", (HttpContext request, int id, CancellationToken cancel) => PortalPages.AnswerAsync<ReadLaw>(request, $"/laws/{id}", async room => new()
        {
            [nameof(ReadLaw.Law)] = await room.GetRequiredService<PublicLaws>().ReadAsync(id, cancel),
        }));
    }

    /// <summary>The address of a page of meetings, with what narrows it and nothing else.</summary>
    public static string MeetingsAt(MeetingKind? kind, int page) => At("/meetings", ("kind", kind?.ToString()), ("page", Beyond(page)));

    /// <summary>The address of a page of laws, with what narrows it and nothing else.</summary>
    public static string LawsAt(PublicLawQuery query) => At("/laws", ("state", query.State?.ToString()), ("kind", query.Kind?.ToString()), ("page", Beyond(query.Page)));

    private static string At(string path, params (string Key, string? Value)[] all)
    {
        var kept = string.Join('&', all.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={pair.Value}"));
        return kept.Length == 0 ? path : $"{path}?{kept}";
    }

    private static string? Beyond(int page) => page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null;

    private static int NumberIn(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000 ? number : 1;

    private static T? One<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null;
}
