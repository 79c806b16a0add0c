using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>Whose business a suggestion is, and loading one to act on it.</summary>
internal static class SuggestionReach
{
    extension(IQueryable<Suggestion> suggestions)
    {
        /// <summary>A deputy's own, those a unit was given, those a township's deputies have signed, or all.</summary>
        public IQueryable<Suggestion> Within(InfoCenterDb db, CurrentUser user)
        {
            var standing = user.Standing;
            if (standing.PersonId is { } person) return suggestions.Where(s => s.Signers.Any(g => g.PersonId == person));
            if (standing.UnitId is { } unit) return suggestions.Where(s => s.Tasks.Any(t => t.UnitId == unit));
            if (standing.TownshipCode is not { } township) return suggestions;
            var people = db.People;
            return suggestions.Where(s => s.Signers.Any(g => people.Any(p => p.Id == g.PersonId && p.TownshipCode == township)));
        }
    }

    extension(InfoCenterDb db)
    {
        /// <summary>With all its parts, to act on.</summary>
        /// <exception cref="RuleBrokenException">Missing and foreign look the same; changed meanwhile.</exception>
        public async Task<Suggestion> SuggestionAsync(int id, int version, CurrentUser user, CancellationToken cancel)
        {
            var found = await db.WholeSuggestions().Where(s => s.Id == id).FirstOrDefaultAsync(cancel) ?? throw CommonRules.NotFound;
            if (!await db.Suggestions.Where(s => s.Id == id).Within(db, user).AnyAsync(cancel)) throw user.TurnedAway();
            return found.Version == version ? found : throw await db.ChangedMeanwhileAsync(found.Subject, cancel);
        }

        public IQueryable<Suggestion> WholeSuggestions() => db.Suggestions.Include(s => s.Signers).Include(s => s.Origins).Include(s => s.Ratings).Include(s => s.Steps)
            .Include(s => s.Tasks).ThenInclude(t => t.Promise).ThenInclude(p => p!.Reports).AsSplitQuery();

        public Task<string> TermTitleAsync(int termId, CancellationToken cancel) => db.Terms.Where(t => t.Id == termId).Select(t => t.Title).FirstAsync(cancel);

        /// <summary>Who may make or join a suggestion to that term's congress today.</summary>
        public IQueryable<Person> DeputiesOf(int termId)
        {
            var mandates = db.Mandates;
            return db.People.Where(p => mandates.Any(m => m.PersonId == p.Id && m.TermId == termId && m.Ending == null));
        }
    }

    extension(Suggestion suggestion)
    {
        /// <summary>As the ledger names it.</summary>
        public string Subject => $"Suggestion {suggestion.Id}";
    }
}
