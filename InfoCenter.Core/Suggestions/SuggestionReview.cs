using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>The committee looks at what was handed in, and watches over it to its end.</summary>
public sealed class SuggestionReview(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>It is a suggestion: it gets the next number of its series and enters the archives of those who made it.</summary>
    public Task AcceptAsync(int id, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "AcceptSuggestion", async (db, suggestion) =>
        {
            var (term, session, year, occasion) = (suggestion.TermId, suggestion.Session, suggestion.Year, suggestion.Occasion);
            var series = db.Suggestions.Where(s => s.TermId == term && s.Occasion == occasion && (occasion == SuggestionOccasion.Session ? s.Session == session : s.Year == year));
            var serial = (await series.MaxAsync(s => s.Serial, cancel) ?? 0) + 1;
            var of = await db.Terms.Where(t => t.Id == term).Join(db.Assemblies, t => t.AssemblyId, a => a.Id, (t, a) => new { t.Number, a.Level, a.Place }).FirstAsync(cancel);
            suggestion.Accept(serial, SuggestionTexts.Number(SuggestionTexts.Congress(of.Level, of.Place, of.Number), session, year, serial), user.Sign(clock));
            await db.CreditMakingAsync(suggestion, clock, cancel);
            return suggestion.Number!;
        }, cancel);

    /// <summary>Asks for a better text.</summary>
    public Task SendBackAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "SendBackSuggestion", suggestion => suggestion.SendBack(reason, user.Sign(clock)), reason, cancel);

    /// <summary>It is none, or not for this congress.</summary>
    public Task RefuseAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "RefuseSuggestion", suggestion => suggestion.Refuse(reason, user.Sign(clock)), reason, cancel);

    /// <summary>重点督办, as the chairpersons' meeting chose; the reason names the meeting.</summary>
    public Task MarkAsync(int id, bool isKey, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, isKey ? "MarkKeySuggestion" : "UnmarkKeySuggestion", suggestion => suggestion.Mark(isKey, reason, user.Sign(clock)), reason, cancel);

    /// <summary>Reminds whoever owes the next step: the units, or those who have not rated.</summary>
    public Task UrgeAsync(int id, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "UrgeSuggestion", (_, suggestion) =>
        {
            var whom = SuggestionTexts.WhoOwes(suggestion);
            suggestion.Urge(whom, user.Sign(clock));
            return Task.FromResult(whom);
        }, cancel);

    /// <summary>The time for rating is over; who was urged and has not rated is left out of the count.</summary>
    public Task EndRatingAsync(int id, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "EndSuggestionRating", async (db, suggestion) =>
        {
            suggestion.EndRating(clock.Today, await db.SuggestionDatesAsync(clock.Now, cancel), user.Sign(clock));
            return suggestion.Number!;
        }, cancel);

    /// <summary>Twice dissatisfied: both were brought to one table, and the note says what came of it.</summary>
    public Task HearAsync(int id, string note, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "HearSuggestion", suggestion => suggestion.Hear(note, user.Sign(clock)), note, cancel);

    private Task DecideAsync(int id, int version, string act, Action<Suggestion> decide, string detail, CancellationToken cancel) =>
        DecideAsync(id, version, act, (_, suggestion) =>
        {
            decide(suggestion);
            return Task.FromResult(detail);
        }, cancel);

    private async Task DecideAsync(int id, int version, string act, Func<InfoCenterDb, Suggestion, Task<string>> decide, CancellationToken cancel)
    {
        user.Must(Permission.AssignSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var suggestion = await db.SuggestionAsync(id, version, user, cancel);
        db.Record(user, clock, act, suggestion.Subject, await decide(db, suggestion));
        await db.TellAsync(suggestion, user, clock.Now, cancel);
        try
        {
            await db.SaveOrTellAsync(suggestion.Subject, cancel);
        }
        catch (DbUpdateException) when (act == "AcceptSuggestion")
        {
            throw SuggestionRules.NumberWasJustTaken; // somebody accepted another of the series at the same moment
        }
    }
}
