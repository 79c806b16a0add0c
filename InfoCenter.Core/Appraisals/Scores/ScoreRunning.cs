using InfoCenter.Core.Calendar;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>A year's scores: counted, announced, counted again where a record was put right, closed by a second person.</summary>
public sealed class ScoreRunning(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Counts a year by the rules in force for it.</summary>
    /// <exception cref="RuleBrokenException">No rules, nobody in office, counted already, or not begun.</exception>
    public async Task<int> ComputeAsync(int year, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepScoreRules);
        if (year > clock.Today.Year) throw ScoreRunRules.YearIsNotOver;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.ScoreRuns.AnyAsync(r => r.Year == year, cancel)) throw ScoreRunRules.IsCountedAlready(year);
        var (book, cards, places) = await CountAsync(db, year, cancel);
        var run = new ScoreRun(year, book.Id, user.Sign(clock));
        db.ScoreRuns.Add(run);
        await db.SaveChangesAsync(cancel);
        db.ScoreSheets.AddRange(cards.Select(c => new ScoreSheet(run.Id, c, places[c.Deputy.PersonId])));
        db.Record(user, clock, "ComputeScores", run.Subject, ScoreTexts.Counted(year, cards.Count, book.Name));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return run.Id;
    }

    /// <summary>Counts it again: a record was put right, or another book is in force.</summary>
    public async Task RecomputeAsync(int id, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepScoreRules);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var run = await db.ScoreRunAsync(id, version, cancel);
        var (book, cards, places) = await CountAsync(db, run.Year, cancel);
        var before = await db.ScoreSheets.Where(s => s.RunId == id).ToDictionaryAsync(s => s.PersonId, s => s.Total, cancel);
        var isOther = cards.Count != before.Count || cards.Any(c => !before.TryGetValue(c.Deputy.PersonId, out var total) || total != c.Total);
        run.Recompute(book.Id, isOther ? (await db.WorkingDaysAsync(cancel)).After(clock.Today, book.ObjectionDays) : null, user.Sign(clock));
        await db.ScoreSheets.Where(s => s.RunId == id).ExecuteDeleteAsync(cancel);
        db.ScoreSheets.AddRange(cards.Select(c => new ScoreSheet(id, c, places[c.Deputy.PersonId])));
        db.Record(user, clock, "RecomputeScores", run.Subject, ScoreTexts.Counted(run.Year, cards.Count, book.Name));
        await db.SaveOrTellAsync(run.Subject, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Shows every deputy the own card and opens the time to object, in working days.</summary>
    public async Task AnnounceAsync(int id, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepScoreRules);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var run = await db.ScoreRunAsync(id, version, cancel);
        var days = await db.ScoreRuleBooks.Where(b => b.Id == run.BookId).Select(b => b.ObjectionDays).SingleAsync(cancel);
        run.Announce((await db.WorkingDaysAsync(cancel)).After(clock.Today, days), user.Sign(clock));
        db.Record(user, clock, "AnnounceScores", run.Subject, ScoreTexts.Announced(run.Year, run.ObjectionsUntil!.Value));
        await db.SaveOrTellAsync(run.Subject, cancel);
    }

    /// <summary>Freezes the figures and makes the list for commendation.</summary>
    /// <exception cref="RuleBrokenException">By who counted, before the time is over, or with objections left.</exception>
    public async Task CloseAsync(int id, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepScoreRules);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var run = await db.ScoreRunAsync(id, version, cancel);
        var (open, upheld) = (
            await db.ScoreObjections.CountAsync(o => o.RunId == id && o.Status == ObjectionStatus.Open, cancel),
            await db.ScoreObjections.CountAsync(o => o.RunId == id && o.Status == ObjectionStatus.Upheld && o.AnsweredAt > run.ComputedAt, cancel));
        run.Close(clock.Today, open, upheld, user.Sign(clock));
        var terms = (await db.ScoreBookAsync(run.BookId, cancel)).Terms;
        var figures = await db.ScoreSheets.Where(s => s.RunId == id).Select(s => new { s.Id, s.Total, s.Place, s.Peers }).ToListAsync(cancel);
        var commended = figures.Where(f => ScoreCounting.IsCommended(terms, f.Total, new(f.Place, f.Peers))).Select(f => f.Id).ToList();
        await db.ScoreSheets.Where(s => commended.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.IsCommended, true), cancel);
        db.Record(user, clock, "CloseScores", run.Subject, ScoreTexts.Closed(run.Year, commended.Count));
        await db.SaveOrTellAsync(run.Subject, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<(ScoreRuleBook Book, IReadOnlyList<ScoreCard> Cards, IReadOnlyDictionary<int, ScorePlace> Places)> CountAsync(InfoCenterDb db, int year, CancellationToken cancel)
    {
        var book = await db.ScoreBookOfAsync(year, cancel) ?? throw ScoreRules.NoBookForTheYear(year);
        var material = await ScoreMaterial.ReadAsync(db, year, cancel);
        if (material.Deputies.Count == 0) throw ScoreRunRules.NobodyIsInOffice;
        var cards = material.Count(book);
        return (book, cards, ScoreCounting.Places(cards.Select(c => (c.Deputy, c.Total)), book.Fewest));
    }
}
