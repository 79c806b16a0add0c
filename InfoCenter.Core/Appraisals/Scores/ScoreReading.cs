using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>A year in the list.</summary>
public sealed record ScoreRunRow(int Id, int Year, ScoreRunStatus Status, int Deputies, DateOnly? ObjectionsUntil);

/// <summary>A deputy's line in a year's scores.</summary>
public sealed record ScoreSheetRow(int PersonId, string Name, Level Level, string? Township, int Total, Turnout Turnout, ScorePlace Place, bool IsCommended, bool HasOpenObjection);

/// <summary>A year's scores with the rules behind them; groups in order of level and township.</summary>
/// <param name="Run">The year.</param>
/// <param name="Book">The rules it was counted by.</param>
/// <param name="Rows">Those the user reaches, the best of each group first.</param>
/// <param name="Objections">That wait for an answer.</param>
public sealed record ScoreRunSheet(ScoreRun Run, ScoreRuleBook Book, IReadOnlyList<ScoreSheetRow> Rows, int Objections);

/// <summary>A record behind points, as it reads today; null texts where it is no longer there.</summary>
public sealed record ScoreRecordLine(int Id, DateOnly On, string Content);

/// <summary>One card, with the words of its records and what was objected.</summary>
public sealed record ScoreCardSheet(
    ScoreRun Run, ScoreRuleBook Book, string Name, string? Township, ScoreSheet Sheet, KeptCard Card, IReadOnlyDictionary<int, ScoreRecordLine> Records, IReadOnlyList<ScoreObjection> Objections);

/// <summary>Reading years and cards: the office within its reach, a deputy the own one once it is announced.</summary>
public sealed class ScoreReading(IDbContextFactory<InfoCenterDb> databases, CurrentUser user)
{
    /// <summary>All years, the latest first.</summary>
    public async Task<IReadOnlyList<ScoreRunRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadScores);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var sheets = db.ScoreSheets;
        var own = user.Standing.TownshipCode;
        return await db.ScoreRuns.AsNoTracking().OrderByDescending(r => r.Year)
            .Select(r => new ScoreRunRow(r.Id, r.Year, r.Status, sheets.Count(s => s.RunId == r.Id && (own == null || s.TownshipCode == own)), r.ObjectionsUntil)).ToListAsync(cancel);
    }

    /// <summary>A year's scores within reach.</summary>
    public async Task<ScoreRunSheet> OpenAsync(int id, string? townshipCode = null, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadScores);
        if (townshipCode is not null) user.MustReach(townshipCode);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var run = await db.ScoreRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        var (place, townships, objections) = (townshipCode ?? user.Standing.TownshipCode, db.Townships, db.ScoreObjections);
        var rows = await (
            from sheet in db.ScoreSheets.AsNoTracking()
            join person in db.People on sheet.PersonId equals person.Id
            where sheet.RunId == id && (place == null || sheet.TownshipCode == place)
            select new
            {
                sheet.TownshipCode,
                Row = new ScoreSheetRow(
                    person.Id, person.Name, sheet.Level, townships.Where(t => t.Code == sheet.TownshipCode).Select(t => t.Name).FirstOrDefault(), sheet.Total,
                    new Turnout(sheet.Attended, sheet.OnLeave, sheet.Absent), new ScorePlace(sheet.Place, sheet.Peers), sheet.IsCommended,
                    objections.Any(o => o.RunId == id && o.PersonId == person.Id && o.Status == ObjectionStatus.Open)),
            }).ToListAsync(cancel);
        return new(
            run, await db.ScoreBookAsync(run.BookId, cancel),
            [.. rows.OrderBy(r => r.Row.Level).ThenBy(r => r.TownshipCode is null).ThenBy(r => r.TownshipCode, StringComparer.Ordinal).ThenByDescending(r => r.Row.Total).Select(r => r.Row)],
            rows.Count(r => r.Row.HasOpenObjection));
    }

    /// <summary>A deputy's card, every point with its record.</summary>
    public async Task<ScoreCardSheet> CardAsync(int id, int personId, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadScores);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var sheet = await db.ScoreSheets.AsNoTracking().FirstOrDefaultAsync(s => s.RunId == id && s.PersonId == personId, cancel);
        if (sheet is null || !user.Reaches(sheet.TownshipCode)) throw user.TurnedAway();
        return await SheetAsync(db, sheet, cancel);
    }

    /// <summary>The deputy's own card, of the latest year that was announced; null before there is one.</summary>
    public async Task<ScoreCardSheet?> OwnAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadOwnScore);
        if (user.Standing.PersonId is not { } person) throw user.TurnedAway();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var sheet = await (
            from one in db.ScoreSheets.AsNoTracking()
            join run in db.ScoreRuns on one.RunId equals run.Id
            where one.PersonId == person && run.Status != ScoreRunStatus.Computed
            orderby run.Year descending
            select one).FirstOrDefaultAsync(cancel);
        return sheet is null ? null : await SheetAsync(db, sheet, cancel);
    }

    private static async Task<ScoreCardSheet> SheetAsync(InfoCenterDb db, ScoreSheet sheet, CancellationToken cancel)
    {
        var card = KeptCard.Read(sheet.Explained);
        var ids = card.Lines.SelectMany(l => l.Records).Select(r => r.RecordId).Concat(card.NotCounted).ToList();
        var records = await db.DutyRecords.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new ScoreRecordLine(r.Id, r.On, r.Content)).ToDictionaryAsync(r => r.Id, cancel);
        var run = await db.ScoreRuns.AsNoTracking().SingleAsync(r => r.Id == sheet.RunId, cancel);
        var township = await db.Townships.Where(t => t.Code == sheet.TownshipCode).Select(t => t.Name).FirstOrDefaultAsync(cancel);
        var objections = await db.ScoreObjections.AsNoTracking().Where(o => o.RunId == run.Id && o.PersonId == sheet.PersonId).OrderByDescending(o => o.Id).ToListAsync(cancel);
        return new(run, await db.ScoreBookAsync(run.BookId, cancel), await db.People.Where(p => p.Id == sheet.PersonId).Select(p => p.Name).SingleAsync(cancel), township, sheet, card, records, objections);
    }
}
