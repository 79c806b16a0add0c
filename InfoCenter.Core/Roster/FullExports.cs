using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster;

/// <summary>A full export that is under way; the user asked for it, or may confirm it.</summary>
public sealed record FullExportLine(int Id, string Reason, string AskedBy, DateTime AskedAt, string? ConfirmedBy, bool IsMine, DateTime ValidUntil);

/// <summary>The roster with whole phones and ID numbers: asked for with a reason, confirmed by a second person, fetched once, marked with who took it and when.</summary>
public sealed class FullExports(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Asks; somebody else with the same right has a day to confirm.</summary>
    public async Task<int> AskAsync(string reason, CancellationToken cancel = default)
    {
        user.Must(Permission.RevealPersonal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var order = new FullExport(reason, user.Standing, clock.Now);
        db.Add(order);
        await db.SaveChangesAsync(cancel);
        db.Record(user, clock, "AskFullExport", $"FullExport {order.Id}", order.Reason);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return order.Id;
    }

    /// <summary>What is under way: not fetched, not lapsed.</summary>
    public async Task<IReadOnlyList<FullExportLine>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.RevealPersonal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (me, now) = (user.Standing.AccountId, clock.Now);
        var orders = await db.FullExports.AsNoTracking().Where(e => e.FetchedAt == null && e.AskedAt >= now.AddDays(-1)).OrderByDescending(e => e.Id).Take(20).ToListAsync(cancel);
        return [.. orders.Where(e => e.ValidUntil >= now).Select(e => new FullExportLine(e.Id, e.Reason, e.AskedBy, e.AskedAt, e.ConfirmedBy, e.AskedById == me, e.ValidUntil))];
    }

    /// <summary>The second person's yes.</summary>
    /// <exception cref="RuleBrokenException">The one who asked cannot give it; it has lapsed; it was given.</exception>
    public async Task ConfirmAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.RevealPersonal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var order = await db.FullExports.FirstOrDefaultAsync(e => e.Id == id, cancel) ?? throw CommonRules.NotFound;
        order.Confirm(user.Standing, clock.Now);
        db.Record(user, clock, "ConfirmFullExport", $"FullExport {id}", $"{order.AskedBy}：{order.Reason}");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The workbook, once.</summary>
    /// <exception cref="RuleBrokenException">Not the user's own, not confirmed, lapsed, or fetched already.</exception>
    public async Task<(string FileName, byte[] Content)> FetchAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.RevealPersonal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var order = await db.FullExports.FirstOrDefaultAsync(e => e.Id == id, cancel) ?? throw CommonRules.NotFound;
        order.Fetch(user.Standing, clock.Now);

        var (sheet, mandates) = await RosterExport.DrawAsync(db, user, isFull: true, chosen: null, cancel);
        using var workbook = new MemoryStream();
        XlsxWriter.Write(workbook, sheet with { Title = RosterTexts.Watermark(order) });
        db.Record(user, clock, "FetchFullExport", $"FullExport {id}", RosterImportTexts.Exported(mandates, isFull: true));
        await db.SaveChangesAsync(cancel);
        return (RosterTexts.FullExportName(order), workbook.ToArray());
    }
}
