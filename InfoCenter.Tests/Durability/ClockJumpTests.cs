using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Durability;

/// <summary>Somebody sets the server's clock while the office works: the ledger keeps its order and says so, and no session is the longer for it.</summary>
public sealed class ClockJumpTests : IDisposable
{
    private const string Password = "Correct-Horse-7-wagon";
    private readonly Office _office = new();
    private readonly AccountDirectory _directory;
    private readonly AnchorKeeping _anchors;

    public ClockJumpTests()
    {
        _directory = new(_office.Databases, _office.Clock);
        _anchors = new(_office.Databases, _office.Folder, CurrentUser.Automatic, _office.Clock);
        _office.Enlist("wang", Role.Clerk, Password);
    }

    public static TheoryData<TimeSpan> Jumps => [TimeSpan.FromHours(-1), TimeSpan.FromHours(1), TimeSpan.FromDays(365), TimeSpan.FromDays(-3652)];

    public void Dispose() => _office.Dispose();

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task The_ledger_goes_on_by_its_numbers_and_says_when_the_clock_went_back(TimeSpan jump)
    {
        await ActAsync("Before");
        _office.Clock.Jump(jump);
        await ActAsync("Meanwhile");
        await ActAsync("MeanwhileToo");
        _office.Clock.Jump(-jump);
        await ActAsync("After");

        var page = await new LedgerReading(_office.Databases, CurrentUser.Automatic).ListAsync(new());
        string[] expected = jump < TimeSpan.Zero ? ["Before", "ClockWentBack", "Meanwhile", "MeanwhileToo", "After"] : ["Before", "Meanwhile", "MeanwhileToo", "ClockWentBack", "After"];
        Assert.Equal(expected, page.Entries.Reverse().Select(e => e.Act));
        Assert.Equal([1, 2, 3, 4, 5], page.Entries.Reverse().Select(e => e.Id));
        Assert.Contains("请核对服务器的日期和时间", page.Entries.Single(e => e.Act == "ClockWentBack").Detail, StringComparison.Ordinal);
        Assert.Null((await new LedgerVerification(_office.Databases, _office.Folder, CurrentUser.Automatic).VerifyAsync()).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task A_session_is_over_when_the_clock_can_no_longer_tell_how_long_it_has_been_open(TimeSpan jump)
    {
        var before = await EnterAsync();
        _office.Clock.Jump(jump);
        _office.Clock.Pass(TimeSpan.FromSeconds(4));
        // An hour back is a clock put right; the session lasts longer by that at most.
        Assert.Equal(jump == TimeSpan.FromHours(-1), _directory.StandingOf(before) is not null);

        // Whoever signs in again works on, by the rule and no longer.
        var meanwhile = await EnterAsync();
        Assert.NotNull(_directory.StandingOf(meanwhile));
        await _directory.NoticeAsync(before);
        _office.Clock.Jump(-jump);
        _office.Clock.Pass(TimeSpan.FromSeconds(4));
        Assert.Equal(jump == TimeSpan.FromHours(1), _directory.StandingOf(meanwhile) is not null);
        if (jump < TimeSpan.Zero) Assert.Null(_directory.StandingOf(before)); // also once the clock says again what it said then

        var after = await EnterAsync();
        _office.Clock.Pass(TimeSpan.FromMinutes(29));
        Assert.NotNull(_directory.StandingOf(after));
        _office.Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Null(_directory.StandingOf(after));
        if (jump == TimeSpan.FromDays(-3652)) Figures.Note("T2", "the server's clock set by −1 h, +1 h, +1 year and −10 years and back, while sessions are open and acts are written", 4, null,
            "ledger in the order of its numbers, chain valid, each going back noted; 0 sessions open beyond the rule (an hour back keeps them, further ends them); anchors go on");
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public async Task A_clock_put_right_by_minutes_ends_nothing_and_is_not_worth_an_entry(int minutes)
    {
        var ticket = await EnterAsync();
        await ActAsync("Before");
        _office.Clock.Jump(TimeSpan.FromMinutes(minutes));
        _office.Clock.Pass(TimeSpan.FromSeconds(4));
        await ActAsync("After");

        Assert.NotNull(_directory.StandingOf(ticket));
        await using var db = _office.Databases.CreateDbContext();
        Assert.Equal(["SignIn", "Before", "After"], db.LedgerEntries.OrderBy(e => e.Id).Select(e => e.Act));
    }

    [Fact]
    public async Task A_clock_that_was_a_year_ahead_does_not_end_the_daily_anchors()
    {
        await ActAsync("Before");
        Assert.NotNull(await _anchors.DrawDailyAsync());
        _office.Clock.Jump(TimeSpan.FromDays(365));
        Assert.NotNull(await _anchors.DrawDailyAsync());
        _office.Clock.Jump(TimeSpan.FromDays(-364));

        Assert.NotNull(await _anchors.DrawDailyAsync());
        Assert.Null(await _anchors.DrawDailyAsync());
    }

    private async Task ActAsync(string act)
    {
        _office.Clock.Pass(TimeSpan.FromSeconds(1));
        await using var db = _office.Databases.CreateDbContext();
        db.Record(CurrentUser.Automatic, _office.Clock, act, "Trial", "");
        await db.SaveChangesAsync();
    }

    private async Task<SessionTicket> EnterAsync() => (await _office.Door.EnterAsync("wang", Password, Visit.Unknown)).Ticket!;
}
