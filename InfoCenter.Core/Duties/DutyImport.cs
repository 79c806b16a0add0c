using System.Security.Cryptography;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>A file to import.</summary>
public sealed record DutyFile(string Name, byte[] Content);

/// <summary>Township workbooks become submitted records: uploaded, previewed, settled row by row, committed as previewed, undone.</summary>
public sealed class DutyImport(
    IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock, ReadWorkbook? reading = null)
{
    private readonly DutyFilesReading _files = new(user, clock, reading);

    /// <summary>Takes a workbook in and stores its preview.</summary>
    /// <param name="file">As the user chose it.</param>
    /// <param name="townshipCode">The township the user says it is of; null leaves it to the file.</param>
    /// <param name="cancel">Stops before anything is stored.</param>
    /// <exception cref="RuleBrokenException">The file cannot be read, or holds no table.</exception>
    public Task<int> UploadAsync(DutyFile file, string? townshipCode = null, CancellationToken cancel = default) =>
        UploadAsync(file, HashOf(file.Content), townshipCode, cancel);

    private async Task<int> UploadAsync(DutyFile file, string hash, string? townshipCode, CancellationToken cancel)
    {
        user.Must(Permission.ReportDuties);
        if (townshipCode is not null) user.MustReach(townshipCode);
        await using var db = await databases.CreateDbContextAsync(cancel);

        var parsed = await _files.ParseAsync([file], cancel);
        var (_, rows, notes, unreadable) = (await _files.ReadAsync(db, parsed, townshipCode, cancel)).Single();
        if (unreadable is not null) throw unreadable;

        var workbook = new DutyWorkbook(file.Name, hash, user.Sign(clock));
        workbook.Preview(TownshipOf(rows), rows, notes);
        db.DutyWorkbooks.Add(workbook);
        db.Record(user, clock, "UploadDutyWorkbook", workbook.FileHash, DutyLabels.Upload(workbook.FileName, rows.Count));
        await db.SaveChangesAsync(cancel);
        return workbook.Id;
    }

    /// <summary>Takes in a workbook that was handed in among the attachments.</summary>
    public async Task<int> UploadAsync(StoredFile stored, Attachments attachments, string? townshipCode = null, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        var file = await attachments.OpenAsync(stored.Hash, cancel);
        await using var content = file.Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancel);
        return await UploadAsync(new DutyFile(stored.Name, bytes.ToArray()), stored.Hash, townshipCode, cancel); // the hash the attachment is found by again
    }

    /// <summary>Makes the records of a stored preview, exactly as it was shown, all submitted by the user.</summary>
    /// <exception cref="RuleBrokenException">A row is unsettled, or records came meanwhile that repeat a row.</exception>
    public async Task<int> CommitAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        var workbook = await WorkbookAsync(db, user, id, cancel);
        if (workbook.CanBeCommitted) await RefuseStaleRowsAsync(db, workbook, cancel);
        Land(db, workbook);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return workbook.RecordCount;
    }

    /// <summary>Takes the records of a committed workbook away again, as long as nobody has decided on one.</summary>
    public async Task UndoAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        var workbook = await WorkbookAsync(db, user, id, cancel);
        workbook.Undo(clock.Now);
        var records = db.DutyRecords.Where(r => r.ImportId == id);
        if (await records.CountAsync(r => r.Status != DutyStatus.Submitted, cancel) is > 0 and var decided) throw DutyRules.RecordsAreDecidedAlready(decided);

        var landed = await records.AsNoTracking().ToListAsync(cancel);
        landed.ForEach((await FrozenTerms.OfAsync(db, [.. landed.Select(r => r.PersonId).Distinct()], cancel)).MustBeOpen);
        await records.ExecuteDeleteAsync(cancel);
        db.Record(user, clock, "UndoDutyImport", $"DutyWorkbook {id}", DutyLabels.Undo(workbook.FileName, workbook.RecordCount));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>
    /// Reads and commits several files in one go: all or nothing. Any error or question in any of them leaves everything as it was;
    /// so does a <paramref name="rehearsal"/>, which reports what would land.
    /// </summary>
    public async Task<DutyImportReport> RunAsync(
        IReadOnlyList<DutyFile> files, string? townshipName = null, bool rehearsal = false, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        var parsed = await _files.ParseAsync(files, cancel); // a slow file must not keep the database from others
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        var read = await _files.ReadAsync(db, parsed, await _files.CodeOfAsync(db, townshipName, cancel), cancel);
        var report = DutyImportReport.Of(read);
        if (rehearsal || report.IsRefused) return report;

        foreach (var (file, rows, notes, _) in read)
        {
            var workbook = new DutyWorkbook(file.Name, HashOf(file.Content), user.Sign(clock));
            workbook.Preview(TownshipOf(rows), rows, notes);
            db.DutyWorkbooks.Add(workbook);
            await db.SaveChangesAsync(cancel);
            Land(db, workbook);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return report;
    }

    internal static async Task<DutyWorkbook> WorkbookAsync(InfoCenterDb db, CurrentUser user, int id, CancellationToken cancel)
    {
        var workbook = await db.DutyWorkbooks.FirstOrDefaultAsync(w => w.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (workbook.UploadedById != user.Standing.AccountId) user.MustReach(workbook.TownshipCode);
        return workbook;
    }

    private static async Task RefuseStaleRowsAsync(InfoCenterDb db, DutyWorkbook workbook, CancellationToken cancel)
    {
        var (rows, doubles) = (workbook.Rows, new DutyDoubles());
        await doubles.LearnAsync(db, rows, cancel);
        var stale = rows.Zip(doubles.Mark(workbook.FileName, rows)).Count(pair => pair.First.Lands && !pair.Second.Lands);
        if (stale > 0) throw DutyRules.RecordsCameMeanwhile(stale);
    }

    private void Land(InfoCenterDb db, DutyWorkbook workbook)
    {
        var (by, today) = (user.Sign(clock), clock.Today);
        foreach (var row in workbook.Commit(clock.Now))
        {
            var record = new DutyRecord(row.Deputy!.PersonId, row.TownshipCode!, row.Facts!, DutySource.TownshipWorkbook, today);
            record.Trace(row.Deputy.MandateId, importId: workbook.Id);
            record.Submit(by);
            db.DutyRecords.Add(record);
        }

        db.Record(user, clock, "CommitDutyImport", $"DutyWorkbook {workbook.Id}", DutyLabels.Commit(workbook.FileName, workbook.RecordCount));
    }

    private static string? TownshipOf(IReadOnlyList<DutyWorkbookRow> rows) =>
        rows.Select(r => r.TownshipCode).Distinct().ToList() is [{ } only] ? only : null;

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
