using System.Globalization;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>What happens by itself when time runs out: once, whatever comes between.</summary>
public sealed class RequestAlarmsTests : IDisposable
{
    private readonly RequestOffice _office = new();
    private readonly int _wang;
    private readonly HandlingUnit _bureau;

    public RequestAlarmsTests()
    {
        (_wang, _bureau) = (_office.Deputy("王强"), _office.Unit("县城市管理执法局"));
        SetClock("2026-06-01 09:00"); // a Monday; the Dragon Boat Festival is from 19 to 21 June
    }

    private RequestHandling Wang => new(_office.Office.Databases, _office.Sequel, _office.AccountOf(_wang), _office.Office.Clock);

    private DepartmentWork Bureau => new(_office.Office.Databases, _office.Sequel, _office.AccountOf(_bureau), _office.Office.Clock);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Whoever_does_not_accept_is_reminded_and_then_the_request_goes_up_until_it_is_with_the_committee()
    {
        _office.Office.Enlist("township", Role.Township, "correct-horse-battery", Office.Chengguan);
        var told = await _office.PassedToAsync(_wang);
        Assert.Equal(0, await RoundAsync());

        SetClock("2026-06-03 00:01"); // one of two days is left
        Assert.Equal(1, await RoundAsync());
        Assert.Equal($"Person {_wang}", (await PostedAsync("RequestDueSoon")).Single().RecipientKey);

        SetClock("2026-06-04 00:01");
        Assert.Equal(1, await RoundAsync());
        var passed = await _office.RequestAsync(told.Number);
        Assert.Equal((RequestStatus.Routed, HolderKind.Township, null), (passed.Status, passed.Holder!.Value, passed.HolderPersonId));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Wang.AcceptAsync(told.Id, passed.Version));

        SetClock("2026-06-09 00:01"); // two days anew: Friday 5 and Monday 8; nobody looked in time to remind
        Assert.Equal(1, await RoundAsync());
        Assert.Equal(HolderKind.Committee, (await _office.RequestAsync(told.Number)).Holder);

        SetClock("2026-07-01 00:01");
        Assert.Equal(1, await RoundAsync()); // nobody stands above the committee: it is told, and that is the end
        Assert.Equal(0, await RoundAsync());
        Assert.Equal("Committee", (await PostedAsync("RequestEscalated")).Single().RecipientKey);
        Assert.Equal(["Told", "Routed", "Reminded", "Transferred", "Transferred", "Escalated"], await StepsAsync(told));
        Assert.Equal(["TellRequest", "RouteRequest", "RemindOfDeadline", "PassOnLate", "PassOnLate", "EscalateLate"], await ActsAsync(told));
    }

    [Fact]
    public async Task Each_alarm_comes_once_however_many_rounds_and_programs_look()
    {
        var told = await _office.PassedToAsync(_wang);
        SetClock("2026-06-03 00:01");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RoundAsync())));
        await RoundAsync();
        Assert.Equal(["Told", "Routed", "Reminded"], await StepsAsync(told));
        Assert.Single(await PostedAsync("RequestDueSoon"));
    }

    [Fact]
    public async Task What_cannot_be_saved_as_a_whole_has_not_rung()
    {
        var told = await _office.PassedToAsync(_wang);
        SetClock("2026-06-03 00:01");
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            // As if the program had been killed before it was done: the message's table takes nothing.
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Message\" RENAME TO \"Hidden\"");
            await Assert.ThrowsAnyAsync<Exception>(RoundAsync);
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Hidden\" RENAME TO \"Message\"");
        }

        Assert.Equal(["Told", "Routed"], await StepsAsync(told));
        Assert.Equal(1, await RoundAsync());
        Assert.Single(await PostedAsync("RequestDueSoon"));
    }

    [Fact]
    public async Task After_a_long_standstill_what_is_late_goes_on_without_a_reminder()
    {
        var told = await _office.PassedToAsync(_wang);
        SetClock("2026-06-30 09:00");
        await RoundAsync();
        Assert.Equal(["Told", "Routed", "Transferred"], await StepsAsync(told));
    }

    [Fact]
    public async Task A_question_not_answered_in_time_is_told_to_the_committee()
    {
        var told = await AcceptedAsync();
        SetClock("2026-06-02 04:13");
        Assert.Equal(1, await RoundAsync()); // a fifth of 24 hours is left
        SetClock("2026-06-02 09:00");
        Assert.Equal(1, await RoundAsync());
        Assert.Equal(0, await RoundAsync());
        var escalated = (await PostedAsync("RequestEscalated")).Single();
        Assert.Contains("答复或交办超期", escalated.Text, StringComparison.Ordinal);
        Assert.Equal(["Told", "Routed", "Accepted", "Reminded", "Escalated"], await StepsAsync(told));
    }

    [Fact]
    public async Task Whoever_sees_to_it_themselves_is_reminded_and_the_committee_told_like_of_any_stage()
    {
        var told = await AcceptedAsync();
        await Wang.TakeOnAsync(told.Id, "去村里调解", await VersionAsync(told));
        SetClock("2026-06-02 09:00");
        Assert.Equal(0, await RoundAsync()); // the 24 hours count no more
        SetClock("2026-06-15 09:00");
        Assert.Equal(1, await RoundAsync());
        Assert.Single(await PostedAsync("RequestDueSoon"));
        SetClock("2026-06-16 09:00");
        Assert.Equal(1, await RoundAsync());
        Assert.Contains("代表自己办理超期", (await PostedAsync("RequestEscalated")).Single().Text, StringComparison.Ordinal);
        Assert.Equal(["Told", "Routed", "Accepted", "TakenOn", "Reminded", "Escalated"], await StepsAsync(told));
    }

    [Fact]
    public async Task An_act_in_time_silences_the_clock()
    {
        var told = await AcceptedAsync();
        await Wang.AnswerAsync(told.Id, "请到政务中心二楼办理。", await VersionAsync(told));
        SetClock("2026-06-08 09:00");
        Assert.Equal(0, await RoundAsync());
    }

    [Fact]
    public async Task A_late_unit_is_told_to_the_deputy_and_to_the_committee()
    {
        var told = await AcceptedAsync();
        await Wang.AssignAsync(told.Id, _bureau.Id, [], null, await VersionAsync(told));
        SetClock("2026-06-03 00:01");
        Assert.Equal(1, await RoundAsync());
        Assert.Equal($"Unit {_bureau.Id}", (await PostedAsync("RequestDueSoon")).Single().RecipientKey);
        SetClock("2026-06-04 00:00"); // not signed for in two days
        Assert.Equal(1, await RoundAsync());
        Assert.Equal($"Person {_wang}", (await PostedAsync("UnitIsLate")).Single().RecipientKey);
        Assert.Equal("Committee", (await PostedAsync("RequestEscalated")).Single().RecipientKey);

        var mine = Assert.Single(await Bureau.ListAsync());
        await Bureau.SignForAsync(mine.Id, 1);
        SetClock("2026-06-16 00:00"); // and no reply in ten
        await RoundAsync();
        Assert.Equal(2, (await PostedAsync("UnitIsLate")).Count);
        Assert.Equal(0, await RoundAsync());
        Assert.Contains("县城市管理执法局：单位回复超期", (await _office.RequestAsync(told.Number)).Steps.OrderBy(s => s.Id).Last().InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_is_asked_after_at_three_months_and_told_to_the_committee_at_six()
    {
        var told = await AcceptedAsync();
        await Wang.TurnAsync(told.Id, null, await VersionAsync(told));
        SetClock("2026-09-02 00:00");
        Assert.Equal(1, await RoundAsync());
        Assert.Equal(0, await RoundAsync());
        Assert.Equal($"Person {_wang}", (await PostedAsync("RequestDueSoon")).Single().RecipientKey);
        SetClock("2026-12-02 00:00");
        Assert.Equal(1, await RoundAsync());
        Assert.Equal(0, await RoundAsync());
        Assert.Equal("Committee", (await PostedAsync("RequestEscalated")).Single().RecipientKey);
    }

    [Fact]
    public async Task A_pause_silences_the_clock_and_ends_by_itself_after_ten_working_days()
    {
        var told = await AcceptedAsync();
        SetClock("2026-06-01 19:00");
        await Wang.PauseAsync(told.Id, "等群众补照片", await VersionAsync(told));
        SetClock("2026-06-15 23:59");
        Assert.Equal(0, await RoundAsync());
        SetClock("2026-06-16 00:00");
        Assert.Equal(1, await RoundAsync());

        var running = await _office.RequestAsync(told.Number);
        Assert.False(running.IsPaused);
        Assert.Equal("Resumed", (await StepsAsync(told))[^1]);
        SetClock("2026-06-16 13:59"); // 14 of the 24 hours were left
        Assert.Equal(1, await RoundAsync());
        Assert.Equal("Reminded", (await StepsAsync(told))[^1]);
        SetClock("2026-06-16 14:00");
        Assert.Equal(1, await RoundAsync());
        Assert.Equal("Escalated", (await StepsAsync(told))[^1]);
    }

    [Fact]
    public async Task Time_granted_to_a_late_unit_makes_its_clock_ring_again_at_the_new_end()
    {
        var told = await AcceptedAsync();
        await Wang.AssignAsync(told.Id, _bureau.Id, [], null, await VersionAsync(told));
        var mine = Assert.Single(await Bureau.ListAsync());
        await Bureau.SignForAsync(mine.Id, 1);
        SetClock("2026-06-16 00:00");
        await RoundAsync();
        await Bureau.AskForTimeAsync(mine.Id, 5, "等配件", 2);
        await Wang.DecideTimeAsync(told.Id, mine.Id, true, null, await VersionAsync(told));
        SetClock("2026-06-23 23:59");
        await RoundAsync(); // reminded
        Assert.Single(await PostedAsync("UnitIsLate"));
        SetClock("2026-06-24 00:00");
        await RoundAsync();
        Assert.Equal(2, (await PostedAsync("UnitIsLate")).Count);
    }

    private Task<int> RoundAsync() => new RequestAlarms(_office.Office.Databases, _office.Sequel, _office.Office.Clock).RunAsync();

    private async Task<Request> AcceptedAsync()
    {
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);
        return told;
    }

    private void SetClock(string local) => _office.Office.Clock.Jump(DateTime.Parse(local, CultureInfo.InvariantCulture).AddHours(-8) - _office.Office.Clock.Now);

    private async Task<int> VersionAsync(Request told) => (await _office.RequestAsync(told.Number)).Version;

    private async Task<List<string>> StepsAsync(Request told) => [.. (await _office.RequestAsync(told.Number)).Steps.OrderBy(s => s.Id).Select(s => $"{s.Kind}")];

    private async Task<List<string>> ActsAsync(Request told)
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        return await db.LedgerEntries.Where(e => e.Subject == $"Request {told.Number}").OrderBy(e => e.Id).Select(e => e.Act).ToListAsync();
    }

    private async Task<List<Message>> PostedAsync(string template)
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        return await db.Messages.AsNoTracking().Where(m => m.Template == template).OrderBy(m => m.Id).ToListAsync();
    }
}
