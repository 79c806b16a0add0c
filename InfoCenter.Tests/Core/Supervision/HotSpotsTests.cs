using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Core.Supervision;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Supervision;

public sealed class HotSpotsTests : IDisposable
{
    private static readonly YearMonth May = new(2026, 5);

    private readonly HotSpotOffice _office = new();

    public void Dispose() => _office.Dispose();

    /// <summary>The article: 79 = 42 + 28 + 9, and "76 % settled at once, on the spot", which is 60 of 79 and none of the three classes' shares.</summary>
    [Fact]
    public async Task The_articles_seventy_nine_are_forty_two_and_twenty_eight_and_nine_and_seventy_six_per_cent_of_them_settled_on_the_spot()
    {
        for (var i = 0; i < 79; i++)
        {
            var way = i < 42 ? RequestDisposal.Consultation : i < 70 ? RequestDisposal.Urged : RequestDisposal.Suggestion;
            // Ten of the seventy took longer than the definition's 72 hours; the nine suggestions were told within them and do not count.
            _office.Tell(HotSpotOffice.Noon(2026, 5, 1 + i % 20), disposal: way, answeredAfterHours: i is >= 60 and < 70 ? 72.01 : 72);
        }

        var report = await _office.Read.ReadAsync(May, May);

        Assert.Equal((79, 79, 79), (report.Total.Requests, report.Total.People, report.Total.Events));
        Assert.Equal(
            [(RequestDisposal.Consultation, 42), (RequestDisposal.Urged, 28), (RequestDisposal.Suggestion, 9), (null, 0)],
            report.Disposals.Select(d => (d.Disposal, d.Requests)));
        Assert.Equal(report.Total.Requests, report.Disposals.Sum(d => d.Requests));
        Assert.Equal(new Share(60, 79), report.OnTheSpot);
        Assert.Equal(76, report.OnTheSpot.Percent); // 75.949… up
        Assert.Equal("76%（60/79）", report.OnTheSpot.Words(report.Measure));
        Assert.Contains("72 小时", HotSpotWords.OnTheSpot(report.Measure), StringComparison.Ordinal);
        Assert.All(report.Disposals, d => Assert.NotEqual(76, new Share(d.Requests, 79).Percent)); // 53, 35, 11: no class share is the article's 76
        Assert.Equal(60, (await _office.Read.RowsAsync(new(May, May, OnTheSpot: true))).Count);
    }

    [Fact]
    public void Shares_are_whole_per_cent_with_halves_up()
    {
        Assert.Equal([76, 53, 89, 50, 13, 0, 0], new[] { new Share(60, 79), new(42, 79), new(70, 79), new(1, 2), new(1, 8), new(0, 5), new(0, 0) }.Select(s => s.Percent));
        Assert.Equal("2/3", new Share(2, 3).Words(new()));
    }

    [Fact]
    public async Task A_month_begins_and_ends_at_midnight_in_Shanghai()
    {
        var midnight = new DateTime(2026, 4, 30, 16, 0, 0, DateTimeKind.Utc); // 1 May, 00:00 in the office
        _office.Tell(midnight.AddSeconds(-1));
        _office.Tell(midnight);
        _office.Tell(new DateTime(2026, 5, 31, 15, 59, 59, DateTimeKind.Utc));
        _office.Tell(new DateTime(2026, 5, 31, 16, 0, 0, DateTimeKind.Utc));

        var report = await _office.Read.ReadAsync(May, May);

        Assert.Equal((2, 1), (report.Total.Requests, report.Before.Requests));
        Assert.Equal([(new YearMonth(2026, 4), 1), (May, 2)], report.Months.OrderBy(m => m.Month).Select(m => (m.Month, m.Requests)));
    }

    [Fact]
    public async Task People_and_events_are_counted_apart()
    {
        var first = _office.Tell(HotSpotOffice.Noon(2026, 5, 2), phone: "19900000001");
        _office.Tell(HotSpotOffice.Noon(2026, 5, 3), phone: "19900000002", alike: first.Id);
        _office.Tell(HotSpotOffice.Noon(2026, 5, 4), phone: "19900000003", alike: first.Id);
        _office.Tell(HotSpotOffice.Noon(2026, 5, 5), "教育", phone: "19900000001");
        _office.Tell(HotSpotOffice.Noon(2026, 5, 6), "教育", phone: "19900000001", isRefused: true);

        var report = await _office.Read.ReadAsync(May, May);

        Assert.Equal(new Told(4, 3, 2), report.Total); // one citizen told of two things, three of one; the refused one is nowhere
        Assert.Equal(1, report.Refused);
        Assert.Equal([("农村饮水", new Told(3, 3, 1)), ("教育", new Told(1, 1, 1))], report.Classes.Select(c => (c.Name, c.Told)));
    }

    [Fact]
    public async Task A_class_among_the_first_three_months_running_is_a_hot_spot_and_a_gap_begins_anew()
    {
        foreach (var month in new[] { 3, 4, 5 }) TellMany(2026, month, "城区停车", 6);
        foreach (var month in new[] { 2, 4, 5 }) TellMany(2026, month, "教育", 6);
        TellMany(2026, 5, "农村饮水", 9);

        var report = await _office.Read.ReadAsync(May, May);
        var classes = report.Classes.ToDictionary(c => c.Name);

        Assert.Equal((1, 1, false), (classes["农村饮水"].Rank!.Value, classes["农村饮水"].Running, classes["农村饮水"].IsHotSpot));
        Assert.Equal((2, 3, true), (classes["城区停车"].Rank!.Value, classes["城区停车"].Running, classes["城区停车"].IsHotSpot));
        Assert.Equal((2, 2, false), (classes["教育"].Rank!.Value, classes["教育"].Running, classes["教育"].IsHotSpot)); // as many share a place; March was missing
        Assert.Equal(["城区停车"], report.HotSpots.Select(c => c.Name));
        Assert.Empty((await _office.Read.ReadAsync(new(2026, 6), new(2026, 6))).HotSpots);
    }

    [Fact]
    public async Task A_run_goes_on_over_the_turn_of_the_year()
    {
        TellMany(2025, 11, "教育", 5);
        TellMany(2025, 12, "教育", 5);
        TellMany(2026, 1, "教育", 5);

        var report = await _office.Read.ReadAsync(new(2026, 1), new(2026, 1));

        Assert.Equal(3, report.Classes.Single().Running);
        Assert.Equal((0, 5), (report.Classes.Single().Change, report.Classes.Single().Before));
    }

    [Fact]
    public async Task Small_numbers_are_shown_and_not_ranked_and_the_county_says_what_is_small()
    {
        TellMany(2026, 5, "教育", 4);
        TellMany(2026, 5, "农村饮水", 5);

        var classes = (await _office.Read.ReadAsync(May, May)).Classes.ToDictionary(c => c.Name);
        Assert.Equal((4, (int?)null, HotSpotWords.TooFew), (classes["教育"].Told.Requests, classes["教育"].Rank, classes["教育"].RankWords));
        Assert.Equal(1, classes["农村饮水"].Rank);

        await _office.Read.ChangeMeasureAsync(new(Least: 3), new());
        Assert.Equal(2, (await _office.Read.ReadAsync(May, May)).Classes.Single(c => c.Name == "教育").Rank);
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => _office.Read.ChangeMeasureAsync(new(Least: 4), new()));
        await Refusal.ExpectAsync(nameof(SupervisionRules.MeasureIsUnlikely), () => _office.Read.ChangeMeasureAsync(new(Least: 0)));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => _office.By(_office.Office.With(Role.Clerk)).ChangeMeasureAsync(new()));
    }

    [Fact]
    public async Task Rates_stand_for_ten_thousand_inhabitants_and_a_dash_where_nobody_knows_how_many()
    {
        TellMany(2026, 5, "教育", 5, Office.Pankou);
        using (var db = _office.Office.Databases.CreateDbContext())
        {
            db.Set<InfoCenter.Core.Roster.Township>().Single(t => t.Code == Office.Chengguan).Describe("城关镇", 0);
            db.SaveChanges();
        }

        var report = await _office.Read.ReadAsync(May, May);
        var (pankou, chengguan) = (report.Townships.Single(t => t.Code == Office.Pankou), report.Townships.Single(t => t.Code == Office.Chengguan));

        Assert.Equal((17789, 2010), (pankou.Population, pankou.PopulationYear!.Value));
        Assert.Equal("2.8", pankou.Rate.Words(report.Measure)); // 5 ÷ 17,789 × 10,000 = 2.81
        Assert.Equal((HotSpotWords.Unknown, HotSpotWords.Unknown), (chengguan.Rate.Words(report.Measure), report.Rate.Words(report.Measure)));
        Assert.Equal(HotSpotWords.TooFew, new PerTenThousand(4, 17789).Words(report.Measure));
        Assert.Equal(report.Townships.Select(t => t.Code).Order(StringComparer.Ordinal), report.Townships.Select(t => t.Code));
    }

    [Fact]
    public async Task Every_figure_opens_into_the_rows_it_counts()
    {
        TellMany(2026, 4, "教育", 2);
        TellMany(2026, 5, "教育", 3);
        TellMany(2026, 5, "农村饮水", 1, Office.Pankou);
        _office.Tell(HotSpotOffice.Noon(2026, 5, 9), "教育", disposal: RequestDisposal.Urged);
        var report = await _office.Read.ReadAsync(new(2026, 4), May);

        Assert.Equal(report.Total.Requests, (await _office.Read.RowsAsync(new(new(2026, 4), May))).Count);
        foreach (var one in report.Classes) Assert.Equal(one.Told.Requests, (await _office.Read.RowsAsync(new(new(2026, 4), May, one.CategoryId))).Count);
        foreach (var one in report.Townships) Assert.Equal(one.Told.Requests, (await _office.Read.RowsAsync(new(new(2026, 4), May), one.Code)).Count);
        foreach (var (told, category, place) in report.Classes.Select(c => (c.Told, (int?)c.CategoryId, (string?)null)).Concat(report.Townships.Select(t => (t.Told, (int?)null, (string?)t.Code))).Append((report.Total, null, null)))
        {
            Assert.Equal(told.People, (await _office.Read.RowsAsync(new(new(2026, 4), May, category, Unit: HotSpotUnit.Person), place)).Count);
            Assert.Equal(told.Events, (await _office.Read.RowsAsync(new(new(2026, 4), May, category, Unit: HotSpotUnit.Event), place)).Count);
        }

        foreach (var one in report.Cells) Assert.Equal(one.Requests, (await _office.Read.RowsAsync(new(new(2026, 4), May, one.CategoryId), one.TownshipCode)).Count);
        foreach (var one in report.Disposals.Where(d => d.Disposal is not null))
            Assert.Equal(one.Requests, (await _office.Read.RowsAsync(new(new(2026, 4), May, Disposal: one.Disposal))).Count);
    }

    [Fact]
    public async Task A_township_reads_its_own_and_nobody_without_the_right_reads_any()
    {
        TellMany(2026, 5, "教育", 2);
        TellMany(2026, 5, "教育", 3, Office.Pankou);
        var pankou = _office.By(_office.Office.With(Role.Township, Office.Pankou));

        Assert.Equal(("潘口乡", 3, 1), ((await pankou.ReadAsync(May, May)).Place, (await pankou.ReadAsync(May, May)).Total.Requests, (await pankou.ReadAsync(May, May)).Townships.Count));
        Assert.Equal(3, (await pankou.RowsAsync(new(May, May))).Count);
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => pankou.ReadAsync(May, May, Office.Chengguan));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => pankou.RowsAsync(new(May, May), Office.Chengguan));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => _office.By(_office.Office.With(Role.Administrator)).ReadAsync(May, May));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => _office.By(_office.Office.With(Role.Leader)).ExportAsync(May, May));
        await Refusal.ExpectAsync(nameof(SupervisionRules.MonthsAreTheWrongWayRound), () => _office.Read.ReadAsync(May, new(2026, 4)));
        await Refusal.ExpectAsync(nameof(SupervisionRules.MonthIsUnlikely), () => _office.Read.ReadAsync(new(1999, 12), May));
        await Refusal.ExpectAsync(nameof(SupervisionRules.SpanIsTooLong), () => _office.Read.ReadAsync(new(2020, 1), May));
    }

    [Fact]
    public async Task The_workbook_holds_the_figures_as_numbers_and_what_they_mean()
    {
        TellMany(2026, 5, "教育", 6, Office.Pankou);

        var (name, content) = await _office.Read.ExportAsync(May, May);
        var book = WorkbookReader.Read(content, name);

        Assert.Equal("竹山县2026年5月民意热点分析.xlsx", name);
        Assert.Equal(["总况", "各类别", "各乡镇", "类别×乡镇", "类别×月份", "口径"], book.Sheets.Select(s => s.Name));
        Assert.Equal(["教育", "6", "6", "6", "100%"], Row(book, 1, 1)[..5]);
        Assert.Contains(HotSpotWords.People, Enumerable.Range(1, 8).Select(row => Row(book, 5, row)[0]));
        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Contains(db.Set<InfoCenter.Core.Ledger.LedgerEntry>(), e => e.Act == "ExportHotSpots");
    }

    private static List<string> Row(Workbook book, int sheet, int row) => book.Sheets[sheet].Rows[row] is var read ? [.. Enumerable.Range(1, read.Width).Select(column => read[column].Text)] : [];

    private void TellMany(int year, int month, string category, int count, string township = Office.Chengguan)
    {
        for (var i = 0; i < count; i++) _office.Tell(HotSpotOffice.Noon(year, month, 1 + i), category, township);
    }
}
