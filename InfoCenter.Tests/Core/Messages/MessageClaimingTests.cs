using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Messages;

/// <summary>S10, driven by what citizens tell: a flood of requests for one deputy is a few SMS, by day, and nothing of it is lost.</summary>
public sealed class MessageClaimingTests : IAsyncLifetime, IDisposable
{
    private const string WangsPhone = "19900000777";
    private MessageOffice _office = null!;
    private RequestOffice _requests = null!;
    private int _wang;
    private int _told;

    public async Task InitializeAsync()
    {
        _office = await MessageOffice.OpenAsync();
        _requests = new(_office.Office);
        _wang = _requests.Deputy("王强");
        await using var db = _office.Office.Databases.CreateDbContext();
        db.Entry(await db.People.SingleAsync(p => p.Id == _wang)).Property(p => p.Phone).CurrentValue = WangsPhone;
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    public void Dispose() => _requests.Dispose();

    [Fact]
    public async Task A_flood_of_requests_for_one_deputy_is_one_SMS_in_ten_minutes_ten_a_day_none_at_night_and_nothing_is_lost()
    {
        var flood = Tier.Attack(60, 500);
        _office.PassTo(20);

        // Ten minutes of strangers: before somebody has looked at them, the deputy's telephone is still.
        var waiting = new List<Request>();
        for (var i = 0; i < flood; i++)
        {
            waiting.Add(await TellAsync());
            if (i % 6 == 5) await PassAsync(TimeSpan.FromMinutes(60.0 / flood));
        }

        Assert.DoesNotContain(await _office.DeparturesAsync(), d => d.RecipientKey == $"Person {_wang}");

        // Then half an hour of passing them on, up to the quiet hours.
        foreach (var (told, index) in waiting.Select((told, index) => (told, index)))
        {
            await _requests.ReviewBy(_requests.Clerk).PassAsync(told.Id, null, _wang, told.Version);
            if (index % 6 == 5) await PassAsync(TimeSpan.FromMinutes(360.0 / flood));
        }

        // Citizens who were passed once come straight through: one every few minutes, from the night into the afternoon.
        _office.PassTo(5);
        for (var i = 0; i < flood; i++)
        {
            var told = await TellAsync(again: true);
            Assert.Equal((RequestStatus.Routed, _wang), (told.Status, told.HolderPersonId));
            await PassAsync(TimeSpan.FromMinutes(600.0 / flood));
        }

        for (var i = 0; i < 3 * 24; i++) await PassAsync(TimeSpan.FromHours(1));

        var left = (await _office.DeparturesAsync()).Where(d => d.Channel == MessageChannel.Sms).ToList();
        var his = left.Where(d => d.RecipientKey == $"Person {_wang}").Select(d => d.At).Order().ToList();
        Assert.Equal(his.Count, _office.Provider.SmsTries.Count(sms => sms.GetProperty("phone").GetString() == WangsPhone));
        Assert.All(his.Zip(his.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMinutes(10)));
        var most = his.GroupBy(at => DateOnly.FromDateTime(at.InOffice)).Max(day => day.Count());
        Assert.Equal(10, most);
        Assert.All(left.GroupBy(d => DateOnly.FromDateTime(d.At.InOffice)), day => Assert.InRange(day.Count(), 1, 200));
        Assert.All(left, d => Assert.InRange(d.At.InOffice.Hour, 7, 20));

        // Each request is in the deputy's list, and each message was told or is for the telephone.
        var desk = await new RequestDesk(_office.Office.Databases, _requests.AccountOf(_wang), _office.Office.Clock).ListAsync();
        Assert.Equal(2 * flood, desk.Total);
        await using var db = _office.Office.Databases.CreateDbContext();
        var arrived = await db.Messages.AsNoTracking().Where(m => m.Template == "RequestArrived").ToListAsync();
        Assert.Equal(2 * flood, arrived.Count);
        Assert.All(arrived, m => Assert.True(m.State is MessageState.Sent || m.State is MessageState.Failed, $"{m.State}"));
        Assert.Equal(arrived.Count(m => m.State is MessageState.Failed), (await _office.Calls.ListAsync()).Count(call => arrived.Any(m => m.Id == call.Id)));
        Figures.Note("S10b", "real requests told to one deputy, half of them in ten minutes by strangers", 2 * flood, null, $"{his.Count} SMS to him in all, at most {most} a day, none before somebody looked, none at night; every request in his list, every message told in an SMS or on the call list");
    }

    [Fact]
    public async Task Without_the_limits_the_same_requests_are_a_flood()
    {
        await new ChannelKeeping(_office.Office.Databases, _office.Office.With(Role.Administrator), _office.Office.Clock).ChangeLimitsAsync(new(0, 0, 0, 100, 1000));
        for (var i = 0; i < 15; i++)
        {
            var told = await TellAsync();
            await _requests.ReviewBy(_requests.Clerk).PassAsync(told.Id, null, _wang, told.Version);
            await PassAsync(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(15, _office.Provider.SmsTries.Count(sms => sms.GetProperty("phone").GetString() == WangsPhone));
    }

    private async Task<Request> TellAsync(bool again = false)
    {
        var citizen = again ? _told++ % Tier.Attack(60, 500) : _told++;
        return await _requests.ToldAsync(_requests.Facts($"第 {_told} 件，桥头的路灯坏了半个月", $"1990001{citizen:0000}"));
    }

    private async Task PassAsync(TimeSpan time)
    {
        await _office.SendAsync();
        _office.Office.Clock.Pass(time);
    }
}
