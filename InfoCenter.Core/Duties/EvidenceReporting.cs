using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>Pictures and files are put to records that are still with the one who reports: drafts, returned ones, and what was submitted but not decided.</summary>
public sealed class EvidenceReporting(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Nine pictures are what a printed page of an archive holds.</summary>
    public const int MostFiles = 9;

    /// <summary>Puts handed-in files to a record.</summary>
    /// <exception cref="RuleBrokenException">The record is out of reach or decided, or has nine files.</exception>
    public async Task AttachAsync(int recordId, IReadOnlyList<StoredFile> files, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await AttachAsync(db, await OpenRecordAsync(db, recordId, cancel), files, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Puts the same files to every record of an activity.</summary>
    public async Task AttachToActivityAsync(int activityId, IReadOnlyList<StoredFile> files, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var records = await db.DutyRecords.Within(user).Where(r => r.ActivityId == activityId).ToListAsync(cancel);
        foreach (var record in records) await AttachAsync(db, record, files, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes a file off a record again; the bytes stay among the attachments.</summary>
    public async Task DetachAsync(int recordId, int evidenceId, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var record = await OpenRecordAsync(db, recordId, cancel);
        var evidence = await db.DutyEvidence.FirstOrDefaultAsync(e => e.Id == evidenceId && e.RecordId == record.Id, cancel) ?? throw CommonRules.NotFound;

        db.DutyEvidence.Remove(evidence);
        db.Record(user, clock, "DetachEvidence", $"DutyRecord {record.Id}", evidence.Name);
        await db.SaveChangesAsync(cancel);
    }

    private async Task AttachAsync(InfoCenterDb db, DutyRecord record, IReadOnlyList<StoredFile> files, CancellationToken cancel)
    {
        var there = await db.DutyEvidence.Where(e => e.RecordId == record.Id).Select(e => e.FileHash).ToListAsync(cancel);
        var added = files.DistinctBy(f => f.Hash).Where(f => !there.Contains(f.Hash)).ToList();
        if (there.Count + added.Count > MostFiles) throw DutyRules.TooManyFiles(MostFiles);

        foreach (var file in added)
        {
            if (!await MayUseAsync(db, file.Hash, cancel)) throw user.TurnedAway();
            db.DutyEvidence.Add(new DutyEvidence(record.Id, file.Hash, file.Name, clock.Now));
            db.Record(user, clock, "AttachEvidence", $"DutyRecord {record.Id}", file.Name);
        }
    }

    // A hash that somebody heard of does not open another township's file.
    private async Task<bool> MayUseAsync(InfoCenterDb db, string hash, CancellationToken cancel)
    {
        var account = user.Standing.AccountId;
        var handedIn = await db.Attachments.AsNoTracking().Where(a => a.Hash == hash && a.Purpose == FilePurpose.Evidence).ToListAsync(cancel);
        return handedIn.Exists(a => a.UploadedBy == account || user.Reaches(a.TownshipCode));
    }

    private async Task<DutyRecord> OpenRecordAsync(InfoCenterDb db, int id, CancellationToken cancel)
    {
        var record = user.MustReach(await db.DutyRecords.FirstOrDefaultAsync(r => r.Id == id, cancel));
        return record.CanBeChanged || record.CanBeVerified ? record : throw DutyRules.EvidenceIsClosed;
    }
}
