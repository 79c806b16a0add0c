using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A unit that had more time and asks for more again.</summary>
/// <param name="AssignmentId">Its part.</param>
/// <param name="Version">Of its part, as it was seen.</param>
/// <param name="RequestId">Of which request.</param>
/// <param name="Number">The receipt number.</param>
/// <param name="Township">Where from.</param>
/// <param name="OpenWords">What others may read.</param>
/// <param name="Unit">Who asks.</param>
/// <param name="AssignedBy">Who assigned it.</param>
/// <param name="FirstDays">Working days it was granted already.</param>
/// <param name="Days">Working days it asks for.</param>
/// <param name="Reason">Why.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="DueAt">UTC; without the days it asks for.</param>
public sealed record AskedAgainRow(
    int AssignmentId, int Version, int RequestId, string Number, string Township, string OpenWords, string Unit, string AssignedBy, int FirstDays, int Days, string Reason, DateTime AskedAt,
    DateTime? DueAt);

/// <summary>The committee decides where a unit asks for more time for the second time; there is no third.</summary>
public sealed class SecondExtensions(IDbContextFactory<InfoCenterDb> databases, RequestSequel sequel, CurrentUser user, TimeProvider clock)
{
    /// <summary>Those that wait, the longest waiting first.</summary>
    public async Task<IReadOnlyList<AskedAgainRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ExtendAgain);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (clocks, townships) = (db.RequestClocks, db.Townships);
        return await (
            from asked in db.AskingAgain().AsNoTracking()
            join request in db.Requests on asked.RequestId equals request.Id
            orderby asked.ExtensionAskedAt, asked.Id
            select new AskedAgainRow(
                asked.Id, asked.Version, request.Id, request.Number, townships.First(t => t.Code == request.TownshipCode).Name, request.OpenWords, asked.UnitName, asked.AssignedBy,
                asked.FirstExtensionDays!.Value, asked.ExtensionDays!.Value, asked.ExtensionReason!, asked.ExtensionAskedAt!.Value,
                clocks.Where(c => c.AssignmentId == asked.Id && c.EndedAt == null).Select(c => (DateTime?)c.DueAt).FirstOrDefault())).ToListAsync(cancel);
    }

    /// <summary>Grants it or does not, and says why; the unit is told, and its time grows.</summary>
    /// <exception cref="RuleBrokenException">No reason, or it is not asked for.</exception>
    public async Task DecideAsync(int assignmentId, bool isGranted, string reason, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.ExtendAgain);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var asked = await db.RequestAssignments.FirstOrDefaultAsync(a => a.Id == assignmentId, cancel) ?? throw CommonRules.NotFound;
        var request = await db.Requests.FirstAsync(r => r.Id == asked.RequestId, cancel);
        var subject = $"Request {request.Number}";
        if (asked.Version != version) throw await db.ChangedMeanwhileAsync(subject, cancel);
        request.NoteTimeDecidedAgain(asked, isGranted, reason, user.Sign(clock));
        await sequel.FollowAsync(db, request, cancel);
        db.Record(user, clock, isGranted ? "GrantTimeAgain" : "RefuseTimeAgain", subject, $"{asked.UnitName} {asked.ExtensionDays}：{reason}");
        await db.SaveOrTellAsync(subject, cancel);
    }
}

/// <summary>Finds the second askings.</summary>
internal static class AskingAgainLoading
{
    extension(InfoCenterDb db)
    {
        /// <summary>Parts whose unit waits for the committee's word.</summary>
        public IQueryable<RequestAssignment> AskingAgain() => db.RequestAssignments.Where(a =>
            a.Extension == ExtensionState.Asked && a.FirstExtensionDays != null && a.RepliedAt == null && a.ReturnedAt == null && a.WithdrawnAt == null);
    }
}
