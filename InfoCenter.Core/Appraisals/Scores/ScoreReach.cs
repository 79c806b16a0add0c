using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>Loading books and runs, and whose cards a user sees.</summary>
internal static class ScoreReach
{
    extension(InfoCenterDb db)
    {
        /// <exception cref="RuleBrokenException">Missing.</exception>
        public async Task<ScoreRuleBook> ScoreBookAsync(int id, CancellationToken cancel) =>
            await db.ScoreRuleBooks.Include(b => b.Items).FirstOrDefaultAsync(b => b.Id == id, cancel) ?? throw CommonRules.NotFound;

        /// <exception cref="RuleBrokenException">Missing, or changed meanwhile.</exception>
        public async Task<ScoreRuleBook> ScoreBookAsync(int id, int version, CancellationToken cancel)
        {
            var book = await db.ScoreBookAsync(id, cancel);
            return book.Version == version ? book : throw await db.ChangedMeanwhileAsync(book.Subject, cancel);
        }

        /// <summary>The book in force for a year: of those adopted the one for the latest year up to it, and of these the last adopted; null where there is none.</summary>
        public async Task<ScoreRuleBook?> ScoreBookOfAsync(int year, CancellationToken cancel) =>
            await db.ScoreRuleBooks.AsNoTracking().Include(b => b.Items).Where(b => b.Status != ScoreBookStatus.Draft && b.YearFrom <= year)
                .OrderByDescending(b => b.YearFrom).ThenByDescending(b => b.AdoptedAt).ThenByDescending(b => b.Id).FirstOrDefaultAsync(cancel);

        /// <exception cref="RuleBrokenException">Missing, or changed meanwhile.</exception>
        public async Task<ScoreRun> ScoreRunAsync(int id, int version, CancellationToken cancel)
        {
            var run = await db.ScoreRuns.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
            return run.Version == version ? run : throw await db.ChangedMeanwhileAsync(run.Subject, cancel);
        }

        /// <summary>Townships' names by code.</summary>
        public async Task<IReadOnlyDictionary<string, string>> TownshipNamesAsync(CancellationToken cancel) =>
            await db.Townships.AsNoTracking().ToDictionaryAsync(t => t.Code, t => t.Name, cancel);
    }

    extension(ScoreRuleBook book)
    {
        /// <summary>As the ledger names it.</summary>
        public string Subject => string.Create(CultureInfo.InvariantCulture, $"ScoreRuleBook {book.Id}");
    }

    extension(ScoreRun run)
    {
        /// <summary>As the ledger names it.</summary>
        public string Subject => string.Create(CultureInfo.InvariantCulture, $"ScoreRun {run.Id}");
    }
}
