using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Duties.Activities;

public sealed class ActivityParticipationTests : IDisposable
{
    private readonly ActivityOffice _office = new();

    public void Dispose() => _office.Dispose();

    private DateOnly Today => _office.Office.Clock.Today;

    private ParticipationSpan Span => new(Today.AddDays(-30), Today);

    [Fact]
    public async Task A_deputy_counts_once_however_often_they_came_and_leave_is_not_coming()
    {
        await ClosedAsync(wang: Attendance.Attended, zhang: Attendance.OnLeave);
        await ClosedAsync(wang: Attendance.Attended, zhang: Attendance.Absent);

        var report = await Of(_office.Duties.Centre).ReadAsync(Span);

        Assert.Equal(new ParticipationRate(1, 6), report.Total.All);
        Assert.Equal([Level.County, Level.Township], report.Levels);
        Assert.Equal([new ParticipationRate(1, 3), new ParticipationRate(0, 3)], report.Total.Levels);
        Assert.Equal([("城关镇", new ParticipationRate(1, 5)), ("潘口乡", new ParticipationRate(0, 1))], report.Townships.Select(t => (t.Name!, t.All)));
        Assert.Equal([1, 1], report.Activities.Select(a => a.Came));
    }

    [Fact]
    public async Task Who_sits_at_two_levels_is_one_deputy_in_all_and_one_of_each_level()
    {
        _office.Duties.Deputy("两级", Office.Chengguan, Level.County, Level.Township);

        var report = await Of(_office.Duties.Centre).ReadAsync(Span);

        Assert.Equal((7, 4, 4), (report.Total.All.InOffice, report.Total.Levels[0].InOffice, report.Total.Levels[1].InOffice));
    }

    [Fact]
    public async Task Every_figure_opens_as_many_rows_as_it_says()
    {
        await ClosedAsync(wang: Attendance.Attended, zhang: Attendance.Attended);
        var centre = Of(_office.Duties.Centre);
        var report = await centre.ReadAsync(Span);

        foreach (var line in report.Townships.Append(report.Total))
        {
            var code = ReferenceEquals(line, report.Total) ? null : line.TownshipCode;
            foreach (var (level, rate) in report.Levels.Select(l => (Level?)l).Zip(line.Levels).Append((null, line.All)))
            {
                Assert.Equal(rate.Taking, (await centre.RowsAsync(Span, new(code, level))).Count);
                Assert.Equal(rate.InOffice, (await centre.RowsAsync(Span, new(code, level, Everybody: true))).Count);
            }
        }

        Assert.Equal("视察城区供水", Assert.Single((await centre.RowsAsync(Span, new())).First(r => r.PersonId == _office.Duties.Wang).Came).Title);
    }

    [Fact]
    public async Task Only_registered_activities_of_those_days_and_that_campaign_count()
    {
        await _office.SigningInAsync();
        await ClosedAsync(wang: Attendance.Attended, zhang: Attendance.Attended);
        var campaign = await _office.KeepingBy(_office.Duties.Centre).AddCampaignAsync("代表行动", Today, Today, null, null);

        Assert.Single((await Of(_office.Duties.Centre).ReadAsync(Span)).Activities);
        Assert.Empty((await Of(_office.Duties.Centre).ReadAsync(new(Today.AddDays(-30), Today.AddDays(-1)))).Activities);
        Assert.Empty((await Of(_office.Duties.Centre).ReadAsync(Span with { CampaignId = campaign })).Activities);
        await Refusal.ExpectAsync(nameof(ActivityRules.CampaignIsNotThere), () => Of(_office.Duties.Centre).ReadAsync(Span with { CampaignId = 999 }));
        await Refusal.ExpectAsync(nameof(ActivityRules.SpanEndsBeforeItBegins), () => Of(_office.Duties.Centre).ReadAsync(new(Today, Today.AddDays(-1))));
    }

    [Fact]
    public async Task Who_left_office_before_the_last_day_is_in_no_half_of_the_figure()
    {
        await ClosedAsync(wang: Attendance.Attended, zhang: Attendance.Attended);
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            (await db.Mandates.FirstAsync(m => m.PersonId == _office.Duties.Wang)).End(Today, Ending.MovedAway);
            await db.SaveChangesAsync();
        }

        Assert.Equal(new ParticipationRate(1, 5), (await Of(_office.Duties.Centre).ReadAsync(Span)).Total.All);
        Assert.Equal(6, (await Of(_office.Duties.Centre).ReadAsync(new(Today.AddDays(-30), Today.AddDays(-1)))).Total.All.InOffice);
    }

    [Fact]
    public async Task A_township_counts_its_own_activities_and_deputies()
    {
        await ClosedAsync(wang: Attendance.Attended, zhang: Attendance.Attended);

        Assert.Equal(new ParticipationRate(2, 5), (await Of(_office.Duties.Township).ReadAsync(Span)).Total.All);
        Assert.Equal(new ParticipationRate(0, 1), (await Of(_office.Duties.Neighbour).ReadAsync(Span)).Total.All);
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Of(_office.Duties.Neighbour).RowsAsync(Span, new(Office.Chengguan)));
    }

    [Fact]
    public async Task The_workbook_holds_what_is_shown()
    {
        await ClosedAsync(wang: Attendance.Attended, zhang: Attendance.Absent);

        var (name, content) = await Of(_office.Duties.Centre).ExportAsync(Span, new(Office.Chengguan));

        var sheets = WorkbookReader.Read(content, name).Sheets;
        Assert.Equal(["参加情况", "活动", "代表", "说明"], sheets.Select(s => s.Name));
        var texts = sheets.Select(s => string.Join('|', s.Rows.Select(r => string.Join(',', Enumerable.Range(1, r.Width).Select(column => r[column].Text))))).ToList();
        Assert.Contains("城关镇,1,5,1,2,0,3", texts[0], StringComparison.Ordinal);
        Assert.Contains("合计,1,6", texts[0], StringComparison.Ordinal);
        Assert.Contains("王强", texts[2], StringComparison.Ordinal);
        Assert.DoesNotContain("张伟", texts[2], StringComparison.Ordinal);
    }

    private ActivityParticipation Of(CurrentUser user) => new(_office.Office.Databases, user, _office.Office.Clock);

    private async Task ClosedAsync(Attendance wang, Attendance zhang)
    {
        var id = await _office.SigningInAsync();
        await _office.Attending.MarkAsync(id, [_office.Duties.Wang], wang);
        await _office.Attending.MarkAsync(id, [_office.Duties.Zhang], zhang);
        await _office.Attending.CloseAsync(id, await _office.VersionAsync(id));
    }
}
