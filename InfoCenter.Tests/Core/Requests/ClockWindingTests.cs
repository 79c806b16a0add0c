using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>Which clock runs when, and until when.</summary>
public sealed class ClockWindingTests : IDisposable
{
    private readonly RequestOffice _office = new();
    private readonly int _wang;
    private readonly HandlingUnit _bureau;

    public ClockWindingTests() => (_wang, _bureau) = (_office.Deputy("王强"), _office.Unit("县城市管理执法局"));

    private RequestHandling Wang => new(_office.Office.Databases, _office.Sequel, _office.AccountOf(_wang), _office.Office.Clock);

    private DepartmentWork Bureau => new(_office.Office.Databases, _office.Sequel, _office.AccountOf(_bureau), _office.Office.Clock);

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData("2026-02-13 10:00", "2026-02-25 00:00")] // Friday; Saturday 14 is worked, the Spring Festival lasts from 15 to 23, 24 is the second day
    [InlineData("2026-09-18 10:00", "2026-09-22 00:00")] // Friday; Sunday 20 is worked, 21 is the second day
    [InlineData("2026-06-05 10:00", "2026-06-10 00:00")] // Friday; an ordinary weekend
    public async Task Two_working_days_to_accept_go_round_holidays_and_count_worked_weekends(string routed, string due)
    {
        SetClock(routed);
        await _office.PassedToAsync(_wang);
        Assert.Equal([$"Accept {due}"], await RunningAsync());
    }

    [Fact]
    public async Task A_question_is_answered_within_24_hours_of_any_day()
    {
        SetClock("2026-02-14 17:00");
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);
        Assert.Equal(["Answer 2026-02-15 17:00"], await RunningAsync());
    }

    [Fact]
    public async Task Each_stage_has_its_own_clock_and_a_closed_request_none()
    {
        SetClock("2026-06-01 09:00"); // Monday
        var told = await _office.ToldAsync();
        Assert.Equal(["Review 2026-06-03 00:00"], await RunningAsync());
        await _office.ReviewBy(_office.Clerk).PassAsync(told.Id, null, _wang, told.Version);
        Assert.Equal(["Accept 2026-06-04 00:00"], await RunningAsync());
        await Wang.AcceptAsync(told.Id, await VersionAsync(told));
        await Wang.AssignAsync(told.Id, _bureau.Id, [], null, await VersionAsync(told));
        Assert.Equal(["Reply 2026-06-16 00:00", "Sign of unit 2026-06-04 00:00"], await RunningAsync());

        _office.Office.Clock.Pass(TimeSpan.FromDays(1));
        var mine = Assert.Single(await Bureau.ListAsync());
        await Bureau.SignForAsync(mine.Id, 1);
        Assert.Equal(["Reply 2026-06-16 00:00", "Reply of unit 2026-06-16 00:00"], await RunningAsync());
        await Bureau.ReplyAsync(mine.Id, RequestResult.Solved, "已办", [], 2);
        Assert.Equal(["Inform 2026-06-06 00:00"], await RunningAsync());
        await Wang.InformAsync(told.Id, RequestResult.Solved, "修好了", await VersionAsync(told));
        Assert.Equal(["Rating 2026-06-12 00:00"], await RunningAsync());
        await RateAsync(told, Satisfaction.Satisfied);
        Assert.Empty(await RunningAsync());
    }

    [Fact]
    public async Task What_was_turned_into_a_suggestion_has_three_months()
    {
        SetClock("2026-06-01 09:00");
        var told = await AcceptedAsync();
        await Wang.TurnAsync(told.Id, null, await VersionAsync(told));
        Assert.Equal(["Suggestion 2026-09-02 00:00"], await RunningAsync());
    }

    [Fact]
    public async Task A_transfer_and_a_reopening_begin_anew()
    {
        SetClock("2026-06-01 09:00");
        var told = await _office.PassedToAsync(_wang);
        var li = _office.Deputy("李敏", "城关镇第9选区");
        _office.Office.Clock.Pass(TimeSpan.FromDays(1));
        await Wang.TransferAsync(told.Id, li, "出差", told.Version);
        Assert.Equal(["Accept 2026-06-05 00:00"], await RunningAsync());

        var lis = new RequestHandling(_office.Office.Databases, _office.Sequel, _office.AccountOf(li), _office.Office.Clock);
        await lis.AcceptAsync(told.Id, await VersionAsync(told));
        await lis.AnswerAsync(told.Id, "已经报修", await VersionAsync(told));
        _office.Office.Clock.Pass(TimeSpan.FromHours(3));
        await RateAsync(told, Satisfaction.Dissatisfied, reopen: true);
        Assert.Equal(["Answer 2026-06-03 12:00"], await RunningAsync());
    }

    [Fact]
    public async Task A_pause_is_counted_out()
    {
        SetClock("2026-06-01 09:00");
        var told = await AcceptedAsync();
        _office.Office.Clock.Pass(TimeSpan.FromHours(20));
        await Wang.PauseAsync(told.Id, "等群众补照片", await VersionAsync(told));
        _office.Office.Clock.Pass(TimeSpan.FromHours(50));
        await Wang.ResumeAsync(told.Id, await VersionAsync(told));
        Assert.Equal(["Answer 2026-06-04 11:00"], await RunningAsync());
    }

    [Fact]
    public async Task Time_granted_moves_the_end_for_the_unit_and_for_the_request()
    {
        SetClock("2026-09-18 09:00"); // Friday before a worked Sunday
        var mine = await SignedAsync();
        Assert.Equal(["Reply 2026-10-10 00:00", "Reply of unit 2026-10-10 00:00"], await RunningAsync());
        await Bureau.AskForTimeAsync(mine.Id, 3, "等配件", 2);
        await Wang.DecideTimeAsync(mine.RequestId, mine.Id, true, null, await VersionAsync(mine.RequestId));
        Assert.Equal(["Reply 2026-10-14 00:00", "Reply of unit 2026-10-14 00:00"], await RunningAsync()); // the worked Saturday 10, Monday 12, Tuesday 13
    }

    [Fact]
    public async Task Time_granted_twice_is_added_twice_and_the_clock_says_by_whom()
    {
        SetClock("2026-06-01 09:00");
        var mine = await SignedAsync();
        await Bureau.AskForTimeAsync(mine.Id, 3, "等配件", 2);
        await Wang.DecideTimeAsync(mine.RequestId, mine.Id, true, null, await VersionAsync(mine.RequestId));
        await Bureau.AskForTimeAsync(mine.Id, 2, "下雨停工", 4);
        await Refusal.ExpectAsync(nameof(HandlingRules.CommitteeDecidesTheSecond), async () => await Wang.DecideTimeAsync(mine.RequestId, mine.Id, true, null, await VersionAsync(mine.RequestId)));
        var committee = new SecondExtensions(_office.Office.Databases, _office.Sequel, _office.Office.With(Role.Committee), _office.Office.Clock);
        var asked = Assert.Single(await committee.ListAsync());
        Assert.Equal((3, 2, "下雨停工"), (asked.FirstDays, asked.Days, asked.Reason));
        Assert.Equal(["Reply 2026-06-19 00:00", "Reply of unit 2026-06-19 00:00"], await RunningAsync());
        await committee.DecideAsync(asked.AssignmentId, true, "确因天气", asked.Version);

        Assert.Equal(["Reply 2026-06-24 00:00", "Reply of unit 2026-06-24 00:00"], await RunningAsync()); // over the Dragon Boat Festival
        var shown = await Bureau.OpenAsync(mine.Id);
        Assert.Equal(["代表同意延期 3 个工作日，已经加上", "代工委同意第二次延期 2 个工作日，已经加上"], shown.Clock!.Notes);
        Assert.Equal(("确因天气", false), (shown.ExtensionAnswer, shown.CanAskForTime));
        await Refusal.ExpectAsync(nameof(HandlingRules.NoThirdExtension), () => Bureau.AskForTimeAsync(mine.Id, 1, "还差一天", shown.Version));
        Assert.Empty(await committee.ListAsync());
    }

    [Fact]
    public async Task Whoever_sees_to_it_themselves_has_days_of_their_own()
    {
        SetClock("2026-06-01 09:00");
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);
        Assert.Equal(["Answer 2026-06-02 09:00"], await RunningAsync());
        await Wang.TakeOnAsync(told.Id, "去村里调解", await VersionAsync(told));
        Assert.Equal(["Own 2026-06-16 00:00"], await RunningAsync());
        await Wang.InformAsync(told.Id, RequestResult.Solved, "调解好了。", await VersionAsync(told));
        Assert.StartsWith("Rating ", Assert.Single(await RunningAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weak_report_goes_back_and_the_units_clock_runs_anew()
    {
        SetClock("2026-06-01 09:00");
        var mine = await SignedAsync();
        await Bureau.ReplyAsync(mine.Id, RequestResult.Solved, "已办", [], 2);
        SetClock("2026-06-05 09:00");
        await Refusal.ExpectAsync(nameof(HandlingRules.WhyAnotherReportIsRequired), async () => await Wang.SendBackAsync(mine.RequestId, " ", await VersionAsync(mine.RequestId)));
        await Wang.SendBackAsync(mine.RequestId, "请写明换了几盏灯", await VersionAsync(mine.RequestId));
        Assert.Equal(["Reply 2026-06-23 00:00", "Reply of unit 2026-06-23 00:00"], await RunningAsync()); // over the Dragon Boat Festival

        var again = await Bureau.OpenAsync(mine.Id);
        Assert.Equal((true, "请写明换了几盏灯", null), (again.CanBeReplied, again.SentBackReason, again.Report));
        await Bureau.ReplyAsync(mine.Id, RequestResult.Solved, "换了三盏灯", [], again.Version);
        var request = (await _office.RequestAsync((await RequestAsync(mine.RequestId)).Number)).Steps.OrderBy(s => s.Id).Select(s => $"{s.Kind} {s.InnerText}").ToList();
        Assert.Contains("Handled 已办", request); // what the first report said is not lost
        Assert.Equal("Handled 换了三盏灯", request[^1]);
    }

    [Fact]
    public async Task Only_a_leads_report_that_the_citizen_has_not_heard_goes_back()
    {
        var told = await AcceptedAsync();
        await Refusal.ExpectAsync(nameof(HandlingRules.OnlyReportsAreSentBack), async () => await Wang.SendBackAsync(told.Id, "不够", await VersionAsync(told)));
    }

    [Fact]
    public async Task When_the_lead_gives_it_back_all_units_clocks_end()
    {
        SetClock("2026-06-01 09:00");
        var told = await AcceptedAsync();
        await Wang.AssignAsync(told.Id, _bureau.Id, [_office.Unit("县住建局").Id], null, await VersionAsync(told));
        Assert.Equal(3, (await RunningAsync()).Count);
        await Bureau.ReturnAsync(Assert.Single(await Bureau.ListAsync()).Id, "属于住建局", 1);
        Assert.Equal(["Answer 2026-06-02 09:00"], await RunningAsync());
    }

    private async Task<Request> AcceptedAsync()
    {
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);
        return told;
    }

    private async Task<AssignedRequest> SignedAsync()
    {
        var told = await AcceptedAsync();
        await Wang.AssignAsync(told.Id, _bureau.Id, [], null, await VersionAsync(told));
        var mine = Assert.Single(await Bureau.ListAsync());
        await Bureau.SignForAsync(mine.Id, 1);
        return await Bureau.OpenAsync(mine.Id);
    }

    private Task RateAsync(Request told, Satisfaction result, bool reopen = false) => _office.Following.RateAsync(
        told.Number, _office.Codes.LinkOf(told.SubmissionKey), Satisfaction.Satisfied, result, "没有修好", reopen);

    private void SetClock(string local) => _office.Office.Clock.Jump(At(local) - _office.Office.Clock.Now);

    private static DateTime At(string local) => DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture).AddHours(-8);

    private async Task<int> VersionAsync(Request told) => (await RequestAsync(told.Id)).Version;

    private async Task<int> VersionAsync(int id) => (await RequestAsync(id)).Version;

    private async Task<Request> RequestAsync(int id)
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        return await db.Requests.AsNoTracking().SingleAsync(r => r.Id == id);
    }

    private async Task<List<string>> RunningAsync()
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        return [.. (await db.RequestClocks.AsNoTracking().Where(c => c.EndedAt == null).OrderBy(c => c.AssignmentId ?? 0).ThenBy(c => c.Id).ToListAsync())
            .Select(c => $"{c.Stage}{(c.AssignmentId is null ? "" : " of unit")} {c.DueAt.InOffice:yyyy-MM-dd HH:mm}")];
    }
}
