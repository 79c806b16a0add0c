using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>One deputy in a trial; the former half is null where no rules are in force.</summary>
public sealed record TrialRow(ScoreDeputy Deputy, int Total, ScorePlace Place, int? FormerTotal, ScorePlace? FormerPlace)
{
    /// <summary>Tenths up or down.</summary>
    public int? Change => Total - FormerTotal;
}

/// <summary>One level of one township in a trial; sums and extremes in tenths.</summary>
public sealed record TrialGroup(Level Level, string? TownshipCode, string? Township, int Sum, int? FormerSum, int Highest, int Lowest, IReadOnlyList<TrialRow> Rows)
{
    public int Rising => Rows.Count(r => r.Change > 0);

    public int Falling => Rows.Count(r => r.Change < 0);

    public bool IsCompared => Rows[0].Place.Place is not null;
}

/// <summary>A draft tried on a year, beside the rules in force for it.</summary>
/// <param name="Draft">The book that was tried.</param>
/// <param name="InForce">Null where there is none yet, or it is the same.</param>
/// <param name="Year">Whose records.</param>
/// <param name="Groups">By level and township.</param>
/// <param name="Records">Published records of the year.</param>
/// <param name="WithoutItem">Of them those no item of the draft counts.</param>
public sealed record ScoreTrial(ScoreRuleBook Draft, ScoreRuleBook? InForce, int Year, IReadOnlyList<TrialGroup> Groups, int Records, int WithoutItem);

/// <summary>What if: runs a book over a year without writing anything.</summary>
public sealed class ScoreTrials(IDbContextFactory<InfoCenterDb> databases, CurrentUser user)
{
    /// <summary>Tries a book on a year's published records.</summary>
    public async Task<ScoreTrial> TryAsync(int id, int year, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepScoreRules);
        if (year is < 2000 or > 2100) throw ScoreRules.YearIsUnlikely;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var draft = await db.ScoreBookAsync(id, cancel);
        var inForce = await db.ScoreBookOfAsync(year, cancel) is { } found && found.Id != id ? found : null;
        var material = await ScoreMaterial.ReadAsync(db, year, cancel);
        var townships = await db.TownshipNamesAsync(cancel);

        var cards = material.Count(draft);
        var places = ScoreCounting.Places(cards.Select(c => (c.Deputy, c.Total)), draft.Fewest);
        var formerCards = inForce is null ? null : material.Count(inForce);
        var formerPlaces = formerCards is null ? null : ScoreCounting.Places(formerCards.Select(c => (c.Deputy, c.Total)), inForce!.Fewest);
        var rows = cards.Select((c, i) => new TrialRow(c.Deputy, c.Total, places[c.Deputy.PersonId], formerCards?[i].Total, formerPlaces?[c.Deputy.PersonId]));
        return new(
            draft, inForce, year,
            [.. rows.GroupBy(r => (r.Deputy.Level, r.Deputy.TownshipCode)).OrderBy(g => g.Key.Level).ThenBy(g => g.Key.TownshipCode is null).ThenBy(g => g.Key.TownshipCode, StringComparer.Ordinal).Select(Group)],
            material.Rows.Count, cards.Sum(c => c.NotCounted.Count));

        TrialGroup Group(IGrouping<(Level Level, string? TownshipCode), TrialRow> peers)
        {
            var best = peers.OrderByDescending(r => r.Total).ToList();
            return new(
                peers.Key.Level, peers.Key.TownshipCode, peers.Key.TownshipCode is { } code ? townships.GetValueOrDefault(code) : null,
                best.Sum(r => r.Total), inForce is null ? null : best.Sum(r => r.FormerTotal), best[0].Total, best[^1].Total, best);
        }
    }
}
