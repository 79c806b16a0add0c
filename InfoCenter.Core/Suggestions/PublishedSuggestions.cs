using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>Where a public suggestion stands, in the public's words.</summary>
public enum PublicSuggestionState
{
    /// <summary>Replied to; who made it has not said yet what they think of it.</summary>
    Replied,

    /// <summary>Not satisfied with, and handled anew.</summary>
    Anew,

    Closed,
}

/// <summary>A session's suggestions, or those of a year between sessions.</summary>
/// <param name="Key">Its part of the address: the number of the term, then the session or the year.</param>
/// <param name="Title">县十九届人大四次会议.</param>
public sealed record SuggestionSeries(string Key, string Title);

/// <summary>A public suggestion in the list.</summary>
public sealed record PublicSuggestionRow(int Id, string Number, string Title, string Lead, int Seconders, string Units, PublicSuggestionState State, SuggestionSeries Series);

/// <summary>A page of public suggestions, with what there is to choose from.</summary>
public sealed record PublicSuggestionList(IReadOnlyList<PublicSuggestionRow> Rows, IReadOnlyList<SuggestionSeries> Series, int Page, int Pages, int Total);

/// <summary>A unit's letter as everybody reads it.</summary>
public sealed record PublicReply(string Unit, string Number, string Class, DateOnly On, string Letter);

/// <summary>A suggestion as everybody reads it: its texts and letters only where who made it agreed to the whole.</summary>
/// <param name="Row">What the list shows.</param>
/// <param name="Subject">The class of its matter.</param>
/// <param name="Signers">Who made it, the lead first: public offices.</param>
/// <param name="CitizensMatters">From how many citizens' matters it came; never which.</param>
/// <param name="Grounds">Null where only the title is public.</param>
/// <param name="Proposal">Null where only the title is public.</param>
/// <param name="Replies">Empty where only the title is public.</param>
public sealed record PublicSuggestion(
    PublicSuggestionRow Row, string Subject, IReadOnlyList<string> Signers, int CitizensMatters, string? Grounds, string? Proposal, IReadOnlyList<PublicReply> Replies);

/// <summary>Suggestions as everybody reads them: only what a second person let out. No right is asked for.</summary>
public sealed class PublishedSuggestions(IDbContextFactory<InfoCenterDb> databases)
{
    public const int PageSize = 20;

    /// <summary>The newest number first, twenty a page; a series nobody knows narrows to nothing.</summary>
    public async Task<PublicSuggestionList> ListAsync(string? series = null, PublicSuggestionState? state = null, int page = 1, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var suggestions = db.Suggestions.AsNoTracking();
        var all = (await db.ShownSuggestions().Join(suggestions, p => p.SuggestionId, s => s.Id, (p, s) => new
        {
            s.Id,
            s.Number,
            s.Title,
            s.TermId,
            s.Session,
            s.Year,
            s.Serial,
            s.Status,
            s.Round,
            Shown = p.Round,
            Lead = s.Signers.First(g => g.IsLead).Name,
            Seconders = s.Signers.Count(g => !g.IsLead),
            Tasks = s.Tasks.Where(t => t.Role != TaskRole.Assist && t.ReturnedAt == null && t.WithdrawnAt == null).ToList(),
        }).AsSplitQuery().ToListAsync(cancel))
            .OrderByDescending(s => s.Year).ThenByDescending(s => s.TermId).ThenByDescending(s => s.Session).ThenByDescending(s => s.Serial)
            .Select(s => new PublicSuggestionRow(s.Id, s.Number!, s.Title, s.Lead, s.Seconders, UnitsOf(s.Tasks, s.Shown), StateOf(s.Status, s.Round, s.Shown), SeriesOf(s.TermId, s.Session, s.Year, s.Number!)))
            .ToList();
        var found = all.Where(r => (series is null || r.Series.Key == series) && (state is null || r.State == state)).ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, pages);
        return new([.. found.Skip((number - 1) * PageSize).Take(PageSize)], [.. all.Select(r => r.Series).Distinct()], number, pages, found.Count);
    }

    /// <exception cref="RuleBrokenException">Not let out, or taken back.</exception>
    public async Task<PublicSuggestion> ReadAsync(int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var shown = await db.ShownSuggestions().FirstOrDefaultAsync(p => p.SuggestionId == id, cancel) ?? throw SuggestionPublicationRules.IsNotPublic;
        var of = await db.WholeSuggestions().AsNoTracking().FirstAsync(s => s.Id == id, cancel);
        var (isWhole, subject) = (shown.Openness is SuggestionOpenness.Whole, of.SubjectId);
        var classes = await db.ReplyClasses.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Title, cancel);
        return new(
            new(of.Id, of.Number!, of.Title, of.Lead.Name, of.Signers.Count - 1, UnitsOf(of.Tasks, shown.Round), StateOf(of.Status, of.Round, shown.Round), SeriesOf(of.TermId, of.Session, of.Year, of.Number!)),
            await db.SuggestionSubjects.Where(s => s.Id == subject).Select(s => s.Name).FirstAsync(cancel),
            [.. of.Signers.OrderByDescending(s => s.IsLead).ThenBy(s => s.Id).Select(s => s.Name)], of.Origins.Count,
            isWhole ? Covering.WithoutNumbers(of.Grounds) : null, isWhole ? Covering.WithoutNumbers(of.Proposal) : null,
            [.. of.Tasks.Where(t => isWhole && t.Letter is not null && t.Round <= shown.Round).OrderBy(t => t.Round).ThenBy(t => t.Id)
                .Select(t => new PublicReply(t.UnitName, t.LetterNumber!, classes.GetValueOrDefault(t.ClassId!.Value, ""), t.LetterOn!.Value, Covering.WithoutNumbers(t.Letter!)))]);
    }

    private static string UnitsOf(IEnumerable<SuggestionTask> tasks, int round) =>
        string.Join(SuggestionTexts.And, tasks.Where(t => t.Round == round && t.Role is not TaskRole.Assist && t.ReturnedAt is null && t.WithdrawnAt is null).Select(t => t.UnitName));

    private static PublicSuggestionState StateOf(SuggestionStatus status, int round, int shown) =>
        status is SuggestionStatus.Closed ? PublicSuggestionState.Closed : round > shown ? PublicSuggestionState.Anew : PublicSuggestionState.Replied;

    private static SuggestionSeries SeriesOf(int term, int? session, int year, string number) =>
        new(session is { } of ? $"{term}-s{of}" : $"{term}-y{year}", SuggestionTexts.SeriesOf(number));
}
