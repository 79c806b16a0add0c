using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

public sealed class RequestsWaitingTests : IDisposable
{
    private readonly RequestOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task The_office_sees_what_came_in_and_the_deputy_what_is_to_be_accepted_and_handled()
    {
        var wang = _office.Deputy("王强");
        await _office.ToldAsync(_office.Facts("幼儿园门口没有斑马线", "19900000456"));
        var first = await _office.PassedToAsync(wang);
        await _office.ToldAsync(_office.Facts("二组的自来水停了三天")); // known by now: nobody looks first
        await new RequestHandling(_office.Office.Databases, _office.Sequel, _office.AccountOf(wang), _office.Office.Clock).AcceptAsync(first.Id, first.Version);

        Assert.Equal([new(WaitingFor.Review, 1, 0), new(WaitingFor.Supervision, 0, 0)], await ForAsync(_office.Clerk));
        Assert.Equal([new(WaitingFor.Acceptance, 1, 0), new(WaitingFor.Handling, 1, 0)], await ForAsync(_office.AccountOf(wang)));
        Assert.Equal(0, (await ForAsync(_office.Office.With(Role.Township, Office.Pankou))).Single(w => w.For is WaitingFor.Review).Count);
        Assert.Empty(await ForAsync(_office.Office.With(Role.Administrator)));
    }

    [Fact]
    public async Task What_is_late_is_counted_and_what_stands_still_is_not()
    {
        var wang = _office.Deputy("王强");
        var deputy = _office.AccountOf(wang);
        var handling = new RequestHandling(_office.Office.Databases, _office.Sequel, deputy, _office.Office.Clock);
        await _office.PassedToAsync(wang);
        var still = await _office.ToldAsync(_office.Facts("二组的自来水停了三天")); // known by now: nobody looks first
        await handling.PauseAsync(still.Id, "等群众补充照片", still.Version);

        Assert.Equal([new(WaitingFor.Acceptance, 1, 0), new(WaitingFor.Handling, 0, 0)], await ForAsync(deputy));
        _office.Office.Clock.Pass(TimeSpan.FromDays(30));

        Assert.Equal([new(WaitingFor.Acceptance, 1, 1), new(WaitingFor.Handling, 0, 0)], await ForAsync(deputy));
    }

    [Fact]
    public async Task A_unit_sees_its_own_parts_to_sign_and_to_report()
    {
        var wang = _office.Deputy("王强");
        var (mine, other) = (_office.Unit("县水利和湖泊局"), _office.Unit("县供电公司"));
        var handling = new RequestHandling(_office.Office.Databases, _office.Sequel, _office.AccountOf(wang), _office.Office.Clock);
        var told = await _office.PassedToAsync(wang);
        await handling.AcceptAsync(told.Id, told.Version);
        var accepted = await _office.RequestAsync(told.Number);
        await handling.AssignAsync(told.Id, mine.Id, [other.Id], null, accepted.Version);

        Assert.Equal([new(WaitingFor.Signing, 1, 0), new(WaitingFor.Report, 0, 0)], await ForAsync(_office.AccountOf(mine)));
        _office.Office.Clock.Pass(TimeSpan.FromDays(30));
        Assert.Equal([new(WaitingFor.Signing, 1, 1), new(WaitingFor.Report, 0, 0)], await ForAsync(_office.AccountOf(other)));
    }

    private Task<IReadOnlyList<WaitingRequests>> ForAsync(CurrentUser user) => new RequestsWaiting(_office.Office.Databases, user, _office.Office.Clock).ReadAsync();
}
