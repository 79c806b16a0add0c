using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>The committee reads what was submitted and passes it or sends it back.</summary>
public sealed class DutyVerification(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private static readonly DutyAct Passing = new("VerifyDuty", DutyStatus.Submitted, (record, by) => record.Verify(by));

    private readonly DutyDesk _desk = new(databases, user, clock);

    /// <exception cref="RuleBrokenException">Decided already (by whom is said), changed meanwhile, or one's own submission.</exception>
    public Task VerifyAsync(DutyMark mark, CancellationToken cancel = default)
    {
        user.Must(Permission.VerifyDuties);
        return _desk.DecideAsync(mark, Passing, "", cancel);
    }

    /// <summary>Sends a submitted or verified record back to its township.</summary>
    public Task ReturnAsync(DutyMark mark, string reason, CancellationToken cancel = default)
    {
        user.Must(Permission.VerifyDuties);
        return _desk.DecideAsync(mark, new("ReturnDuty", DutyStatus.Submitted, (record, by) => record.Return(by, reason)), reason, cancel);
    }

    /// <summary>Passes a selection in one transaction; what somebody else decided meanwhile is left and told.</summary>
    public Task<BatchOutcome> VerifyAllAsync(IReadOnlyList<DutyMark> marks, CancellationToken cancel = default)
    {
        user.Must(Permission.VerifyDuties);
        return _desk.DecideAllAsync(marks, Passing, (set, by) => set
            .SetProperty(r => r.Status, DutyStatus.Verified)
            .SetProperty(r => r.VerifiedById, by.AccountId)
            .SetProperty(r => r.VerifiedBy, by.Name)
            .SetProperty(r => r.VerifiedAt, by.At), cancel);
    }

    /// <summary>Passes everything that waits within the user's reach.</summary>
    public async Task<BatchOutcome> VerifyAllWaitingAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.VerifyDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var waiting = await db.DutyRecords.Within(user).Where(r => r.Status == DutyStatus.Submitted)
            .Select(r => new DutyMark(r.Id, r.Version)).ToListAsync(cancel);
        return await VerifyAllAsync(waiting, cancel);
    }
}
