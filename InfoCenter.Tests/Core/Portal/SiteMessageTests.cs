using InfoCenter.Core.Common;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class SiteMessageTests
{
    // A Tuesday, 10:00 in the office.
    private static readonly DateTime Morning = new DateTime(2026, 6, 30, 10, 0, 0).FromOffice;
    private static readonly SiteMessageFacts Both = new() { Text = "今晚停电", OffHoursText = "现在是下班时间" };

    [Theory]
    [InlineData("08:29", true)]
    [InlineData("08:30", false)]
    [InlineData("11:59", false)]
    [InlineData("12:00", true)]
    [InlineData("14:29", true)]
    [InlineData("14:30", false)]
    [InlineData("18:00", true)]
    [InlineData("23:59", true)]
    public void Outside_the_hours_the_second_text_is_said_too(string time, bool isOff)
    {
        var at = new DateTime(2026, 6, 30).Add(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture).ToTimeSpan()).FromOffice;
        Assert.Equal(isOff ? ["今晚停电", "现在是下班时间"] : ["今晚停电"], SiteMessage.At(Both, at, isWorkingDay: true).Select(m => m.Text));
    }

    [Fact]
    public void On_a_day_off_the_second_text_is_said_at_every_hour() =>
        Assert.Equal(["今晚停电", "现在是下班时间"], SiteMessage.At(Both, Morning, isWorkingDay: false).Select(m => m.Text));

    [Fact]
    public void A_message_is_said_from_its_beginning_until_its_end()
    {
        var facts = new SiteMessageFacts { Text = "今晚停电", Urgency = Urgency.Urgent, FromAt = Morning, UntilAt = Morning.AddHours(1) };
        Assert.Empty(SiteMessage.At(facts, Morning.AddSeconds(-1), isWorkingDay: true));
        Assert.Equal(Urgency.Urgent, Assert.Single(SiteMessage.At(facts, Morning, isWorkingDay: true)).Urgency);
        Assert.Empty(SiteMessage.At(facts, Morning.AddHours(1), isWorkingDay: true));
    }

    [Fact]
    public void What_cannot_be_is_refused_and_what_is_written_comes_out_as_it_went_in()
    {
        Refusal.Expect(nameof(SiteMessageRules.EndsBeforeItBegins), () => _ = new SiteMessage(new() { Text = "x", FromAt = Morning, UntilAt = Morning }));
        Refusal.Expect(nameof(SiteMessageRules.HoursAreNotInOrder), () => _ = new SiteMessage(new() { Hours = OfficeHours.Usual with { MorningUntil = new(8, 0) } }));
        Refusal.Expect(nameof(SiteMessageRules.IsTooLong), () => _ = new SiteMessage(new() { OffHoursText = new('长', SiteMessage.LongestText + 1) }));
        var facts = Both with { UntilAt = Morning, Hours = new(new(9, 0), new(12, 0), new(13, 0), new(17, 30)) };
        Assert.Equal(facts, new SiteMessage(facts).Facts);
    }
}
