using InfoCenter.Core.Accounts;
using InfoCenter.Core.Calendar;
using InfoCenter.Core.Common;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class SiteMessagesTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task What_a_clerk_writes_is_said_until_it_is_emptied()
    {
        Assert.Empty(Messages.Shown());
        await Messages.ChangeAsync(new() { Text = " 今晚停电 ", Urgency = Urgency.Important }, 0);
        Assert.Equal([new("今晚停电", Urgency.Important)], Messages.Shown());
        await Messages.ChangeAsync(new(), 1);
        Assert.Empty(Messages.Shown());
    }

    [Fact]
    public async Task The_slower_of_two_is_told()
    {
        await Messages.ChangeAsync(new() { Text = "一" }, 0);
        foreach (var seen in new[] { 0, 7 }) await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => Messages.ChangeAsync(new() { Text = "二" }, seen));
        Assert.Equal("一", (await Messages.OpenAsync()).Facts.Text);
    }

    [Fact]
    public async Task A_holiday_and_a_worked_Saturday_are_known_from_the_calendar()
    {
        await Messages.ChangeAsync(new() { OffHoursText = "现在是下班时间" }, 0);
        Assert.Empty(Messages.Shown()); // a Tuesday morning
        await MarkAsync(new(2026, 6, 30), isOff: true);
        Assert.Single(Messages.Shown());

        _office.Clock.Pass(TimeSpan.FromDays(4));
        Assert.Single(Messages.Shown()); // Saturday
        await MarkAsync(new(2026, 7, 4), isOff: false);
        Assert.Empty(Messages.Shown());
    }

    private SiteMessages Messages => new(_office.Databases, _office.With(Role.Clerk), _office.Clock);

    private async Task MarkAsync(DateOnly on, bool isOff)
    {
        await using var db = _office.Databases.CreateDbContext();
        db.CalendarDays.Add(new(on, "端午节", isOff));
        await db.SaveChangesAsync();
    }
}
