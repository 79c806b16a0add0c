using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster.Import;

/// <summary>Gives a clerk the own file back with the bad cells marked.</summary>
public sealed class ErrorWorkbook(
    IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock, MarkWorkbook? marking = null)
{
    /// <summary>The marked .xlsx of an import and the name to save it under.</summary>
    public async Task<(string FileName, byte[] Content)> MakeAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ImportRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var papers = await db.RosterImportPapers.AsNoTracking().Include(p => p.Run).FirstOrDefaultAsync(p => p.RunId == id, cancel) ?? throw CommonRules.NotFound;
        var preview = RosterImport.Read<RosterPreview>(papers.Preview!);
        var faults = preview.Rows
            .SelectMany(row => row.Problems.Select(p => new CellFault(row.Sheet, row.Number, p.Column, p.Heading, p.Found, p.Message)))
            .ToList();

        db.Record(user, clock, "DownloadErrorWorkbook", $"RosterImport {id}", papers.Run.FileName);
        await db.SaveChangesAsync(cancel);
        return (RosterImportTexts.ErrorFileName(papers.Run.FileName), await marking.MarkAsync(papers.Content, papers.Run.FileName, faults, cancel));
    }
}
