using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>Which records of some deputies lie in a frozen term, where nothing is added, changed or withdrawn but by a named correction.</summary>
internal sealed class FrozenTerms
{
    private readonly ILookup<int, Seat> _seats;

    private FrozenTerms(ILookup<int, Seat> seats) => _seats = seats;

    /// <summary>Reads what matters for these people; one small question where no term is frozen.</summary>
    public static async Task<FrozenTerms> OfAsync(InfoCenterDb db, IReadOnlyCollection<int> personIds, CancellationToken cancel)
    {
        var terms = await Terms(db).ToListAsync(cancel);
        return terms.Count == 0 ? new(Nothing) : new(Lookup(terms, await Held(db, terms, personIds).ToListAsync(cancel)));
    }

    /// <inheritdoc cref="OfAsync"/>
    public static FrozenTerms Of(InfoCenterDb db, IReadOnlyCollection<int> personIds)
    {
        var terms = Terms(db).ToList();
        return terms.Count == 0 ? new(Nothing) : new(Lookup(terms, [.. Held(db, terms, personIds)]));
    }

    /// <exception cref="RuleBrokenException">The record lies in a frozen term.</exception>
    public void MustBeOpen(DutyRecord record)
    {
        if (TermOf(record) is { } term) throw FreezeRules.TermIsFrozen(term.Title, record.On);
    }

    /// <summary>Whether the record lies in none of them.</summary>
    public bool IsOpen(DutyRecord record) => TermOf(record) is null;

    /// <summary>Whether a record of that day, credited to that mandate, would lie in none of them.</summary>
    public bool IsOpen(int personId, DateOnly on, int? mandateId) => TermOf(personId, on, mandateId) is null;

    // What is credited to another mandate by name is that term's; what is the person's alone is in every volume of theirs.
    private Term? TermOf(int personId, DateOnly on, int? mandateId) => _seats[personId]
        .FirstOrDefault(seat => on < seat.Term.FrozenUntil && !(on < seat.Term.StartedOn) && (mandateId is not { } credited || credited == seat.MandateId))?.Term;

    private Term? TermOf(DutyRecord record) => TermOf(record.PersonId, record.On, record.MandateId);

    private static ILookup<int, Seat> Nothing { get; } = Array.Empty<Seat>().ToLookup(_ => 0);

    private static IQueryable<Term> Terms(InfoCenterDb db) => db.Terms.AsNoTracking().Where(t => t.FrozenUntil != null);

    private static IQueryable<Mandate> Held(InfoCenterDb db, List<Term> terms, IReadOnlyCollection<int> people)
    {
        var (ids, corrections) = (terms.Select(t => t.Id).ToList(), db.FrozenCorrections);
        return db.Mandates.AsNoTracking().Where(m => people.Contains(m.PersonId) && ids.Contains(m.TermId)
            && !corrections.Any(c => c.TermId == m.TermId && c.PersonId == m.PersonId && c.AllowedAt != null && c.ClosedAt == null));
    }

    private static ILookup<int, Seat> Lookup(List<Term> terms, IEnumerable<Mandate> held) =>
        held.Join(terms, m => m.TermId, t => t.Id, (m, t) => (m.PersonId, Seat: new Seat(t, m.Id))).ToLookup(s => s.PersonId, s => s.Seat);

    private sealed record Seat(Term Term, int MandateId);
}
