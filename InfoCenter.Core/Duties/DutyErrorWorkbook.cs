using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>Gives a township its own workbook back with the bad and the unclear cells marked.</summary>
public sealed class DutyErrorWorkbook(
    IDbContextFactory<InfoCenterDb> databases, Attachments attachments, CurrentUser user, TimeProvider clock, MarkWorkbook? marking = null)
{
    /// <summary>The marked .xlsx and the name to save it under.</summary>
    /// <exception cref="RuleBrokenException">The workbook is out of reach, or its file is gone.</exception>
    public async Task<(string FileName, byte[] Content)> MakeAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var workbook = await DutyImport.WorkbookAsync(db, user, id, cancel);

        var file = await attachments.OpenAsync(workbook.FileHash, cancel);
        await using var stored = file.Content;
        using var bytes = new MemoryStream();
        await stored.CopyToAsync(bytes, cancel);
        var marked = await marking.MarkAsync(bytes.ToArray(), workbook.FileName, [.. workbook.Rows.SelectMany(FaultsOf)], cancel);

        db.Record(user, clock, "DownloadDutyErrors", $"DutyWorkbook {id}", workbook.FileName);
        await db.SaveChangesAsync(cancel);
        return (DutyLabels.ErrorFile(workbook.FileName), marked);
    }

    private static IEnumerable<CellFault> FaultsOf(DutyWorkbookRow row) =>
        row.Question is { } question && row.State is DutyRowState.Undecided ? row.Faults.Append(question) : row.Faults;
}
