using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Duties;

public sealed class DutyVerificationTests : IDisposable
{
    private readonly DutyOffice _office = new();

    [Fact]
    public async Task A_passed_record_is_verified_and_stands_in_the_ledger()
    {
        var mark = _office.Submitted();

        await _office.VerificationBy(_office.Committee).VerifyAsync(mark);

        var record = _office.Record(mark.Id);
        Assert.Equal((DutyStatus.Verified, "代工委"), (record.Status, record.VerifiedBy));
        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal($"DutyRecord {mark.Id}", (await db.LedgerEntries.SingleAsync(e => e.Act == "VerifyDuty")).Subject);
    }

    [Fact]
    public async Task The_second_clerk_is_told_who_decided_and_changes_nothing()
    {
        var mark = _office.Submitted();
        await _office.VerificationBy(_office.Committee).ReturnAsync(mark, "图片不清");

        var refusal = await Refusal.ExpectAsync(nameof(DutyRules.AlreadyDecided),
            () => _office.VerificationBy(_office.Office.With(Role.Committee)).VerifyAsync(mark));

        Assert.Contains("已退回", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(DutyStatus.Returned, _office.Record(mark.Id).Status);
    }

    [Fact]
    public async Task A_record_mended_since_it_was_seen_is_not_passed_unseen()
    {
        var seen = _office.Submitted();
        await _office.VerificationBy(_office.Committee).ReturnAsync(seen, "地点不明");
        var returned = _office.Record(seen.Id);
        await Reporting(_office.Township).MendAsync(new(seen.Id, returned.Version), returned.Facts with { Content = "另一件事" }, submit: true);

        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => _office.VerificationBy(_office.Committee).VerifyAsync(seen));
        Assert.Equal(DutyStatus.Submitted, _office.Record(seen.Id).Status);
    }

    [Fact]
    public async Task Of_two_clerks_at_once_one_decides_and_the_other_is_told()
    {
        var mark = _office.Submitted();
        var clerks = Enumerable.Range(0, 8).Select(_ => _office.VerificationBy(_office.Office.With(Role.Committee))).ToList();

        var outcomes = await Task.WhenAll(clerks.Select(async clerk =>
        {
            try
            {
                await clerk.VerifyAsync(mark);
                return "";
            }
            catch (RuleBrokenException broken)
            {
                return broken.Rule;
            }
        }));

        Assert.Equal(1, outcomes.Count(rule => rule.Length == 0));
        Assert.All(outcomes.Where(rule => rule.Length > 0), rule => Assert.Equal(nameof(DutyRules.AlreadyDecided), rule));
    }

    [Fact]
    public async Task A_batch_passes_what_it_can_and_tells_the_rest()
    {
        var marks = Enumerable.Range(1, 5).Select(day => _office.Submitted(daysAgo: day)).ToList();
        await _office.VerificationBy(_office.Committee).ReturnAsync(marks[2], "图片不清");

        var outcome = await _office.VerificationBy(_office.Committee).VerifyAllAsync(marks);

        Assert.Equal((4, 1), (outcome.Done, outcome.NotDone.Count));
        Assert.Equal(4, _office.Records().Count(r => r is { Status: DutyStatus.Verified, VerifiedBy: "代工委", Version: 2 }));
    }

    [Fact]
    public async Task Nobody_passes_their_own_submission_in_a_batch_either()
    {
        var both = new CurrentUser(_office.Township.Standing with { Permissions = new HashSet<Permission>([Permission.VerifyDuties]) });

        var outcome = await _office.VerificationBy(both).VerifyAllAsync([_office.Submitted()]);

        Assert.Equal((0, 1), (outcome.Done, outcome.NotDone.Count));
    }

    [Fact]
    public async Task Without_the_right_nothing_changes()
    {
        var mark = _office.Submitted();

        foreach (var user in new[] { _office.Township, _office.Centre, _office.Office.With(Role.Leader) })
        {
            await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => _office.VerificationBy(user).VerifyAsync(mark));
            await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => _office.VerificationBy(user).ReturnAsync(mark, "不符"));
            await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => _office.VerificationBy(user).VerifyAllAsync([mark]));
            await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => _office.VerificationBy(user).VerifyAllWaitingAsync());
        }

        Assert.Equal(DutyStatus.Submitted, _office.Record(mark.Id).Status);
    }

    [Fact]
    public async Task A_foreign_record_looks_like_a_missing_one()
    {
        var mark = _office.Submitted();
        var neighbour = new CurrentUser(_office.Neighbour.Standing with { Permissions = new HashSet<Permission>([Permission.VerifyDuties]) });

        var foreign = await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _office.VerificationBy(neighbour).VerifyAsync(mark));
        var missing = await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _office.VerificationBy(neighbour).VerifyAsync(new(999_999, 1)));

        Assert.Equal(missing.Message, foreign.Message);
        Assert.Equal(0, (await _office.VerificationBy(neighbour).VerifyAllAsync([mark])).Done);
    }

    public void Dispose() => _office.Dispose();

    private DutyReporting Reporting(CurrentUser user) => new(_office.Office.Databases, user, _office.Office.Clock);
}
