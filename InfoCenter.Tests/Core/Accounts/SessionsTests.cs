using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Accounts;

public sealed class SessionsTests : IDisposable
{
    private const string Password = "Correct-Horse-7-wagon";
    private readonly Office _office = new();
    private readonly AccountDirectory _directory;

    public SessionsTests()
    {
        _directory = new(_office.Databases, _office.Clock);
        _office.Enlist("wang", Role.Clerk, Password);
        _office.Enlist("li", Role.Clerk, Password);
    }

    [Fact]
    public async Task Everybody_sees_their_own_with_device_and_address_and_knows_which_one_is_here()
    {
        var (here, _, _) = (await EnterAsync("wang"), await EnterAsync("wang", "10.9.9.9"), await EnterAsync("li"));

        var rows = await Of(here).ListMineAsync();

        Assert.Equal(["10.9.9.9", "10.1.2.3"], rows.Select(r => r.Address));
        Assert.Equal([false, true], rows.Select(r => r.IsThisOne));
    }

    [Fact]
    public async Task One_ends_ones_own_and_nobody_elses()
    {
        var (here, there, foreign) = (await EnterAsync("wang"), await EnterAsync("wang"), await EnterAsync("li"));
        var strange = (await Of(foreign).ListMineAsync()).Single().Id;

        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Of(here).EndMineAsync(strange));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Of(here).EndMineAsync(4711));
        await Of(here).EndOthersAsync();
        _office.Clock.Pass(TimeSpan.FromSeconds(4));

        Assert.Equal([true, false, true], new[] { here, there, foreign }.Select(t => _directory.StandingOf(t) is not null));
    }

    [Fact]
    public async Task The_security_administrator_ends_anothers_and_it_is_in_the_ledger()
    {
        var (ticket, guard) = (await EnterAsync("wang"), _office.With(Role.SecurityAdministrator));
        var sessions = new Sessions(_office.Databases, guard, _office.Clock);
        Assert.Single(await sessions.ListOfAsync(ticket.AccountId));

        await sessions.EndAllOfAsync(ticket.AccountId);
        _office.Clock.Pass(TimeSpan.FromSeconds(4));

        Assert.Null(_directory.StandingOf(ticket));
        Assert.Empty(await sessions.ListOfAsync(ticket.AccountId));
        await using var db = _office.Databases.CreateDbContext();
        Assert.Equal(guard.Standing.AccountId, db.LedgerEntries.Single(e => e.Act == "EndSessions").AccountId);
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Clerk)]
    public async Task Nobody_else_sees_or_ends_anothers(Role role)
    {
        var sessions = new Sessions(_office.Databases, _office.With(role), _office.Clock);

        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => sessions.ListOfAsync(1));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => sessions.EndAllOfAsync(1));
    }

    [Fact]
    public async Task A_pause_of_half_an_hour_ends_it_and_work_does_not_go_on_for_ever()
    {
        var idle = await EnterAsync("wang");
        _office.Clock.Pass(TimeSpan.FromMinutes(29));
        Assert.NotNull(_directory.StandingOf(idle));
        _office.Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Null(_directory.StandingOf(idle));

        var busy = await EnterAsync("wang");
        for (var hour = 0; hour < 32; hour++)
        {
            Assert.NotNull(_directory.StandingOf(busy));
            _office.Clock.Pass(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
            await _directory.NoticeAsync(busy);
        }

        _office.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Null(_directory.StandingOf(busy));
    }

    [Fact]
    public async Task A_clock_set_back_ends_nobodys_session()
    {
        var ticket = await EnterAsync("wang");
        _office.Clock.Pass(TimeSpan.FromHours(-1));

        Assert.NotNull(new AccountDirectory(_office.Databases, _office.Clock).StandingOf(ticket));
    }

    public void Dispose() => _office.Dispose();

    private async Task<SessionTicket> EnterAsync(string name, string address = "10.1.2.3") =>
        (await _office.Door.EnterAsync(name, Password, new(address, "Edge"))).Ticket!;

    private Sessions Of(SessionTicket ticket) => new(_office.Databases, new CurrentUser(() => _directory.StandingOf(ticket)), _office.Clock);
}
