using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>A column in the office's list.</summary>
public sealed record ColumnRow(int Id, ColumnFacts Facts, string Address, ColumnKind Kind, int Articles, bool IsRetired, int Version);

/// <summary>The portal's menu: the clerks name, nest, order and retire its columns.</summary>
public sealed class ColumnKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>All columns, each followed by those below it; retired ones last.</summary>
    public async Task<IReadOnlyList<ColumnRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var articles = db.Articles;
        var columns = await db.Columns.AsNoTracking().OrderBy(c => c.IsRetired).ThenBy(c => c.Order).ThenBy(c => c.Id)
            .Select(c => new { Column = c, Articles = articles.Count(a => a.ColumnId == c.Id) }).ToListAsync(cancel);
        var rows = columns.Select(c => new ColumnRow(c.Column.Id, new(c.Column.Title, c.Column.ParentId), c.Column.Address, c.Column.Kind, c.Articles, c.Column.IsRetired, c.Column.Version)).ToList();
        return [.. rows.Where(r => r.Facts.ParentId is null).SelectMany(r => rows.Where(b => b.Facts.ParentId == r.Id).Prepend(r))];
    }

    public async Task AddAsync(ColumnFacts facts, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var last = await db.Columns.MaxAsync(c => c.Id, cancel);
        var column = new Column(facts, string.Create(CultureInfo.InvariantCulture, $"c{last + 1}"), last + 1);
        await MustFitAsync(db, column, cancel);
        db.Columns.Add(column);
        db.Record(user, clock, "AddColumn", $"Column {column.Code}", column.Title);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public Task DescribeAsync(int id, ColumnFacts facts, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "DescribeColumn", async (db, column) =>
    {
        column.Describe(facts);
        await MustFitAsync(db, column, cancel);
    }, cancel);

    /// <summary>Changes places with the column before it (<paramref name="isUp"/>) or after it, of those that stand beside it.</summary>
    public Task MoveAsync(int id, bool isUp, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "MoveColumn", async (db, column) =>
    {
        var beside = await db.Columns.Where(c => c.ParentId == column.ParentId && !c.IsRetired).OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(cancel);
        var at = beside.FindIndex(c => c.Id == id);
        if (at < 0 || at + (isUp ? -1 : 1) is not (>= 0 and var other) || other >= beside.Count) return;
        (beside[at], beside[other]) = (beside[other], beside[at]);
        for (var order = 0; order < beside.Count; order++)
        {
            if (beside[order].Order != order + 1) beside[order].Place(order + 1);
        }
    }, cancel);

    /// <summary>Off the menu; its articles keep their addresses.</summary>
    public Task RetireAsync(int id, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "RetireColumn", (_, column) =>
    {
        column.Retire();
        return Task.CompletedTask;
    }, cancel);

    public Task RestoreAsync(int id, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "RestoreColumn", (_, column) =>
    {
        column.Restore();
        return Task.CompletedTask;
    }, cancel);

    private static async Task MustFitAsync(InfoCenterDb db, Column column, CancellationToken cancel)
    {
        var (id, title, above) = (column.Id, column.Title, column.ParentId);
        if (await db.Columns.AnyAsync(c => c.Title == title && c.ParentId == above && c.Id != id, cancel)) throw PortalRules.ColumnTitleIsTaken;
        if (above is null) return;
        var parent = await db.Columns.AsNoTracking().FirstOrDefaultAsync(c => c.Id == above, cancel) ?? throw CommonRules.NotFound;
        if (parent.ParentId is not null || (id != 0 && await db.Columns.AnyAsync(c => c.ParentId == id, cancel))) throw PortalRules.OnlyTwoLevels;
    }

    private async Task ChangeAsync(int id, int version, string act, Func<InfoCenterDb, Column, Task> change, CancellationToken cancel)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var column = await db.Columns.FirstOrDefaultAsync(c => c.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (column.Version != version) throw await db.ChangedMeanwhileAsync($"Column {column.Code}", cancel);
        await change(db, column);
        db.Record(user, clock, act, $"Column {column.Code}", column.Title);
        await db.SaveOrTellAsync($"Column {column.Code}", cancel);
        await transaction.CommitAsync(cancel);
    }
}
