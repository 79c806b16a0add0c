using InfoCenter.Core.Appraisals;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Core.Printing;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Appraisals;

/// <summary>Each deputy reports once a term: the plan, the meeting, the report.</summary>
public sealed class AppraisalPlanningTests : IDisposable
{
    private readonly AppraisalOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task The_plan_tells_how_many_of_how_many_have_reported()
    {
        var id = await _office.PlannedAsync(_office.Duties.Wang);
        var county = (await _office.RegisterBy(_office.Township).PlanAsync()).First(p => p.TownshipCode == Office.Chengguan && p.InOffice == 2);
        Assert.Equal((2, 0, 1), (county.InOffice, county.Reported, county.Planned));

        foreach (var one in (await _office.OfAsync(id)).Appraisals) await _office.ReportingBy(_office.Township).WriteAsync(one.Id, AppraisalOffice.Text, one.Version);
        await _office.Issuing.IssueAsync(id, 1, await _office.VersionAsync(id));
        await _office.Tally.OpenAsync(id, 1, "人少", await _office.VersionAsync(id));
        await _office.CastAsync(id, 1, 0);
        await _office.CloseAsync(id);
        Assert.Equal((2, 1, 0), (await _office.RegisterBy(_office.Township).PlanAsync()).Where(p => p.TermId == county.TermId).Select(p => (p.InOffice, p.Reported, p.Planned)).Single());
        var rows = await _office.RegisterBy(_office.Township).DeputiesAsync(county.TermId, Office.Chengguan);
        Assert.Equal([("张伟", null), ("王强", "称职")], rows.Select(r => (r.Name, r.Grade)));
    }

    [Fact]
    public async Task A_township_plans_for_its_own_deputies_only()
    {
        var id = await _office.PlannedAsync();
        await Refusal.ExpectAsync(nameof(AppraisalRules.DeputyIsNotInOffice), async () =>
            await _office.PlanningBy(_office.Township).AddDeputiesAsync(id, [await _office.SeatOfAsync(_office.Duties.Stranger)], await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _office.RegisterBy(_office.Duties.Neighbour).OpenAsync(id));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _office.PlanningBy(_office.Duties.Neighbour).AddAsync(new("会", _office.Office.Clock.Today, "室", 1), Office.Chengguan));
    }

    [Fact]
    public async Task A_deputy_is_not_planned_for_two_meetings_at_once()
    {
        await _office.PlannedAsync(_office.Duties.Wang);
        var other = await _office.PlannedAsync();
        await Refusal.ExpectAsync(nameof(AppraisalRules.DeputyIsPlannedElsewhere), async () =>
            await _office.PlanningBy(_office.Township).AddDeputiesAsync(other, [await _office.SeatOfAsync(_office.Duties.Wang)], await _office.VersionAsync(other)));
    }

    [Fact]
    public async Task The_draft_is_made_of_published_records_under_four_headings_and_says_leave_and_absence()
    {
        Publish(DutyKind.MeetingAttendance, "培训", "代表培训班");
        Publish(DutyKind.MeetingAttendance, "人代会", "县十九届人大一次会议");
        Publish(DutyKind.MeetingAttendance, "其他会议", "代表团会议", Attendance.OnLeave);
        Publish(DutyKind.Inspection, "视察", "视察城区供水");
        Publish(DutyKind.VoterContact, "走访选民", "走访三组选民");
        _office.Duties.Submitted("还没有发布的走访");
        var meeting = await _office.PlannedAsync(_office.Duties.Wang);

        var draft = (await _office.ReportingBy(_office.AccountOf(_office.Duties.Wang)).OpenAsync((await _office.OfAsync(meeting)).Appraisals[0].Id)).Text;

        Assert.Contains("参加学习培训 1 次", draft.Study, StringComparison.Ordinal);
        Assert.Contains("代表培训班", draft.Study, StringComparison.Ordinal);
        Assert.Contains("出席会议 1 次，请假 1 次", draft.Session, StringComparison.Ordinal);
        Assert.Contains("视察城区供水", draft.Between, StringComparison.Ordinal);
        Assert.Contains("走访三组选民", draft.Voters, StringComparison.Ordinal);
        Assert.DoesNotContain("还没有发布", draft.Voters, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_keeps_their_own_report_and_nobody_elses()
    {
        var id = await _office.PlannedAsync(_office.Duties.Wang, _office.Duties.Li);
        var own = (await _office.OfAsync(id)).Appraisals.Single(a => a.PersonId == _office.Duties.Wang);
        var wang = _office.ReportingBy(_office.AccountOf(_office.Duties.Wang));
        await Refusal.ExpectAsync(nameof(AppraisalRules.HeadingIsEmpty), () => wang.WriteAsync(own.Id, AppraisalOffice.Text with { Session = " " }, own.Version));
        await wang.WriteAsync(own.Id, AppraisalOffice.Text, own.Version);
        Assert.Equal(AppraisalOffice.Text, (await wang.MineAsync()).Single().Text);
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _office.ReportingBy(_office.AccountOf(_office.Duties.Li)).OpenAsync(own.Id));
        await Refusal.ExpectAsync(nameof(AppraisalRules.ReportIsMissing), async () =>
        {
            await _office.Issuing.IssueAsync(id, 3, await _office.VersionAsync(id));
            await _office.Tally.OpenAsync(id, 3, "人少", await _office.VersionAsync(id));
        });
        Assert.Contains("走访选民五次", new Paper((await _office.Printing.ReportAsync(own.Id)).Pdf).Text, StringComparison.Ordinal);
    }

    private void Publish(DutyKind kind, string subKind, string content, Attendance attendance = Attendance.Attended)
    {
        using var db = _office.Office.Databases.CreateDbContext();
        var (clock, by) = (_office.Office.Clock, _office.Duties.Centre.Sign(_office.Office.Clock));
        var record = new DutyRecord(_office.Duties.Wang, Office.Chengguan, new() { Kind = kind, SubKind = subKind, Content = content, On = clock.Today, Attendance = attendance }, DutySource.Form, clock.Today);
        record.Submit(_office.Township.Sign(clock));
        record.Verify(_office.Duties.Committee.Sign(clock));
        record.Publish(by);
        db.DutyRecords.Add(record);
        db.SaveChanges();
    }
}
