using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>A term a suggestion can be made to.</summary>
public sealed record SuggestionTerm(int Id, string Title);

/// <summary>A class of matters to choose.</summary>
public sealed record SubjectChoice(int Id, string Name);

/// <summary>A request that became a suggestion's matter and is in none yet.</summary>
public sealed record TurnedRequest(int Id, string Number, string Place, string OpenWords);

/// <summary>What the form offers.</summary>
/// <param name="Terms">Of the deputy's own mandates; for the office, all with deputies in office.</param>
/// <param name="Subjects">In the county's order.</param>
/// <param name="Requests">What it can be made from.</param>
/// <param name="IsOwn">Whether the writer leads it.</param>
public sealed record SuggestionChoices(IReadOnlyList<SuggestionTerm> Terms, IReadOnlyList<SubjectChoice> Subjects, IReadOnlyList<TurnedRequest> Requests, bool IsOwn);

/// <summary>One that is like what is being written.</summary>
/// <param name="Id">Which.</param>
/// <param name="Number">Null before it has one.</param>
/// <param name="Title">Its title.</param>
/// <param name="Percent">How alike, 0 to 100.</param>
public sealed record AlikeSuggestion(int Id, string? Number, string Title, int Percent);

/// <summary>Writing a suggestion: by the deputy who leads it, or by the office from paper.</summary>
public sealed class SuggestionWriting(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int MostAlike = 5;

    /// <summary>What can be chosen.</summary>
    public async Task<SuggestionChoices> ChoicesAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.WriteSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (own, mandates) = (user.Standing.PersonId, db.Mandates);
        var terms = await db.Terms.AsNoTracking().Where(t => mandates.Any(m => m.TermId == t.Id && m.Ending == null && (own == null || m.PersonId == own)))
            .Join(db.Assemblies, t => t.AssemblyId, a => a.Id, (t, a) => new { t.Id, t.Title, a.Level }).ToListAsync(cancel);
        var subjects = await db.SuggestionSubjects.AsNoTracking().Where(s => !s.IsRetired).OrderBy(s => s.Order).Select(s => new SubjectChoice(s.Id, s.Name)).ToListAsync(cancel);
        return new(
            [.. terms.OrderBy(t => t.Level is Level.County ? 0 : 1).ThenBy(t => t.Level).ThenBy(t => t.Title, StringComparer.Ordinal).Select(t => new SuggestionTerm(t.Id, t.Title))],
            subjects, await Turned(db).OrderByDescending(r => r.Id).Take(ListPage<int>.Size).Select(r => new TurnedRequest(r.Id, r.Number, r.Place, r.OpenWords)).ToListAsync(cancel), own is not null);
    }

    /// <summary>Begins one. A deputy leads what the deputy writes; the office names who does.</summary>
    /// <returns>Its key.</returns>
    public async Task<int> AddAsync(SuggestionFacts facts, int? leadPersonId = null, IReadOnlyList<int>? requestIds = null, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await MustFitAsync(db, facts, cancel);
        var lead = user.Standing.PersonId ?? leadPersonId ?? throw SuggestionRules.LeadIsNotADeputy;
        var person = await db.DeputiesOf(facts.TermId).Where(p => p.Id == lead).Select(p => new { p.Id, p.Name }).FirstOrDefaultAsync(cancel) ?? throw SuggestionRules.LeadIsNotADeputy;
        var suggestion = new Suggestion(facts, person.Id, person.Name, await MustBeTurnedAsync(db, requestIds ?? [], cancel), user.Sign(clock), user.Standing.PersonId == person.Id);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Suggestions.Add(suggestion);
        await db.TellAsync(suggestion, user, clock.Now, cancel);
        await db.SaveChangesAsync(cancel);
        db.Record(user, clock, "WriteSuggestion", suggestion.Subject, suggestion.Title);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return suggestion.Id;
    }

    /// <summary>Changes the text; whoever had agreed is asked anew.</summary>
    public Task AmendAsync(int id, SuggestionFacts facts, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "AmendSuggestion", async (db, suggestion) =>
        {
            await MustFitAsync(db, facts, cancel);
            if (!await db.DeputiesOf(facts.TermId).AnyAsync(p => p.Id == suggestion.Lead.PersonId, cancel)) throw SuggestionRules.LeadIsNotADeputy;
            suggestion.Amend(facts, user.Sign(clock), user.Standing.PersonId);
            return suggestion.Title;
        }, cancel);

    /// <summary>Hands it in to the committee.</summary>
    /// <param name="id">Which.</param>
    /// <param name="warningsAreRead">Whether the writer has seen what it may be instead of a suggestion.</param>
    /// <param name="version">As it was seen.</param>
    /// <param name="cancel">Gives up.</param>
    public Task SubmitAsync(int id, bool warningsAreRead, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "SubmitSuggestion", async (db, suggestion) =>
        {
            suggestion.Submit(warningsAreRead, await db.SuggestionDatesAsync(clock.Now, cancel), user.Sign(clock));
            return SuggestionTexts.Signers(suggestion);
        }, cancel);

    /// <summary>Takes it back, as long as no unit has it.</summary>
    public Task WithdrawAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "WithdrawSuggestion", (_, suggestion) =>
        {
            suggestion.Withdraw(reason, user.Sign(clock));
            return Task.FromResult(reason);
        }, cancel);

    /// <summary>What was suggested before in like words, the likest first: another may be joined, or its reply read.</summary>
    public async Task<IReadOnlyList<AlikeSuggestion>> AlikeAsync(string title, string proposal, int? exceptId = null, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var others = await db.Suggestions.AsNoTracking().Where(s => s.Serial != null && s.Id != exceptId).Select(s => new { s.Id, s.Number, s.Title, s.Proposal }).ToListAsync(cancel);
        return [.. others.Select(s => new AlikeSuggestion(s.Id, s.Number, s.Title, Math.Max(Likeness.Of(s.Title, title), Likeness.Of(s.Proposal, proposal))))
            .Where(s => s.Percent >= Likeness.Enough).OrderByDescending(s => s.Percent).ThenByDescending(s => s.Id).Take(MostAlike)];
    }

    private async Task DecideAsync(int id, int version, string act, Func<InfoCenterDb, Suggestion, Task<string>> decide, CancellationToken cancel)
    {
        user.Must(Permission.WriteSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var suggestion = await db.SuggestionAsync(id, version, user, cancel);
        if (user.Standing.PersonId is { } person && suggestion.Lead.PersonId != person) throw SuggestionRules.OnlyTheLeadDoesThis;
        db.Record(user, clock, act, suggestion.Subject, await decide(db, suggestion));
        await db.TellAsync(suggestion, user, clock.Now, cancel);
        await db.SaveOrTellAsync(suggestion.Subject, cancel);
    }

    private static async Task MustFitAsync(InfoCenterDb db, SuggestionFacts facts, CancellationToken cancel)
    {
        if (!await db.Terms.AnyAsync(t => t.Id == facts.TermId, cancel)) throw SuggestionRules.TermIsNotThere;
        if (!await db.SuggestionSubjects.AnyAsync(s => s.Id == facts.SubjectId && !s.IsRetired, cancel)) throw SuggestionRules.SubjectIsNotThere;
    }

    // A deputy makes one of what the deputy has in hand; the office of anything.
    private IQueryable<Request> Turned(InfoCenterDb db)
    {
        var (origins, dead) = (db.SuggestionOrigins, db.Suggestions.Where(s => s.Status == SuggestionStatus.Refused || s.Status == SuggestionStatus.Withdrawn));
        var turned = db.Requests.AsNoTracking().Where(r => r.Status == RequestStatus.Turned && !origins.Any(o => o.RequestId == r.Id && !dead.Any(d => d.Id == o.SuggestionId)));
        return user.Standing.PersonId is { } person ? turned.Where(r => r.HolderPersonId == person) : turned;
    }

    private async Task<IReadOnlyList<int>> MustBeTurnedAsync(InfoCenterDb db, IReadOnlyList<int> ids, CancellationToken cancel)
    {
        foreach (var id in ids)
        {
            if (await Turned(db).AnyAsync(r => r.Id == id, cancel)) continue;
            var request = await db.Requests.AsNoTracking().Where(r => r.Id == id).Select(r => new { r.Number, r.Status, r.HolderPersonId }).FirstOrDefaultAsync(cancel) ?? throw CommonRules.NotFound;
            if (user.Standing.PersonId is { } person && request.HolderPersonId != person) throw user.TurnedAway();
            throw request.Status is RequestStatus.Turned ? SuggestionRules.RequestHasOne(request.Number) : SuggestionRules.RequestIsNotTurned(request.Number);
        }

        return ids;
    }
}
