using InfoCenter.Core.Accounts;
using InfoCenter.Core.Calendar;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Calendar;

public sealed class CalendarKeepingTests : IDisposable
{
    private const string Json = """[{"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"春节","date":"2027-02-06","isOffDay":true},{"name":"春节","date":"2027-02-20","isOffDay":false}]""";

    // A made-up notice of 2027, in the words of the real ones.
    private const string Notice = """
        国务院办公厅关于2027年部分节假日安排的通知
        各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
        经国务院批准，现将2027年元旦、春节等放假调休日期的具体安排通知如下。
        一、元旦：1月1日（周五）至3日（周日）放假，共3天。
        二、春节：2月5日（农历腊月二十九、周五）至11日（农历正月初六、周四）放假调休，共7天。1月31日（周日）、2月13日（周六）上班。
        三、清明节：4月30日（周五）至5月1日（周六）放假，共2天。
        节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
        """;

    private readonly Office _office = new();
    private readonly CurrentUser _clerk;

    public CalendarKeepingTests() => _clerk = _office.With(Role.Clerk);

    [Fact]
    public async Task A_new_office_knows_the_two_years_published()
    {
        var (older, newer) = (await Keeping().ReadAsync(2025), await Keeping().ReadAsync(2026));

        Assert.Equal(["01-26", "02-08", "04-27", "09-28", "10-11"], Worked(older));
        Assert.Equal(["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"], Worked(newer));
        Assert.Equal((28, 33), (older.Days.Count(d => d.IsOff), newer.Days.Count(d => d.IsOff)));
        Assert.Null((await Keeping().ReadAsync(2027)).Source);
    }

    [Fact]
    public async Task A_pasted_notice_is_previewed_and_then_taken_over_as_shown()
    {
        var preview = await Keeping().PreviewAsync(Notice);
        Assert.Equal((2027, 14), (preview.Year, preview.Lines.Count(l => l.Change is HolidayChange.New)));
        Assert.Empty((await Keeping().ReadAsync(2027)).Days);

        await Keeping().ImportAsync(preview);

        var year = await Keeping().ReadAsync(2027);
        Assert.Equal(["01-31", "02-13"], Worked(year));
        Assert.Equal(["01-01", "01-02", "01-03", "02-05", "02-06", "02-07", "02-08", "02-09", "02-10", "02-11", "04-30", "05-01"], year.Days.Where(d => d.IsOff).Select(d => d.On.ToString("MM-dd", null)));
        Assert.Equal("春节", year.Days.Single(d => d.On == new DateOnly(2027, 2, 13)).Name);
        using var db = _office.Databases.CreateDbContext();
        Assert.Equal("导入2027年放假安排：放假12天，调休上班2天", db.LedgerEntries.Single(e => e.Act == "ChangeCalendar").Detail);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData("{\"year\":2027,\"papers\":[],\"days\":" + Json + "}")]
    public async Task Public_calendars_are_read_too(string text)
    {
        await Keeping().ImportAsync(await Keeping().PreviewAsync(text));
        Assert.Equal(["02-20"], Worked(await Keeping().ReadAsync(2027)));
    }

    [Fact]
    public async Task A_second_import_says_what_it_would_change()
    {
        await Keeping().ImportAsync(await Keeping().PreviewAsync(Json));
        var preview = await Keeping().PreviewAsync(Json.Replace("元旦", "新年", StringComparison.Ordinal).Replace("02-06", "02-07", StringComparison.Ordinal));

        Assert.Equal([HolidayChange.Changed, HolidayChange.Removed, HolidayChange.New, HolidayChange.Same], preview.Lines.Select(l => l.Change));
        await Keeping().ImportAsync(preview);
        Assert.Equal(["新年", "春节", "春节"], (await Keeping().ReadAsync(2027)).Days.Select(d => d.Name));
    }

    [Theory]
    [InlineData("", nameof(CalendarRules.NothingToImport))]
    [InlineData("下周放假", nameof(CalendarRules.NothingToImport))]
    [InlineData("[]", nameof(CalendarRules.NothingToImport))]
    [InlineData("[1]", nameof(CalendarRules.RowIsUnreadable))]
    [InlineData("{\"days\":1}", nameof(CalendarRules.ListIsUnreadable))]
    [InlineData("[{\"name\":\"元旦\"", nameof(CalendarRules.ListIsUnreadable))]
    [InlineData("[{\"name\":\"元旦\",\"date\":\"2027-02-30\",\"isOffDay\":true}]", nameof(CalendarRules.RowIsUnreadable))]
    [InlineData("[{\"name\":\"\",\"date\":\"2027-01-01\",\"isOffDay\":true}]", nameof(CalendarRules.NameIsRequired))]
    [InlineData("[{\"name\":\"元旦\",\"date\":\"3027-01-01\",\"isOffDay\":true}]", nameof(CalendarRules.YearIsOutOfRange))]
    [InlineData("[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true},{\"name\":\"元旦\",\"date\":\"2029-01-01\",\"isOffDay\":true}]", nameof(CalendarRules.SeveralYears))]
    [InlineData("[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true},{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":false}]", nameof(CalendarRules.DayIsNamedTwice))]
    [InlineData("2027年 一、元旦：13月1日放假。", nameof(CalendarRules.RowIsUnreadable))]
    public async Task What_cannot_be_read_is_refused_in_words(string text, string rule) => await Refusal.ExpectAsync(rule, () => Keeping().PreviewAsync(text));

    [Fact]
    public async Task A_single_day_is_put_right_and_counts_at_once()
    {
        var saturday = new DateOnly(2026, 7, 4);
        await Keeping().PutAsync(new(saturday, "本县抗洪", IsOff: false), 1);
        Assert.True((await DaysAsync()).IsWorking(saturday));

        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => Keeping().PutAsync(new(saturday, "另一个", IsOff: true), 1));
        await Keeping().ClearAsync(saturday, 2);
        Assert.False((await DaysAsync()).IsWorking(saturday));
    }

    [Fact]
    public async Task A_weekday_needs_no_mark_to_be_worked() =>
        await Refusal.ExpectAsync(nameof(CalendarRules.WorkedDayIsAWeekday), () => Keeping().PutAsync(new(new(2026, 7, 3), "平常", IsOff: false), 1));

    [Fact]
    public async Task From_November_on_next_year_is_missed()
    {
        Assert.Null(await Keeping().MissingYearAsync()); // 30 June 2026
        _office.Clock.Pass(TimeSpan.FromDays(123)); // 31 October
        Assert.Null(await Keeping().MissingYearAsync());
        _office.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(2027, await Keeping().MissingYearAsync());
        await Keeping().ImportAsync(await Keeping().PreviewAsync(Json));
        Assert.Null(await Keeping().MissingYearAsync());
        _office.Clock.Pass(TimeSpan.FromDays(500));
        Assert.Equal(2028, await Keeping().MissingYearAsync());
    }

    public void Dispose() => _office.Dispose();

    private static IEnumerable<string> Worked(CalendarYearView year) => year.Days.Where(d => !d.IsOff).Select(d => d.On.ToString("MM-dd", null));

    private CalendarKeeping Keeping() => new(_office.Databases, _clerk, _office.Clock);

    private async Task<WorkingDays> DaysAsync()
    {
        await using var db = _office.Databases.CreateDbContext();
        return await db.WorkingDaysAsync();
    }
}
