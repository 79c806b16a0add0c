using System.Globalization;
using InfoCenter.Core.Calendar;
using InfoCenter.Core.Common;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Calendar;

/// <summary>Times are the office's wall clock. A deadline of days ends at midnight, which is written as 00:00 of the day after.</summary>
public class DeadlineTests
{
    private static readonly WorkingDays Days = new(HolidaySeeds.Days, HolidaySeeds.Years.Select(y => y.Year));

    [Theory]
    [InlineData("2026-06-15 09:00", "24h", "", "2026-06-16 09:00")] // an ordinary day
    [InlineData("2026-06-19 20:30", "24h", "", "2026-06-20 20:30")] // a holiday counts by the clock
    [InlineData("2026-09-30 17:45", "24h", "", "2026-10-01 17:45")] // into the National Day holiday
    [InlineData("2026-02-28 23:59", "24h", "", "2026-03-01 23:59")] // over the end of February
    [InlineData("2025-12-31 23:59", "24h", "", "2026-01-01 23:59")] // over New Year
    [InlineData("2026-10-01 00:00", "24h", "", "2026-10-02 00:00")] // from midnight
    [InlineData("2026-06-15 09:00", "48h", "", "2026-06-17 09:00")] // two days
    [InlineData("2026-06-15 09:00", "24h", "2026-06-15 12:00/2026-06-15 15:30", "2026-06-16 12:30")] // a pause of three and a half hours
    [InlineData("2026-06-15 09:00", "24h", "2026-06-15 08:00/2026-06-15 10:00", "2026-06-16 10:00")] // a pause that began before the start counts from the start
    [InlineData("2026-06-15 09:00", "24h", "2026-06-16 09:00/2026-06-17 09:00", "2026-06-16 09:00")] // a pause after the end changes nothing
    [InlineData("2026-06-15 09:00", "24h", "2026-06-15 10:00/2026-06-15 12:00,2026-06-16 10:00/2026-06-16 11:00", "2026-06-16 12:00")] // the second pause lies in what the first one added
    [InlineData("2026-06-15 09:00", "5d", "", "2026-06-24 00:00")] // over the three days of the Dragon Boat festival
    [InlineData("2026-06-15 23:59", "1d", "", "2026-06-17 00:00")] // the first day never counts
    [InlineData("2026-06-16 00:00", "1d", "", "2026-06-18 00:00")] // midnight belongs to the new day
    [InlineData("2026-06-12 16:00", "5d", "", "2026-06-23 00:00")] // over the Dragon Boat holiday
    [InlineData("2026-06-18 10:00", "1d", "", "2026-06-23 00:00")] // the day before the Dragon Boat holiday
    [InlineData("2026-09-17 15:20", "5d", "", "2026-09-24 00:00")] // a worked Sunday counts
    [InlineData("2026-09-18 10:00", "5d", "", "2026-09-25 00:00")] // a worked Sunday, then Mid-Autumn
    [InlineData("2026-09-24 10:00", "10d", "", "2026-10-16 00:00")] // Mid-Autumn and National Day in one
    [InlineData("2026-09-30 18:00", "1d", "", "2026-10-09 00:00")] // over National Day
    [InlineData("2026-09-30 18:00", "3d", "", "2026-10-11 00:00")] // over National Day to the worked Saturday
    [InlineData("2026-02-13 09:00", "1d", "", "2026-02-15 00:00")] // to a worked Saturday
    [InlineData("2026-02-13 09:00", "2d", "", "2026-02-25 00:00")] // a worked Saturday, then the Spring Festival
    [InlineData("2026-02-15 12:00", "5d", "", "2026-03-01 00:00")] // started within the Spring Festival, a worked Saturday at the end
    [InlineData("2026-02-24 12:00", "5d", "", "2026-03-03 00:00")] // a worked Saturday at the end of February
    [InlineData("2025-12-30 09:00", "3d", "", "2026-01-06 00:00")] // New Year, a worked Sunday after it
    [InlineData("2025-01-24 09:00", "3d", "", "2025-02-06 00:00")] // 2025: a worked Sunday, then the Spring Festival
    [InlineData("2025-02-05 09:00", "3d", "", "2025-02-09 00:00")] // 2025: a worked Saturday after the Spring Festival
    [InlineData("2025-04-25 09:00", "5d", "", "2025-05-07 00:00")] // 2025: a worked Sunday, then Labour Day
    [InlineData("2025-09-26 09:00", "5d", "", "2025-10-11 00:00")] // 2025: a worked Sunday, then National Day
    [InlineData("2026-05-06 09:00", "3d", "", "2026-05-10 00:00")] // a worked Saturday after Labour Day
    [InlineData("2026-06-15 09:00", "5d", "2026-06-17 10:00/2026-06-17 16:00", "2026-06-24 00:00")] // a pause within one day takes nothing
    [InlineData("2026-06-08 09:00", "5d", "2026-06-10 10:00/2026-06-12 16:00", "2026-06-18 00:00")] // two working days taken out
    [InlineData("2026-06-08 09:00", "5d", "2026-06-10 10:00/2026-06-15 08:00", "2026-06-19 00:00")] // a pause over a weekend takes out its working days only
    [InlineData("2026-03-15 09:00", "3m", "", "2026-06-16 00:00")] // three months to a Monday
    [InlineData("2026-03-20 09:00", "3m", "", "2026-06-23 00:00")] // to a Saturday of the Dragon Boat holiday
    [InlineData("2026-07-01 09:00", "3m", "", "2026-10-09 00:00")] // to the first day of National Day
    [InlineData("2025-11-30 09:00", "3m", "", "2026-03-01 00:00")] // no 30 February, and the last day is a worked Saturday
    [InlineData("2026-01-31 09:00", "3m", "", "2026-05-01 00:00")] // no 31 April
    [InlineData("2026-04-10 09:00", "6m", "", "2026-10-11 00:00")] // to a worked Saturday, which is no rest day
    [InlineData("2026-06-15 09:00", "3m", "2026-07-01 09:00/2026-07-11 09:00", "2026-09-29 00:00")] // ten days of pause
    [InlineData("2026-08-31 09:00", "1m", "", "2026-10-01 00:00")] // no 31 September
    public void It_is_due(string start, string limit, string pauses, string due)
    {
        var reckoned = Deadline.Of(Days, At(start), TimeLimit.Read(limit), Pauses(pauses));

        Assert.Equal(At(due), reckoned.DueAt);
        Figures.Note("T3", "deadlines: 24 hours, holidays, worked weekends, ends of months, pauses", 42, null, "each due to the minute as the table says");
    }

    [Fact]
    public void It_says_why()
    {
        var reckoned = Deadline.Of(Days, At("2026-09-18 10:00"), TimeLimit.WorkingDays(7), [new(At("2026-09-22 09:00"), At("2026-09-24 08:00"), "等待群众补充照片")]);

        Assert.Equal(
        [
            "2026年9月18日（周五）10:00起算，期限7个工作日，当天不计，从第二天数起。",
            "2026年9月19日（周六）周末休息，不计。",
            "2026年9月20日（周日）虽是周末，国庆节调休上班，计入。",
            "2026年9月22日（周二）至9月23日暂停计时（等待群众补充照片），不计。",
            "2026年9月25日（周五）至9月27日中秋节放假，不计。",
            "2026年10月1日（周四）至10月7日国庆节放假，不计。",
            "第7个工作日是2026年10月8日（周四），当天24时截止。",
        ], reckoned.Why);
        Assert.Equal("2026年10月8日（周四）24时", reckoned.Text);
    }

    [Fact]
    public void Of_months_it_says_from_where_to_where_it_moved() =>
        Assert.Equal(
        [
            "2026年7月1日（周三）9:00起算，期限3个月，当天不计，从第二天数起。",
            "到期的月份同一日是2026年10月1日（周四）。",
            "2026年10月1日（周四）至10月7日国庆节放假，顺延到下一个工作日。",
            "截止时间：2026年10月8日（周四）24时。",
        ], Deadline.Of(Days, At("2026-07-01 09:00"), TimeLimit.Months(3)).Why);

    [Fact]
    public void A_year_not_entered_is_said() =>
        Assert.Contains("2027年的放假安排还没有录入工作日历，暂按周一至周五上班计算。", Deadline.Of(Days, At("2026-12-28 09:00"), TimeLimit.WorkingDays(5)).Why);

    [Fact]
    public void While_it_rests_the_end_moves_on_and_no_light_burns()
    {
        ClockPause[] open = [new(At("2026-06-15 12:00"), null, "等待")];
        var first = Deadline.Of(Days, At("2026-06-15 09:00"), TimeLimit.Hours(24), open, At("2026-06-15 13:00"));
        var later = Deadline.Of(Days, At("2026-06-15 09:00"), TimeLimit.Hours(24), open, At("2026-06-20 12:00"));

        Assert.Equal((At("2026-06-16 10:00"), At("2026-06-21 09:00")), (first.DueAt, later.DueAt));
        Assert.Equal((DeadlineLight.Paused, "暂停计时"), (later.Light(At("2026-06-30 00:00")), later.LeftText(At("2026-06-30 00:00"))));
    }

    [Theory]
    [InlineData("24h", "2026-06-15 09:01", DeadlineLight.Green, "还剩23小时")]
    [InlineData("24h", "2026-06-15 21:00", DeadlineLight.Yellow, "还剩12小时")]
    [InlineData("24h", "2026-06-16 05:00", DeadlineLight.Red, "还剩4小时")]
    [InlineData("24h", "2026-06-16 08:30", DeadlineLight.Red, "还剩30分钟")]
    [InlineData("24h", "2026-06-16 09:00", DeadlineLight.Overdue, "已超期1分钟")]
    [InlineData("5d", "2026-06-16 23:00", DeadlineLight.Green, "还剩5个工作日")] // 16, 17, 18, 22, 23
    [InlineData("5d", "2026-06-20 12:00", DeadlineLight.Yellow, "还剩2个工作日")]
    [InlineData("5d", "2026-06-23 23:59", DeadlineLight.Red, "今天截止")]
    [InlineData("5d", "2026-06-27 00:00", DeadlineLight.Overdue, "已超期3天")]
    public void The_light_follows_what_is_left(string limit, string now, DeadlineLight light, string left)
    {
        var reckoned = Deadline.Of(Days, At("2026-06-15 09:00"), TimeLimit.Read(limit));
        Assert.Equal((light, left), (reckoned.Light(At(now)), reckoned.LeftText(At(now))));
    }

    [Theory]
    [InlineData("24h", "24小时")]
    [InlineData("5d", "5个工作日")]
    [InlineData("3m", "3个月")]
    public void A_limit_is_kept_in_three_letters(string code, string text) => Assert.Equal((code, text), (TimeLimit.Read(code).Code, TimeLimit.Read(code).Text));

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("0d")]
    [InlineData("-1h")]
    [InlineData("1001h")]
    [InlineData("5w")]
    public void What_is_no_limit_is_refused(string code) => Refusal.Expect(nameof(CalendarRules.LimitIsOutOfRange), () => TimeLimit.Read(code));

    private static List<ClockPause> Pauses(string pauses) =>
        [.. from pause in pauses.Split(',', StringSplitOptions.RemoveEmptyEntries) let ends = pause.Split('/') select new ClockPause(At(ends[0]), At(ends[1]), "等待补充")];

    private static DateTime At(string office) => OfficeClock.StartOf(DateOnly.ParseExact(office[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture)) + TimeSpan.Parse(office[11..], CultureInfo.InvariantCulture);
}
