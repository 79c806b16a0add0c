using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>
/// The program's own round: whose time is over is told, and the committee with them, once for each suggestion and limit. What was told is kept with the step, the ledger's entry
/// and the messages in one transaction, so a kill repeats and leaves out none.
/// </summary>
public sealed class SuggestionAlarms(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Everything that is late by today and was not told of.</summary>
    /// <returns>How many suggestions were.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var (late, told) = (await LateAsync(cancel), 0);
        foreach (var id in late)
        {
            try
            {
                told += await TellAsync(id, cancel) ? 1 : 0;
            }
            catch (RuleBrokenException changed) when (changed.Rule == nameof(CommonRules.ChangedMeanwhile))
            {
                // Somebody acts at this moment, or another node tells: the next round looks again.
            }
        }

        return told;
    }

    private async Task<List<int>> LateAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Suggestions
            .Where(s => (s.Status == SuggestionStatus.Assigned && s.Tasks.Any(t =>
                    t.Round == s.Round && t.RepliedAt == null && t.ReturnedAt == null && t.WithdrawnAt == null && t.DueOn < today && (t.AlarmedDueOn == null || t.AlarmedDueOn != t.DueOn)))
                || ((s.Status == SuggestionStatus.UnderReview || s.Status == SuggestionStatus.Accepted || s.Status == SuggestionStatus.AwaitingRating)
                    && !s.NeedsHearing && s.DueOn < today && (s.AlarmedDueOn == null || s.AlarmedDueOn != s.DueOn)))
            .OrderBy(s => s.Id).Select(s => s.Id).Take(AtOnce).ToListAsync(cancel);
    }

    private async Task<bool> TellAsync(int id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var suggestion = await db.WholeSuggestions().FirstAsync(s => s.Id == id, cancel);
        if (!suggestion.NoteLate(clock.Today, CurrentUser.Automatic.Sign(clock))) return false;

        await db.TellAsync(suggestion, CurrentUser.Automatic, clock.Now, cancel);
        db.Record(CurrentUser.Automatic, clock, "RemindOfLateSuggestion", suggestion.Subject, suggestion.Steps[^1].Text ?? "");
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
