using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties.Activities;

public sealed class ActivityAttendingTests : IDisposable
{
    private readonly ActivityOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Closing_writes_a_submitted_record_for_everyone_and_leave_is_not_absence()
    {
        var id = await _office.SigningInAsync();
        await _office.Attending.MarkAsync(id, [_office.Duties.Wang], Attendance.OnLeave);
        await _office.Attending.MarkRestAsync(id, Attendance.Attended);

        await _office.Attending.CloseAsync(id, await _office.VersionAsync(id));

        var records = _office.Duties.Records();
        Assert.Equal(2, records.Count);
        Assert.All(records, r => Assert.Equal((DutyStatus.Submitted, DutySource.Activity, DutyKind.Inspection, "视察城区供水"), (r.Status, r.Source, r.Kind, r.Content)));
        Assert.Equal(Attendance.OnLeave, records.Single(r => r.PersonId == _office.Duties.Wang).Attendance);
        Assert.Equal(Attendance.Attended, records.Single(r => r.PersonId == _office.Duties.Zhang).Attendance);
        var plan = await _office.PlanAsync(id);
        Assert.Equal(ActivityStatus.Registered, plan.Status);
        Assert.All(records, r => Assert.Equal(plan.DutyActivityId, r.ActivityId));
    }

    [Fact]
    public async Task Nothing_is_closed_while_somebody_is_unmarked()
    {
        var id = await _office.SigningInAsync();
        await _office.Attending.MarkAsync(id, [_office.Duties.Wang], Attendance.Attended);

        await Refusal.ExpectAsync(nameof(ActivityRules.SomebodyIsUnmarked), async () => await _office.Attending.CloseAsync(id, await _office.VersionAsync(id)));

        Assert.Empty(_office.Duties.Records());
        Assert.Equal(ActivityStatus.SigningIn, (await _office.PlanAsync(id)).Status);
    }

    [Fact]
    public async Task A_closed_activity_is_neither_closed_again_nor_corrected_here()
    {
        var id = await _office.SigningInAsync();
        await _office.Attending.MarkRestAsync(id, Attendance.Attended);
        await _office.Attending.CloseAsync(id, await _office.VersionAsync(id));

        await Refusal.ExpectAsync(nameof(ActivityRules.SignInIsNotOpen), async () => await _office.Attending.CloseAsync(id, await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(ActivityRules.SignInIsNotOpen), () => _office.Attending.MarkRestAsync(id, Attendance.Absent));
        await Refusal.ExpectAsync(nameof(ActivityRules.ActivityIsOver), async () => await _office.Keeping.CancelAsync(id, "下雨", await _office.VersionAsync(id)));
        Assert.Equal(2, _office.Duties.Records().Count);
    }

    [Fact]
    public async Task A_pasted_sheet_is_marked_and_strange_names_are_told()
    {
        var id = await _office.SigningInAsync();

        var taken = await _office.Attending.MarkNamedAsync(id, "王强（请假）、李梅");

        Assert.Equal(1, taken.Count);
        Assert.Contains("李梅", Assert.Single(taken.Problems));
        Assert.Equal(Attendance.OnLeave, (await _office.OfAsync(id, _office.Duties.Wang)).Attendance);
    }

    [Fact]
    public async Task Signing_in_waits_for_the_day()
    {
        var id = await _office.Keeping.PlanAsync(_office.Facts() with { On = _office.Office.Clock.Today.AddDays(1) });
        await _office.Inviting.InviteNamedAsync(id, "王强", await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(ActivityRules.NotAnnouncedYet), async () => await _office.Attending.OpenSignInAsync(id, await _office.VersionAsync(id)));
        await _office.Inviting.AnnounceAsync(id, await _office.VersionAsync(id));

        await Refusal.ExpectAsync(nameof(ActivityRules.DayHasNotCome), async () => await _office.Attending.OpenSignInAsync(id, await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task A_neighbour_finds_nothing()
    {
        var id = await _office.SigningInAsync();

        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _office.KeepingBy(_office.Duties.Neighbour).OpenAsync(id));
    }
}
