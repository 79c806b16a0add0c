using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

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
    public async Task A_leave_that_nobody_answered_never_ends_as_an_absence()
    {
        var id = await _office.AnnouncedAsync();
        await _office.AnswersOf(_office.Duties.Wang).AskLeaveAsync(id, "出差");
        await _office.Attending.OpenSignInAsync(id, await _office.VersionAsync(id));
        await _office.Attending.MarkRestAsync(id, Attendance.Absent);
        Assert.Null((await _office.OfAsync(id, _office.Duties.Wang)).Attendance);

        await Refusal.ExpectAsync(nameof(ActivityRules.LeavesWait), async () => await _office.Attending.CloseAsync(id, await _office.VersionAsync(id)));
        await _office.Inviting.DecideLeaveAsync(id, _office.Duties.Wang, isGranted: true, null);
        await _office.Attending.CloseAsync(id, await _office.VersionAsync(id));
        Assert.Equal(Attendance.OnLeave, _office.Duties.Records().Single(r => r.PersonId == _office.Duties.Wang).Attendance);
    }

    [Fact]
    public async Task Who_asked_leave_and_came_all_the_same_was_there()
    {
        var id = await _office.AnnouncedAsync();
        await _office.AnswersOf(_office.Duties.Wang).AskLeaveAsync(id, "出差");
        await _office.Attending.OpenSignInAsync(id, await _office.VersionAsync(id));
        await _office.AnswersOf(_office.Duties.Wang).SignInAsync(id, (await _office.Attending.ScreenAsync(id)).Code);
        await _office.Inviting.DecideLeaveAsync(id, _office.Duties.Wang, isGranted: true, null);
        await _office.Attending.MarkRestAsync(id, Attendance.Absent);
        await _office.Attending.CloseAsync(id, await _office.VersionAsync(id));
        Assert.Equal(Attendance.Attended, _office.Duties.Records().Single(r => r.PersonId == _office.Duties.Wang).Attendance);
    }

    [Fact]
    public async Task Who_moved_away_is_written_down_and_whose_term_is_frozen_is_left_out()
    {
        var id = await _office.SigningInAsync();
        await _office.Attending.MarkRestAsync(id, Attendance.Attended);
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            await db.People.Where(p => p.Id == _office.Duties.Wang).ExecuteUpdateAsync(set => set.SetProperty(p => p.TownshipCode, Office.Pankou));
            var frozen = new Term(await db.Assemblies.Where(a => a.Level == Level.County).Select(a => a.Id).FirstAsync(), 18, "县第十八届");
            frozen.Freeze(_office.Office.Clock.Today.AddDays(1));
            db.Terms.Add(frozen);
            await db.SaveChangesAsync();
            db.Mandates.Add(new(_office.Duties.Zhang, new() { Level = Level.County, TermId = frozen.Id }));
            await db.SaveChangesAsync();
            await db.ActivityInvitations.Where(i => i.PersonId == _office.Duties.Zhang).ExecuteUpdateAsync(set => set.SetProperty(i => i.MandateId, (int?)null));
        }

        await _office.Attending.CloseAsync(id, await _office.VersionAsync(id));

        var record = Assert.Single(_office.Duties.Records());
        Assert.Equal((_office.Duties.Wang, Office.Pankou), (record.PersonId, record.TownshipCode));
        await using var after = _office.Office.Databases.CreateDbContext();
        Assert.Equal("张伟", (await after.LedgerEntries.SingleAsync(e => e.Act == "LeaveOutDuty")).Detail);
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
