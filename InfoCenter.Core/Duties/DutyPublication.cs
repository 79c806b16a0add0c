using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>The centre publishes what was verified, and withdraws what should not have been.</summary>
public sealed class DutyPublication(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private static readonly DutyAct Publishing = new("PublishDuty", DutyStatus.Verified, (record, by) => record.Publish(by)) { ChecksNames = true };

    private readonly DutyDesk _desk = new(databases, user, clock);

    /// <exception cref="RuleBrokenException">Not verified, decided already (by whom is said), or changed meanwhile.</exception>
    public Task PublishAsync(DutyMark mark, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishDuties);
        return _desk.DecideAsync(mark, Publishing, "", cancel);
    }

    /// <summary>Takes a published record off the public pages for good.</summary>
    public Task WithdrawAsync(DutyMark mark, string reason, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishDuties);
        return _desk.DecideAsync(mark, new("WithdrawDuty", DutyStatus.Published, (record, by) => record.Withdraw(by, reason)), reason, cancel);
    }

    /// <summary>Sends a verified record back instead of publishing it; what is not verified yet is the committee's.</summary>
    public Task ReturnAsync(DutyMark mark, string reason, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishDuties);
        return _desk.DecideAsync(mark, new("ReturnDuty", DutyStatus.Verified, (record, by) =>
        {
            if (record.Status is DutyStatus.Submitted) throw DutyRules.OnlyVerifiedRecordsCanBePublished;
            record.Return(by, reason);
        }), reason, cancel);
    }

    /// <summary>Publishes a selection in one transaction; what cannot be published is left and told.</summary>
    public Task<BatchOutcome> PublishAllAsync(IReadOnlyList<DutyMark> marks, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishDuties);
        return _desk.DecideAllAsync(marks, Publishing, (set, by) => set
            .SetProperty(r => r.Status, DutyStatus.Published)
            .SetProperty(r => r.PublishedById, by.AccountId)
            .SetProperty(r => r.PublishedBy, by.Name)
            .SetProperty(r => r.PublishedAt, by.At), cancel);
    }

    /// <summary>Publishes everything that is verified within the user's reach.</summary>
    public async Task<BatchOutcome> PublishAllVerifiedAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.PublishDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var verified = await db.DutyRecords.Within(user).Where(r => r.Status == DutyStatus.Verified)
            .Select(r => new DutyMark(r.Id, r.Version)).ToListAsync(cancel);
        return await PublishAllAsync(verified, cancel);
    }
}
