using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>An objection with whose it is.</summary>
public sealed record ScoreObjectionRow(ScoreObjection Objection, string Name, string? Township);

/// <summary>A deputy objects to the own card; the office answers.</summary>
public sealed class ScoreObjecting(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Objects to the own card of a year.</summary>
    /// <exception cref="RuleBrokenException">No card, not the time for it, without words, or one is open already.</exception>
    public async Task RaiseAsync(int id, string reason, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadOwnScore);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var run = await db.ScoreRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.Status != ScoreRunStatus.Computed, cancel);
        if (run is null || user.Standing.PersonId is not { } person || !await db.ScoreSheets.AnyAsync(s => s.RunId == id && s.PersonId == person, cancel)) throw user.TurnedAway();
        if (await db.ScoreObjections.AnyAsync(o => o.RunId == id && o.PersonId == person && o.Status == ObjectionStatus.Open, cancel)) throw ScoreRunRules.IsOpenAlready;
        var objection = db.ScoreObjections.Add(new(run, person, reason, clock.Today, user.Sign(clock))).Entity;
        db.Record(user, clock, "ObjectToScore", run.Subject, objection.Reason);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>A year's objections: those that wait first, the oldest of them at the top.</summary>
    public async Task<IReadOnlyList<ScoreObjectionRow>> ListAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepScoreRules);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var townships = db.Townships;
        var rows = await (
            from objection in db.ScoreObjections.AsNoTracking()
            join person in db.People on objection.PersonId equals person.Id
            where objection.RunId == id
            orderby objection.Id
            select new ScoreObjectionRow(objection, person.Name, townships.Where(t => t.Code == person.TownshipCode).Select(t => t.Name).FirstOrDefault())).ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Objection.Status is not ObjectionStatus.Open)];
    }

    /// <summary>Answers with words the deputy reads; where it is right, the record is put right and the year counted again before it is closed.</summary>
    public async Task AnswerAsync(int objectionId, bool isUpheld, string answer, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepScoreRules);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var objection = await db.ScoreObjections.FirstOrDefaultAsync(o => o.Id == objectionId, cancel) ?? throw CommonRules.NotFound;
        var subject = $"ScoreRun {objection.RunId}";
        if (objection.Version != version && objection.Status is ObjectionStatus.Open) throw await db.ChangedMeanwhileAsync(subject, cancel);
        objection.Decide(isUpheld, answer, user.Sign(clock));
        db.Record(user, clock, isUpheld ? "UpholdScoreObjection" : "DismissScoreObjection", subject, objection.Answer!);
        var year = await db.ScoreRuns.Where(r => r.Id == objection.RunId).Select(r => r.Year).FirstAsync(cancel);
        await db.TellScoredAsync(year, objection.PersonId, ScoreTexts.ObjectionIsAnswered, clock.Now, cancel);
        await db.SaveOrTellAsync(subject, cancel);
    }
}
