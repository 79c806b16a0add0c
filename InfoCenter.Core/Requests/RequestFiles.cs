using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>The pictures of a request and what its units showed, for whoever works on it.</summary>
public sealed class RequestFiles(IDbContextFactory<InfoCenterDb> databases, FileStore store, CurrentUser user, TimeProvider clock)
{
    /// <summary>Opens one of them; a unit's account reads what belongs to the requests it was assigned.</summary>
    /// <exception cref="RuleBrokenException">Foreign and missing look the same.</exception>
    public async Task<OpenedFile> OpenAsync(int id, string hash, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var unit = user.Standing.UnitId;
        var request = await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);
        var isAssigned = unit is not null && user.May(Permission.HandleAssigned) && await db.RequestAssignments.AnyAsync(a => a.RequestId == id && a.UnitId == unit, cancel);
        if (request is null || !isAssigned) user.MustRead(request);

        var isPicture = await db.RequestPictures.AnyAsync(p => p.RequestId == id && p.FileHash == hash, cancel);
        var assignments = db.RequestAssignments;
        var isEvidence = await db.AssignmentEvidence.AnyAsync(e => e.FileHash == hash && assignments.Any(a => a.Id == e.AssignmentId && a.RequestId == id && (!isAssigned || a.UnitId == unit)), cancel);
        var file = isPicture || isEvidence ? await db.Attachments.AsNoTracking().OrderBy(a => a.Id).FirstOrDefaultAsync(a => a.Hash == hash, cancel) : null;
        if (file is null) throw CommonRules.NotFound;
        var opened = new OpenedFile(store.Open(hash), file.Name, file.ContentType);
        if (opened.IsPicture) return opened; // part of a page, not an act

        db.Record(user, clock, "OpenFile", $"Request {request!.Number}", file.Name);
        await db.SaveChangesAsync(cancel);
        return opened;
    }
}
