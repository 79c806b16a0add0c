using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>Takes the list for commendation away, once the year is closed.</summary>
public sealed class ScoreExport(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The list as a workbook, with the name to save it under.</summary>
    /// <exception cref="RuleBrokenException">The year is not closed.</exception>
    public async Task<(string FileName, byte[] Content)> ExportAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadScores);
        var sheet = await new ScoreReading(databases, user).OpenAsync(id, cancel: cancel);
        if (sheet.Run.Status is not ScoreRunStatus.Closed) throw ScoreRunRules.OnlyClosedListsAreExported;
        using var workbook = new MemoryStream();
        XlsxWriter.Write(workbook, ScoreColumns.Sheets(sheet));
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(user, clock, "ExportScores", sheet.Run.Subject, ScoreColumns.Title(sheet.Run.Year));
        await db.SaveChangesAsync(cancel);
        return ($"{ScoreColumns.Title(sheet.Run.Year)}.xlsx", workbook.ToArray());
    }
}
