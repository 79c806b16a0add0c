using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Core.Supervision;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Supervision;

/// <summary>What stands behind the report's figures: citizens and things, what is late, the examples; and at what price.</summary>
public sealed class HotSpotCountingTests : IDisposable
{
    private const int Many = 10_000;
    private const int MostQueries = 3;
    private static readonly YearMonth May = new(2026, 5), June = new(2026, 6);

    private readonly HotSpotOffice _office = new();
    private readonly CurrentUser _colleague = new(new Standing(901, "乙", Role.Committee.Rights()));

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Citizens_and_things_are_listed_once_each_with_how_often_they_were_told_and_nobody_is_named()
    {
        var first = _office.Tell(HotSpotOffice.Noon(2026, 5, 2), phone: "19900000001");
        _office.Tell(HotSpotOffice.Noon(2026, 5, 3), phone: "19900000002", alike: first.Id);
        var last = _office.Tell(HotSpotOffice.Noon(2026, 5, 4), phone: "19900000001", alike: first.Id);
        var other = _office.Tell(HotSpotOffice.Noon(2026, 5, 5), "教育", phone: "19900000003");

        var people = await _office.Read.RowsAsync(new(May, May, Unit: HotSpotUnit.Person));
        var events = await _office.Read.RowsAsync(new(May, May, Unit: HotSpotUnit.Event));

        Assert.Equal([(other.Number, 1), (last.Number, 2)], people.Where(p => p.Number != "MS20260503-0002").Select(p => (p.Number, p.Tellings)));
        Assert.Equal(3, people.Count);
        Assert.Equal([(other.Number, 1), (last.Number, 3)], events.Select(e => (e.Number, e.Tellings)));
        Assert.DoesNotContain("1990000", string.Join("", people.Concat(events)), StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", string.Join("", people.Concat(events)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_a_figure_counts_among_ten_thousand_it_opens_in_three_queries_at_most()
    {
        for (var i = 0; i < 20; i++) _office.Tell(HotSpotOffice.Noon(2026, 5, 1 + i), i % 2 == 0 ? "教育" : "农村饮水", i % 3 == 0 ? Office.Pankou : Office.Chengguan, disposal: (RequestDisposal)(i % 3));
        var few = await QueryCount.OfAsync(() => _office.Read.ReadAsync(May, May));
        await MultiplyAsync(Many / 20);

        var report = await _office.Read.ReadAsync(May, May);
        Assert.Equal(new Told(Many, 20, Many), report.Total);
        Assert.Equal(few, await QueryCount.OfAsync(() => _office.Read.ReadAsync(May, May)));
        HotSpotFigure[] figures =
        [
            new(May, May), new(May, May, report.Classes[0].CategoryId), new(May, May, Disposal: RequestDisposal.Urged), new(May, May, OnTheSpot: true), new(May, May, Overdue: true),
            new(May, May, Unit: HotSpotUnit.Person), new(May, May, Unit: HotSpotUnit.Event), new(May, May, report.Classes[0].CategoryId, Unit: HotSpotUnit.Event),
        ];
        foreach (var figure in figures)
        {
            foreach (var place in (string?[])[null, Office.Pankou])
            {
                var count = await QueryCount.OfAsync(() => _office.Read.RowsAsync(figure, place));
                Assert.True(count is > 0 and <= MostQueries, $"{figure} took {count} queries.");
            }
        }

        Assert.Equal(20, (await _office.Read.RowsAsync(new(May, May, Unit: HotSpotUnit.Person))).Count);
        Assert.Equal(HotSpots.MostRows, (await _office.Read.RowsAsync(new(May, May, Unit: HotSpotUnit.Event))).Count);
        Figures.Note("L3h", "requests, with the hot-spot report's figures opened in every way", Many, null, $"at most {MostQueries} queries for a list, {few} for the whole report, as many as for 20 requests");
    }

    [Fact]
    public async Task What_is_late_now_is_counted_by_stage_and_opened_and_what_stands_still_or_waits_for_the_citizen_is_not()
    {
        var requests = new RequestOffice(_office.Office);
        var wang = requests.Deputy("王强");
        var handling = new RequestHandling(_office.Office.Databases, requests.Sequel, requests.AccountOf(wang), _office.Office.Clock);
        var late = await requests.PassedToAsync(wang);
        var paused = await requests.PassedToAsync(wang, "村口的水管漏水半个月了");
        await handling.AcceptAsync(paused.Id, paused.Version);
        await handling.PauseAsync(paused.Id, "等群众补充地点", paused.Version + 1);
        var answered = await requests.PassedToAsync(wang, "学校门口没有斑马线");
        await handling.AcceptAsync(answered.Id, answered.Version);
        await handling.AnswerAsync(answered.Id, "已经画好了，请看一看。", answered.Version + 1);
        Assert.Empty((await _office.Read.ReadAsync(June, June)).Overdue);

        _office.Office.Clock.Pass(TimeSpan.FromDays(60));
        var report = await _office.Read.ReadAsync(new(2026, 8), new(2026, 8)); // of whatever month

        Assert.Equal([new OverdueFigure(RequestStage.Accept, 1)], report.Overdue);
        Assert.Equal(late.Number, Assert.Single(await _office.Read.RowsAsync(new(May, May, Overdue: true))).Number);
        var pankou = _office.By(_office.Office.With(Role.Township, Office.Pankou));
        Assert.Empty((await pankou.ReadAsync(June, June)).Overdue);
        Assert.Empty(await pankou.RowsAsync(new(June, June, Overdue: true)));
    }

    [Fact]
    public async Task Examples_are_the_newest_three_public_ones_of_the_months_in_their_covered_words()
    {
        var requests = new RequestOffice(_office.Office);
        var wang = requests.Deputy("王强");
        for (var i = 1; i <= 4; i++) await PublishAsync(requests, wang, $"第{i}盏路灯坏了，打19900000444找我");
        var gone = await PublishAsync(requests, wang, "第五盏路灯坏了，半个月没人管");
        await Publishing(requests, _colleague).WithdrawAsync(gone, "当事人要求", 1);
        await requests.PassedToAsync(wang, "没有公开的这一件");

        var examples = (await _office.Read.ReadAsync(June, June)).Examples;

        Assert.Equal(["GK2026-0004", "GK2026-0003", "GK2026-0002"], examples.Select(e => e.Number));
        Assert.All(examples, e => Assert.DoesNotContain("1990000", e.Words, StringComparison.Ordinal));
        Assert.Empty((await _office.Read.ReadAsync(May, May)).Examples);
        Assert.Empty((await _office.Read.ReadAsync(June, June, Office.Pankou)).Examples);
    }

    private static RequestPublishing Publishing(RequestOffice requests, CurrentUser user) => new(requests.Office.Databases, requests.Files, user, requests.Office.Clock);

    private async Task<int> PublishAsync(RequestOffice requests, int wang, string words)
    {
        var told = await requests.PassedToAsync(wang, words);
        var handling = new RequestHandling(_office.Office.Databases, requests.Sequel, requests.AccountOf(wang), _office.Office.Clock);
        await handling.AcceptAsync(told.Id, told.Version);
        await handling.AnswerAsync(told.Id, "已经换了新灯，晚上亮了。", told.Version + 1);
        var sheet = await Publishing(requests, requests.Clerk).OpenAsync(told.Id);
        var id = await Publishing(requests, requests.Clerk).PrepareAsync(told.Id, [.. sheet.Hints.Select(h => h.Text)], []);
        await Publishing(requests, _colleague).PublishAsync(id, 0);
        return id;
    }

    private async Task MultiplyAsync(int each)
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        var entity = db.Model.FindEntityType(typeof(Request))!;
        var columns = entity.GetProperties().Select(p => p.GetColumnName()).Where(c => c != "Id").ToList();
        var values = columns.Select(c => c is "Number" or "SubmissionKey" ? "'x' || n.i || '-' || r.\"Id\"" : $"r.\"{c}\"");
        var table = $"\"{entity.GetTableName()}\"";
#pragma warning disable EF1002 // Names of the model's own columns; nobody typed them.
        await db.Database.ExecuteSqlRawAsync(
            $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {each - 1}) INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM {table} r CROSS JOIN n");
#pragma warning restore EF1002
    }
}
