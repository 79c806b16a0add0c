using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Duties.Activities;

public sealed class ActivityAbsencesTests : IDisposable
{
    private readonly ActivityOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task One_session_missed_is_a_warning_and_two_are_grounds_with_the_sessions_named()
    {
        var first = await SessionAsync(Attendance.Absent, Attendance.Absent);
        var second = await SessionAsync(Attendance.Absent, Attendance.Attended);

        var list = await Of(_office.Duties.Township).ListAsync();

        Assert.Equal([(_office.Duties.Wang, true), (_office.Duties.Zhang, false)], list.Select(w => (w.PersonId, w.IsGround)));
        Assert.Equal([first, second], list[0].Missed.Select(m => m.PlanId));
        Assert.Equal("城关镇", list[0].Township);
    }

    [Fact]
    public async Task Leave_an_inspection_and_a_session_of_another_congress_are_none()
    {
        await SessionAsync(Attendance.OnLeave, Attendance.Attended);
        await SessionAsync(Attendance.Absent, Attendance.Absent, ofTerm: false);
        await SessionAsync(Attendance.Absent, Attendance.Absent, level: Level.Township);

        Assert.Empty(await Of(_office.Duties.Centre).ListAsync());
    }

    [Fact]
    public async Task Who_is_no_deputy_any_more_is_not_warned_of_and_a_neighbour_sees_nobody()
    {
        await SessionAsync(Attendance.Absent, Attendance.Absent);
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            (await db.Mandates.FirstAsync(m => m.PersonId == _office.Duties.Wang)).End(_office.Office.Clock.Today, Ending.Resigned);
            await db.SaveChangesAsync();
        }

        Assert.Equal(_office.Duties.Zhang, Assert.Single(await Of(_office.Duties.Centre).ListAsync()).PersonId);
        Assert.Empty(await Of(_office.Duties.Neighbour).ListAsync());
    }

    [Fact]
    public async Task A_record_put_right_or_withdrawn_since_goes_before_what_was_marked()
    {
        await SessionAsync(Attendance.Absent, Attendance.Absent);
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            var clerk = _office.Duties.Centre.Sign(_office.Office.Clock);
            var mended = await db.DutyRecords.SingleAsync(r => r.PersonId == _office.Duties.Wang);
            mended.Return(clerk, "他到会了");
            mended.Amend(mended.Facts with { Attendance = Attendance.Attended }, _office.Office.Clock.Today);
            var withdrawn = await db.DutyRecords.SingleAsync(r => r.PersonId == _office.Duties.Zhang);
            withdrawn.Verify(clerk);
            withdrawn.Publish(_office.Duties.Committee.Sign(_office.Office.Clock));
            withdrawn.Withdraw(clerk, "异议成立");
            await db.SaveChangesAsync();
        }

        Assert.Empty(await Of(_office.Duties.Township).ListAsync());
        var day = _office.Office.Clock.Today;
        var report = await new ActivityParticipation(_office.Office.Databases, _office.Duties.Township, _office.Office.Clock).ReadAsync(new(day, day));
        Assert.Equal(1, report.Total.All.Taking);
        Assert.Equal(1, report.Activities.Single().Came);
    }

    private ActivityAbsences Of(CurrentUser user) => new(_office.Office.Databases, user);

    private async Task<int> SessionAsync(Attendance wang, Attendance zhang, bool ofTerm = true, Level level = Level.County)
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        var term = ofTerm ? await db.Mandates.Where(m => m.Level == level).Select(m => (int?)m.TermId).FirstAsync() : null;
        var id = await _office.Keeping.PlanAsync(_office.Facts("人民代表大会会议") with { Kind = DutyKind.MeetingAttendance, TermId = term });
        await _office.Inviting.InviteAsync(id, new(Level: Level.County), await _office.VersionAsync(id));
        await _office.Inviting.AnnounceAsync(id, await _office.VersionAsync(id));
        await _office.Attending.OpenSignInAsync(id, await _office.VersionAsync(id));
        await _office.Attending.MarkAsync(id, [_office.Duties.Wang], wang);
        await _office.Attending.MarkAsync(id, [_office.Duties.Zhang], zhang);
        await _office.Attending.CloseAsync(id, await _office.VersionAsync(id));
        return id;
    }
}
