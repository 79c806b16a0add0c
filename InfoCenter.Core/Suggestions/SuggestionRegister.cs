using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>Which suggestions a list shows.</summary>
/// <param name="Status">Where they stand; null for all.</param>
/// <param name="TermId">To which congress; null for all.</param>
/// <param name="Words">Words in title or number.</param>
/// <param name="Page">From 1.</param>
public sealed record SuggestionFilter(SuggestionStatus? Status = null, int? TermId = null, string Words = "", int Page = 1)
{
    public SuggestionOccasion? Occasion { get; init; }

    public int? SubjectId { get; init; }

    /// <summary>What one of the report's figures counted: the numbered ones handed in in a year.</summary>
    public int? ReportYear { get; init; }

    public SuggestionMeasure? Measure { get; init; }

    /// <summary>A unit that owes or gave a letter in the last round.</summary>
    public int? UnitId { get; init; }

    /// <summary>The class of a letter in the last round.</summary>
    public string? ClassCode { get; init; }
}

/// <summary>A suggestion in a list; <paramref name="Waits"/> says what the reader owes it, null for nothing.</summary>
public sealed record SuggestionRow(
    int Id, string? Number, string Title, string Subject, string Lead, int Seconders, SuggestionStatus Status, string Units, string Classes, bool IsKey, bool NeedsHearing, DateOnly? DueOn, string? Waits);

/// <summary>A request it came from.</summary>
public sealed record OriginRow(int RequestId, string Number, string OpenWords, RequestStatus Status);

/// <summary>A suggestion with all of its way.</summary>
/// <param name="Suggestion">All its parts.</param>
/// <param name="Term">The congress it is made to.</param>
/// <param name="Subject">The class of its matter.</param>
/// <param name="Origins">The requests it came from.</param>
/// <param name="Warnings">What it may be instead.</param>
public sealed record SuggestionSheet(Suggestion Suggestion, string Term, string Subject, IReadOnlyList<OriginRow> Origins, IReadOnlyList<SuggestionWarning> Warnings);

/// <summary>What a request became.</summary>
public sealed record SuggestionOfRequest(int Id, string? Number, string Title, SuggestionStatus Status);

/// <summary>Reading suggestions: all, a township's, or a deputy's own.</summary>
public sealed class SuggestionRegister(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The newest first, fifty a page; a deputy's: what waits for the deputy first.</summary>
    public async Task<ListPage<SuggestionRow>> ListAsync(SuggestionFilter filter, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var person = user.Standing.PersonId;
        var all = db.Suggestions.AsNoTracking().Within(db, user);
        if (filter.Status is { } status) all = all.Where(s => s.Status == status);
        if (filter.TermId is { } term) all = all.Where(s => s.TermId == term);
        all = Narrow(db, all, filter);
        if (ChineseText.Clean(filter.Words) is { Length: > 0 } words) all = all.Where(s => s.Title.Contains(words) || (s.Number != null && s.Number.Contains(words)));
        var total = await all.CountAsync(cancel);
        var number = Paging.Within(filter.Page, total);
        var subjects = db.SuggestionSubjects;
        var rows = await all
            .OrderByDescending(s => (s.Status == SuggestionStatus.Registered && s.Signers.Any(g => g.PersonId == person && g.State == SignerState.Asked)) ||
                (s.Status == SuggestionStatus.AwaitingRating && s.Signers.Any(g => g.PersonId == person) && !s.Ratings.Any(r => r.PersonId == person && r.Round == s.Round)))
            .ThenByDescending(s => s.Id).OfPage(number)
            .Select(s => new { Row = s, s.Signers, s.Tasks, s.Ratings, Subject = subjects.First(x => x.Id == s.SubjectId).Name }).AsSplitQuery().ToListAsync(cancel);
        return new([.. rows.Select(r => new SuggestionRow(
            r.Row.Id, r.Row.Number, r.Row.Title, r.Subject, r.Signers.First(g => g.IsLead).Name, r.Signers.Count(g => !g.IsLead && g.State is not SignerState.Declined), r.Row.Status,
            string.Join("、", r.Tasks.Where(t => t.Round == r.Row.Round && t.ReturnedAt is null && t.WithdrawnAt is null && t.Role is not TaskRole.Assist).Select(t => t.UnitName)),
            string.Join("、", r.Tasks.Where(t => t.Round == r.Row.Round && t.ClassCode is not null).Select(t => t.ClassCode)),
            r.Row.IsKey, r.Row.NeedsHearing, r.Row.DueOn ?? r.Tasks.Where(t => t.IsOpen).Select(t => (DateOnly?)t.DueOn).Min(), SuggestionTexts.Waits(r.Row, r.Signers, r.Ratings, person)))], total, number);
    }

    /// <summary>What a request became, as far as the reader may see it.</summary>
    public async Task<IReadOnlyList<SuggestionOfRequest>> OfRequestAsync(int requestId, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Suggestions.AsNoTracking().Within(db, user).Where(s => s.Origins.Any(o => o.RequestId == requestId)).OrderBy(s => s.Id)
            .Select(s => new SuggestionOfRequest(s.Id, s.Number, s.Title, s.Status)).ToListAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">Foreign and missing look the same.</exception>
    public async Task<SuggestionSheet> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var suggestion = await db.WholeSuggestions().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (!await db.Suggestions.Where(s => s.Id == id).Within(db, user).AnyAsync(cancel)) throw user.TurnedAway();
        var (term, subject, requests) = (suggestion.TermId, suggestion.SubjectId, suggestion.Origins.Select(o => o.RequestId).ToList());
        return new(
            suggestion, await db.TermTitleAsync(term, cancel), await db.SuggestionSubjects.Where(s => s.Id == subject).Select(s => s.Name).FirstAsync(cancel),
            await db.Requests.AsNoTracking().Where(r => requests.Contains(r.Id)).OrderBy(r => r.Id).Select(r => new OriginRow(r.Id, r.Number, r.OpenWords, r.Status)).ToListAsync(cancel),
            SuggestionWarnings.Of(suggestion.Facts));
    }

    private IQueryable<Suggestion> Narrow(InfoCenterDb db, IQueryable<Suggestion> all, SuggestionFilter filter)
    {
        if (filter.Occasion is { } occasion) all = all.Where(s => s.Occasion == occasion);
        if (filter.SubjectId is { } subject) all = all.Where(s => s.SubjectId == subject);
        if (filter.ReportYear is { } year) all = all.Reported(year);
        if (filter.Measure is { } measure) all = all.Narrow(db, measure, clock.Today);
        if (filter.UnitId is { } unit)
            all = all.Where(s => s.Tasks.Any(t => t.UnitId == unit && t.Round == s.Round && t.Role != TaskRole.Assist && t.ReturnedAt == null && t.WithdrawnAt == null));
        if (filter.ClassCode is { } code) all = all.Where(s => s.Tasks.Any(t => t.ClassCode == code && t.Round == s.Round));
        return all;
    }
}
