using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Statistics;

/// <summary>One board for each role: what the account's rights and reach let it count, each figure with its definition and its rows, and both to take away as shown.</summary>
public sealed class Boards(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Rows shown on a screen; an export has them all.</summary>
    public const int MostRows = 300;

    private const int FirstYear = 2000;

    /// <summary>The figures of a year within the account's reach; what waits now is counted whatever its year.</summary>
    /// <exception cref="RuleBrokenException">Nobody is signed in, or no year of this office.</exception>
    public async Task<IReadOnlyList<BoardFigure>> ReadAsync(int year, CancellationToken cancel = default)
    {
        _ = user.Standing;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var scope = Scope(db, year);
        var figures = new List<BoardFigure>();
        foreach (var measure in BoardMeasures.All.Where(m => m.IsFor(user))) figures.Add(await CountAsync(measure, scope, cancel));
        return figures;
    }

    /// <summary>The rows a figure counts.</summary>
    /// <exception cref="RuleBrokenException">There is no such figure, or it is not on the account's board.</exception>
    public async Task<BoardRows> RowsAsync(string key, int year, CancellationToken cancel = default)
    {
        var measure = Find(key);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var scope = Scope(db, year);
        var rows = await measure.Rows(scope).Take(MostRows).ToListAsync(cancel);
        return new(await CountAsync(measure, scope, cancel), [.. rows.Select(r => (r, measure.Link(user, r)))]);
    }

    /// <summary>The board as a workbook, as it is shown.</summary>
    public async Task<(string FileName, byte[] Content)> ExportAsync(int year, CancellationToken cancel = default)
    {
        var figures = await ReadAsync(year, cancel);
        return await WriteAsync(BoardWords.Title(user.Standing.RoleName, year), BoardWords.Sheet(user.Standing.RoleName, year, figures), cancel);
    }

    /// <summary>A figure's rows as a workbook, all of them.</summary>
    public async Task<(string FileName, byte[] Content)> ExportRowsAsync(string key, int year, CancellationToken cancel = default)
    {
        var measure = Find(key);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var scope = Scope(db, year);
        var rows = await measure.Rows(scope).ToListAsync(cancel);
        return await WriteAsync(BoardWords.Title(measure.Title, year), BoardWords.Sheet(await CountAsync(measure, scope, cancel), year, rows), cancel);
    }

    private static async Task<BoardFigure> CountAsync(BoardMeasure measure, BoardScope scope, CancellationToken cancel) => new(
        measure.Key, measure.Group, measure.Title, measure.Definition, await measure.Rows(scope).CountAsync(cancel), measure.Whole is { } whole ? await whole(scope).CountAsync(cancel) : null);

    private BoardMeasure Find(string key)
    {
        _ = user.Standing;
        var measure = BoardMeasures.All.FirstOrDefault(m => m.Key == key) ?? throw CommonRules.NotFound;
        if (!measure.IsFor(user)) user.Must(measure.For[0]);
        return measure;
    }

    private BoardScope Scope(InfoCenterDb db, int year) =>
        year >= FirstYear && year <= clock.Today.Year ? new(user, year, clock.Today, clock.Now) { Db = db } : throw BoardRules.YearIsNotThere;

    private async Task<(string FileName, byte[] Content)> WriteAsync(string title, ExportSheet sheet, CancellationToken cancel)
    {
        using var workbook = new MemoryStream();
        XlsxWriter.Write(workbook, sheet);
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(user, clock, "ExportStatistics", "Statistics", title);
        await db.SaveChangesAsync(cancel);
        return ($"{title}.xlsx", workbook.ToArray());
    }
}
