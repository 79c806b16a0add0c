using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>Lists of requests where there are ten thousand of them.</summary>
public sealed class ListPageTests : IDisposable
{
    private const int Many = 10_000;
    private const int MostQueries = 3;

    private readonly RequestOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Ten_thousand_requests_are_listed_page_by_page_in_three_queries_at_most()
    {
        var wang = _office.Deputy("王强");
        var bureau = _office.Unit("县城市管理执法局");
        await TellOneOfEachAsync(wang, bureau);
        await using (var db = _office.Office.Databases.CreateDbContext()) await MultiplyAsync(db);

        var (databases, clock) = (_office.Office.Databases, _office.Office.Clock);
        var life = LifeOf(_office.Clerk);
        var desk = new RequestDesk(databases, _office.AccountOf(wang), clock);
        var work = new DepartmentWork(databases, _office.Sequel, _office.AccountOf(bureau), clock);
        var review = _office.ReviewBy(_office.Clerk);
        var calling = new RequestCalling(databases, _office.Sequel, _office.Clerk, clock);

        var all = await life.ListAsync(new());
        Assert.Equal((Many, ListPage<BookRow>.Size, Many / ListPage<BookRow>.Size), (all.Total, all.Count, all.Pages));
        var (last, beyond) = (await life.ListAsync(new(), all.Pages), await life.ListAsync(new(), all.Pages + 7));
        Assert.Equal((all.Pages, last[0].Id), (beyond.Number, beyond[0].Id));
        Assert.Equal("MS20260630-0001", last[^1].Number);
        Assert.Equal(Many / 4, (await desk.ListAsync(HeldPart.ToAccept)).Total);
        Assert.Equal((Many / 4, Many / 4), ((await work.ListAsync()).Total, (await work.ListAsync()).Counts[AssignedPart.ToSign]));
        Assert.Equal((Many / 4, Many / 4), ((await review.ListAsync()).Total, (await calling.WaitingAsync()).Total));

        var asked = new Dictionary<string, Func<Task>>
        {
            ["all"] = () => life.ListAsync(new(), 100),
            ["all, narrowed"] = () => life.ListAsync(new() { TownshipCode = Office.Chengguan, Status = RequestStatus.Routed, CategoryId = 1, Month = new(2026, 6, 1), IsLate = true, Words = "路灯" }),
            ["a township's"] = () => LifeOf(_office.Township).ListAsync(new() { Words = "MS2026" }, 7),
            ["a deputy's"] = () => desk.ListAsync(page: 20),
            ["a unit's"] = () => work.ListAsync(page: 20),
            ["to look at"] = () => review.ListAsync(20),
            ["to ring up"] = () => calling.WaitingAsync(20),
            ["supervised"] = () => calling.SupervisedAsync(),
        };
        foreach (var (list, ask) in asked)
        {
            var count = await QueryCount.OfAsync(ask);
            Assert.True(count is > 0 and <= MostQueries, $"The list “{list}” took {count} queries.");
        }

    }

    [Fact]
    public async Task The_book_is_narrowed_to_what_is_late_and_to_a_month()
    {
        var wang = _office.Deputy("王强");
        var early = await _office.PassedToAsync(wang);
        var life = LifeOf(_office.Clerk);
        Assert.Empty(await life.ListAsync(new() { IsLate = true }));

        _office.Office.Clock.Pass(TimeSpan.FromDays(30));
        await _office.ToldAsync(_office.Facts("小区门口的井盖松了", "19900000777"));

        Assert.Equal(early.Number, Assert.Single(await life.ListAsync(new() { IsLate = true })).Number);
        Assert.Equal(early.Number, Assert.Single(await life.ListAsync(new() { Month = new(2026, 6, 1) })).Number);
        Assert.Empty(await life.ListAsync(new() { TownshipCode = Office.Pankou }));
        Assert.Equal(early.Number, Assert.Single(await life.ListAsync(new() { Words = early.Number })).Number);
    }

    // One waits, one is the deputy's, one the unit's, one is answered: each with whatever hangs on it.
    private async Task TellOneOfEachAsync(int wang, HandlingUnit bureau)
    {
        await _office.ToldAsync();
        await PassedAsync("19900000201");
        foreach (var isAnswered in (bool[])[false, true])
        {
            var told = await PassedAsync(isAnswered ? "19900000202" : "19900000203");
            var handling = new RequestHandling(_office.Office.Databases, _office.Sequel, _office.AccountOf(wang), _office.Office.Clock);
            await handling.AcceptAsync(told.Id, told.Version);
            if (isAnswered) await handling.AnswerAsync(told.Id, "已经修好。", told.Version + 1);
            else await handling.AssignAsync(told.Id, bureau.Id, [], null, told.Version + 1);
        }

        async Task<Request> PassedAsync(string phone)
        {
            var told = await _office.ToldAsync(_office.Facts(phone: phone));
            await _office.ReviewBy(_office.Clerk).PassAsync(told.Id, null, wang, told.Version);
            return await _office.RequestAsync(told.Number);
        }
    }

    private RequestLife LifeOf(InfoCenter.Core.Common.CurrentUser user) => new(_office.Office.Databases, user, _office.Office.Clock);

    private static async Task MultiplyAsync(InfoCenterDb db)
    {
        const string Numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0})";
        var copies = (Many / 4) - 1;
        var key = "'x' || n.i || '-' || r.\"Id\"";
        await CopyAsync<Request>(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, Numbers, copies), "r", new() { ["Number"] = key, ["SubmissionKey"] = key }, "CROSS JOIN n");

        // Whatever hangs on the first of each hangs on its copies too.
        const string OfCopies = "JOIN \"Request\" c ON c.\"Number\" LIKE 'x%-' || t.\"RequestId\"";
        await CopyAsync<RequestAssignment>("", "t", new() { ["RequestId"] = "c.\"Id\"" }, OfCopies);
        await CopyAsync<RequestClock>("", "t", new() { ["RequestId"] = "c.\"Id\"" }, $"{OfCopies} WHERE t.\"AssignmentId\" IS NULL");

        async Task CopyAsync<T>(string with, string alias, Dictionary<string, string> changed, string joined)
        {
            var entity = db.Model.FindEntityType(typeof(T))!;
            var table = entity.GetTableName()!;
            var columns = entity.GetProperties().Select(p => p.GetColumnName()).Where(c => c != "Id").ToList();
            var values = columns.Select(c => changed.GetValueOrDefault(c, $"{alias}.\"{c}\""));
            var sql = $"{with} INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM \"{table}\" {alias} {joined}";
            await db.Database.ExecuteSqlRawAsync(sql);
        }
    }
}
