using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>A deputy who can be asked to join.</summary>
public sealed record SignerChoice(int PersonId, string Name, string? Delegation);

/// <summary>Who stands under a suggestion, and what they think of its handling. The office writes down what came on paper or by telephone, and says so.</summary>
public sealed class SuggestionSigning(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int MostFound = 20;

    /// <summary>Deputies of the term's congress in office whose name or initials begin so.</summary>
    public async Task<IReadOnlyList<SignerChoice>> FindAsync(int termId, string typed, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteSuggestions);
        var words = ChineseText.Clean(typed);
        if (words.Length == 0) return [];
        var initials = words.ToLowerInvariant();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mandates = db.Mandates;
        return await db.DeputiesOf(termId).AsNoTracking().Where(p => p.Name.StartsWith(words) || p.Initials.StartsWith(initials)).OrderBy(p => p.Initials).ThenBy(p => p.Id).Take(MostFound)
            .Select(p => new SignerChoice(p.Id, p.Name, mandates.Where(m => m.PersonId == p.Id && m.TermId == termId && m.Ending == null).Select(m => m.Delegation).FirstOrDefault())).ToListAsync(cancel);
    }

    /// <summary>Asks a deputy to join.</summary>
    public Task AskAsync(int id, int personId, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "AskCoSigner", isLeads: true, async (db, suggestion) =>
        {
            var name = await db.People.Where(p => p.Id == personId).Select(p => p.Name).FirstOrDefaultAsync(cancel) ?? throw CommonRules.NotFound;
            if (!await db.DeputiesOf(suggestion.TermId).AnyAsync(p => p.Id == personId, cancel)) throw SuggestionRules.CoSignerIsNotADeputy(name);
            suggestion.Ask(personId, name, user.Sign(clock));
            return name;
        }, cancel);

    /// <summary>Asks no longer.</summary>
    public Task DropAsync(int id, int personId, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "DropCoSigner", isLeads: true, (_, suggestion) =>
        {
            suggestion.Drop(personId, user.Sign(clock));
            return Task.FromResult($"{personId}");
        }, cancel);

    /// <summary>The deputy has read it and stands for it.</summary>
    /// <param name="id">Which.</param>
    /// <param name="version">As it was seen.</param>
    /// <param name="personId">Whose word it is, where the office writes it down; a deputy speaks for nobody else.</param>
    /// <param name="paper">On what paper the word stands; asked of the office.</param>
    /// <param name="cancel">Gives up.</param>
    public Task ConfirmAsync(int id, int version, int? personId = null, string? paper = null, CancellationToken cancel = default) =>
        DecideAsync(id, version, "ConfirmSuggestion", isLeads: false, (_, suggestion) =>
        {
            suggestion.Confirm(WhoSpeaks(personId, paper), user.Sign(clock));
            return Task.FromResult(paper.OrNull() ?? suggestion.Title);
        }, cancel);

    public Task DeclineAsync(int id, string? reason, int version, int? personId = null, CancellationToken cancel = default) =>
        DecideAsync(id, version, "DeclineSuggestion", isLeads: false, (_, suggestion) =>
        {
            suggestion.Decline(WhoSpeaks(personId, reason), reason, user.Sign(clock));
            return Task.FromResult(reason.OrNull() ?? suggestion.Title);
        }, cancel);

    /// <summary>What the deputy thinks of the way it was handled, and of the result. The rating is a duty done.</summary>
    /// <returns>Whether it is handled anew.</returns>
    public async Task<bool> RateAsync(
        int id, Satisfaction process, Satisfaction result, string? reason, int version, int? personId = null, string? paper = null, CancellationToken cancel = default)
    {
        var isAnew = false;
        await DecideAsync(id, version, "RateSuggestion", isLeads: false, async (db, suggestion) =>
        {
            var person = WhoSpeaks(personId, paper);
            isAnew = suggestion.Rate(person, process, result, reason, await db.SuggestionDatesAsync(clock.Now, cancel), user.Sign(clock));
            await db.CreditRatingAsync(suggestion, person, process, result, clock, cancel);
            return SuggestionTexts.RatedDuty(suggestion.Number ?? "", process, result);
        }, cancel);
        return isAnew;
    }

    private int WhoSpeaks(int? personId, string? paper)
    {
        if (user.Standing.PersonId is { } own) return own == (personId ?? own) ? own : throw user.TurnedAway();
        if (paper.OrNull() is null) throw SuggestionRules.PaperIsRequired;
        return personId ?? throw SuggestionRules.NotASigner;
    }

    private async Task DecideAsync(int id, int version, string act, bool isLeads, Func<InfoCenterDb, Suggestion, Task<string>> decide, CancellationToken cancel)
    {
        user.Must(Permission.WriteSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var suggestion = await db.SuggestionAsync(id, version, user, cancel);
        if (isLeads && user.Standing.PersonId is { } person && suggestion.Lead.PersonId != person) throw SuggestionRules.OnlyTheLeadDoesThis;
        db.Record(user, clock, act, suggestion.Subject, await decide(db, suggestion));
        await db.TellAsync(suggestion, user, clock.Now, cancel);
        await db.SaveOrTellAsync(suggestion.Subject, cancel);
    }
}
