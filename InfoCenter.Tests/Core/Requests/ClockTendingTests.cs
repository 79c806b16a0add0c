using InfoCenter.Core.Calendar;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

public sealed class ClockTendingTests : IDisposable
{
    private readonly RequestOffice _office = new();
    private readonly int _wang;

    public ClockTendingTests() => _wang = _office.Deputy("王强");

    private ClockTending Tending => new(_office.Office.Databases, _office.Office.Clock);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Requests_from_before_there_were_clocks_get_theirs_as_of_now()
    {
        var told = await _office.PassedToAsync(_wang);
        await using (var db = _office.Office.Databases.CreateDbContext()) await db.RequestClocks.ExecuteDeleteAsync();
        _office.Office.Clock.Pass(TimeSpan.FromDays(20)); // Monday, 20 July

        Assert.Equal(1, await Tending.BeginAsync());
        Assert.Equal(0, await Tending.BeginAsync());
        Assert.Equal(new(told.Id, RequestStage.Accept, "2026-07-23 00:00"), Assert.Single(await RunningAsync()));
    }

    [Fact]
    public async Task Who_goes_along_with_another_waits_by_its_clock_and_is_given_none()
    {
        var (lead, one) = (await _office.PassedToAsync(_wang), await _office.PassedToAsync(_wang, "桥头的路灯不亮"));
        await new SameMatter(_office.Office.Databases, _office.Sequel, _office.AccountOf(_wang), _office.Office.Clock).JoinAsync(one.Id, lead.Id, one.Version);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30)); // it once went round for ever
        Assert.Equal(0, await Tending.BeginAsync(patience.Token));
        Assert.Equal(lead.Id, Assert.Single(await RunningAsync()).Request);
    }

    [Fact]
    public async Task A_day_off_put_into_the_calendar_moves_the_ends_of_running_clocks_once()
    {
        var told = await _office.PassedToAsync(_wang); // Tuesday, 30 June: 1 and 2 July
        await Tending.RewindAsync();
        Assert.Equal("2026-07-03 00:00", Assert.Single(await RunningAsync()).Due);
        var calendar = new CalendarKeeping(_office.Office.Databases, _office.Clerk, _office.Office.Clock);
        await calendar.PutAsync(new(new(2026, 7, 2), "抗洪停工", true), (await calendar.ReadAsync(2026)).Version);

        Assert.Equal(1, await Tending.RewindAsync());
        Assert.Equal(0, await Tending.RewindAsync());
        Assert.Equal(new(told.Id, RequestStage.Accept, "2026-07-04 00:00"), Assert.Single(await RunningAsync()));
    }

    private async Task<List<Running>> RunningAsync()
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        return [.. (await db.RequestClocks.AsNoTracking().Where(c => c.EndedAt == null).ToListAsync()).Select(c => new Running(c.RequestId, c.Stage, $"{c.DueAt.InOffice:yyyy-MM-dd HH:mm}"))];
    }

    private sealed record Running(int Request, RequestStage Stage, string Due);
}
