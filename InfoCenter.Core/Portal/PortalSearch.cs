using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>What somebody looks for on the portal.</summary>
public sealed record SearchQuestion
{
    /// <summary>Words with spaces between; all of them have to be there.</summary>
    public string Text { get; init; } = "";

    /// <summary>Null for all kinds.</summary>
    public SearchKind? Kind { get; init; }

    /// <summary>The newest first, instead of what has most of the words.</summary>
    public bool IsNewestFirst { get; init; }

    public int Page { get; init; } = 1;
}

/// <summary>Something that was found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Its page.</param>
/// <param name="Title">Its title or name.</param>
/// <param name="Excerpt">A piece of its text, with the words.</param>
/// <param name="On">The day it bears; of a request only the month counts; null for a deputy.</param>
public sealed record SearchRow(SearchKind Kind, string Address, IReadOnlyList<TextPart> Title, IReadOnlyList<TextPart> Excerpt, DateOnly? On);

/// <summary>How many of a kind were found.</summary>
public sealed record SearchCount(SearchKind Kind, int Count);

/// <summary>A page of what was found.</summary>
/// <param name="Words">What was looked for; none where nothing was asked.</param>
/// <param name="Rows">Twenty at most.</param>
/// <param name="Counts">Of every kind that has any.</param>
/// <param name="Total">Of the chosen kind.</param>
/// <param name="Page">From one.</param>
/// <param name="Pages">At least one.</param>
public sealed record SearchList(IReadOnlyList<string> Words, IReadOnlyList<SearchRow> Rows, IReadOnlyList<SearchCount> Counts, int Total, int Page, int Pages);

/// <summary>
/// Looks through what the portal shows at this moment, and through nothing else: every question is joined with what is public, so that what is planned, withdrawn or not let out is
/// neither found nor counted. No right is asked for.
/// </summary>
public sealed class PortalSearch(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    public const int PageSize = 20;

    // A word that stands in more things than these tells little by how often it stands there, and weighing reads all of their texts: then the newest come first.
    private const int MostWeighed = 1_000;

    /// <summary>What has all the words, twenty a page; nothing where no word was typed.</summary>
    public async Task<SearchList> FindAsync(SearchQuestion question, CancellationToken cancel = default)
    {
        var words = SearchWords.Of(question.Text);
        if (words.Count == 0) return new(words, [], [], 0, 1, 1);

        await using var db = await databases.CreateDbContextAsync(cancel);
        List<Hit> found =
        [
            .. (await db.DeputiesNamedAsync(SearchWords.Question(question.Text), cancel)).Select(id => new Hit(SearchKind.Deputy, id, int.MaxValue, 0, null)),
            .. await ArticlesAsync(db, words, cancel),
            .. await MeetingsAsync(db, words, cancel),
            .. await LawsAsync(db, words, cancel),
            .. await RequestsAsync(db, words, cancel),
        ];
        var counts = found.GroupBy(hit => hit.Kind).OrderBy(kind => kind.Key).Select(kind => new SearchCount(kind.Key, kind.Count())).ToList();
        if (question.Kind is { } only) found.RemoveAll(hit => hit.Kind != only);

        if (!question.IsNewestFirst && found.Count(hit => hit.Kind is not SearchKind.Deputy) <= MostWeighed) found = [.. await WeighedAsync(db, found, words, cancel)];
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(question.Page, 1, pages);
        var shown = Ordered(found, question.IsNewestFirst).Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var rows = (await db.SearchRowsAsync(shown, words, clock.Today, cancel)).ToDictionary(row => row.Hit, row => row.Row);
        return new(words, [.. shown.Where(rows.ContainsKey).Select(hit => rows[hit])], counts, found.Count, page, pages);
    }

    // Who is named so comes first. The order is made here, so that it is the same on either engine.
    private static IEnumerable<Hit> Ordered(List<Hit> found, bool isNewestFirst) =>
        isNewestFirst
            ? found.OrderByDescending(h => h.Kind is SearchKind.Deputy).ThenByDescending(h => h.At).ThenByDescending(h => h.TitleHits).ThenBy(h => h.Kind).ThenByDescending(h => h.Kind is SearchKind.Deputy ? 0 : h.Id)
            : found.OrderByDescending(h => h.TitleHits).ThenByDescending(h => h.Times).ThenByDescending(h => h.At).ThenBy(h => h.Kind).ThenByDescending(h => h.Kind is SearchKind.Deputy ? 0 : h.Id);

    private static async Task<IEnumerable<Hit>> WeighedAsync(InfoCenterDb db, List<Hit> found, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var times = new Dictionary<(SearchKind, int), int>();
        foreach (var kind in found.Where(hit => hit.Kind is not SearchKind.Deputy).GroupBy(hit => hit.Kind))
        {
            var ids = kind.Select(hit => hit.Id).ToList();
            foreach (var text in await db.TextsWith(EntityOf(kind.Key), words, isWeighed: true).Where(t => ids.Contains(t.OwnerId)).ToListAsync(cancel)) times[(kind.Key, text.OwnerId)] = text.Times;
        }

        return found.Select(hit => hit with { Times = times.GetValueOrDefault((hit.Kind, hit.Id)) });
    }

    private static string EntityOf(SearchKind kind) => kind switch
    {
        SearchKind.Deputy => throw new ArgumentOutOfRangeException(nameof(kind), "Deputies are found by their names."),
        SearchKind.Article => nameof(ArticleVersion),
        SearchKind.Meeting => nameof(Meeting),
        SearchKind.Law => nameof(Law),
        SearchKind.Request => nameof(RequestPublication),
    };

    private Task<List<Hit>> ArticlesAsync(InfoCenterDb db, IReadOnlyList<string> words, CancellationToken cancel) => (
        from article in db.ShownArticles(clock.Now)
        join version in db.ArticleVersions on new { ArticleId = article.Id, Number = article.ShownVersion!.Value } equals new { version.ArticleId, version.Number }
        join text in db.TextsWith(EntityOf(SearchKind.Article), words) on version.Id equals text.OwnerId
        select new Hit(SearchKind.Article, version.Id, text.TitleHits, 0, article.ShownFromAt)).ToListAsync(cancel);

    private static async Task<IEnumerable<Hit>> MeetingsAsync(InfoCenterDb db, IReadOnlyList<string> words, CancellationToken cancel) => (await (
        from meeting in db.ShownMeetings()
        join text in db.TextsWith(EntityOf(SearchKind.Meeting), words) on meeting.Id equals text.OwnerId
        select new { meeting.Id, text.TitleHits, meeting.OpensOn }).ToListAsync(cancel)).Select(m => new Hit(SearchKind.Meeting, m.Id, m.TitleHits, 0, At(m.OpensOn)));

    private static async Task<IEnumerable<Hit>> LawsAsync(InfoCenterDb db, IReadOnlyList<string> words, CancellationToken cancel) => (await (
        from law in db.ShownLaws()
        join text in db.TextsWith(EntityOf(SearchKind.Law), words) on law.Id equals text.OwnerId
        select new { law.Id, text.TitleHits, law.EffectiveOn }).ToListAsync(cancel)).Select(l => new Hit(SearchKind.Law, l.Id, l.TitleHits, 0, At(l.EffectiveOn)));

    private static Task<List<Hit>> RequestsAsync(InfoCenterDb db, IReadOnlyList<string> words, CancellationToken cancel) => (
        from copy in db.ShownPublications()
        join text in db.TextsWith(EntityOf(SearchKind.Request), words) on copy.Id equals text.OwnerId
        select new Hit(SearchKind.Request, copy.Id, text.TitleHits, 0, copy.PublishedAt)).ToListAsync(cancel);

    // A day among instants: the first of it in the office's reckoning or later, never another day.
    private static DateTime At(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>Something found, before it is read.</summary>
    internal sealed record Hit(SearchKind Kind, int Id, int TitleHits, int Times, DateTime? At);
}
