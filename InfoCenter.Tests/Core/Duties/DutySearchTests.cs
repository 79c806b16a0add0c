using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Duties;

public sealed class DutySearchTests : IDisposable
{
    private readonly DutyOffice _office = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_follow_one_another_without_gap_or_repetition(bool oldestFirst)
    {
        foreach (var number in Enumerable.Range(1, 25)) _office.Submitted($"第{number}件", daysAgo: number % 4);
        var (seen, place) = (new List<int>(), (DutyPlace?)null);

        do
        {
            var page = await _office.SearchBy(_office.Committee).PageAsync(new(), place, oldestFirst, size: 10);
            seen.AddRange(page.Rows.Select(r => r.Id));
            place = page.Next;
        }
        while (place is not null);

        var expected = _office.Records().OrderBy(r => r.On).ThenBy(r => r.Id).Select(r => r.Id);
        Assert.Equal(oldestFirst ? expected : expected.Reverse(), seen);
    }

    [Fact]
    public async Task A_township_sees_its_own_records_only()
    {
        var own = _office.Submitted();
        var foreign = _office.Submitted(townshipCode: Office.Pankou, personId: _office.Stranger);
        var search = _office.SearchBy(_office.Township);

        Assert.Equal(own.Id, Assert.Single((await search.PageAsync(new())).Rows).Id);
        Assert.Equal(1, (await search.CountsAsync(new())).Values.Sum());
        Assert.Empty((await search.PageAsync(new() { TownshipCode = Office.Pankou })).Rows);
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => search.RecordAsync(foreign.Id));
    }

    [Theory]
    [InlineData("走访", 1)]
    [InlineData("王强", 2)]
    [InlineData("WQ", 2)]
    [InlineData("没有", 0)]
    public async Task Text_is_looked_for_in_content_name_and_initials(string text, int found)
    {
        _office.Submitted("走访选民");
        _office.Submitted("接待选民");

        Assert.Equal(found, (await _office.SearchBy(_office.Committee).PageAsync(new() { Text = text })).Rows.Count);
    }

    [Fact]
    public async Task Filters_narrow_and_counts_tell_every_status()
    {
        var mark = _office.Submitted(daysAgo: 1);
        _office.Submitted(daysAgo: 60);
        await _office.VerificationBy(_office.Committee).ReturnAsync(mark, "不符");
        var search = _office.SearchBy(_office.Committee);

        var counts = await search.CountsAsync(new() { Status = DutyStatus.Submitted });
        Assert.Equal((1, 1), (counts[DutyStatus.Submitted], counts[DutyStatus.Returned]));
        Assert.Single((await search.PageAsync(new() { Year = 2026, Month = 6 })).Rows);
        Assert.Equal(2, (await search.PageAsync(new() { Year = 2026, Kind = DutyKind.VoterContact })).Rows.Count);
        Assert.Empty((await search.PageAsync(new() { Kind = DutyKind.Suggestion })).Rows);
        Assert.Equal("不符", (await search.PageAsync(new() { Status = DutyStatus.Returned })).Rows.Single().ReturnReason);
    }

    [Fact]
    public async Task A_record_shows_what_it_may_repeat()
    {
        var first = _office.Submitted("走访", daysAgo: 3);
        var second = _office.Submitted("接待", daysAgo: 3);

        var view = await _office.SearchBy(_office.Committee).RecordAsync(second.Id);

        Assert.Equal(("王强", "城关镇"), (view.PersonName, view.TownshipName));
        Assert.Equal(first.Id, view.Similar.Single().Id);
    }

    [Fact, Trait("Engine", "SQLite")]
    public async Task The_first_page_is_read_from_the_index_without_sorting()
    {
        _office.Submitted();
        await using var db = _office.Office.Databases.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            """
            EXPLAIN QUERY PLAN SELECT Id FROM DutyRecord WHERE Year = 2026 AND Kind = 'VoterContact' AND Status = 'Submitted'
            ORDER BY "On" DESC, Id DESC LIMIT 50
            """;
        await using var plan = await command.ExecuteReaderAsync();
        await plan.ReadAsync();

        Assert.Contains("COVERING INDEX IX_DutyRecord_Year_Kind_Status_On_Id", plan.GetString(3), StringComparison.Ordinal);
        Assert.False(await plan.ReadAsync());
    }

    [Fact]
    public async Task Without_the_right_nothing_is_read()
    {
        var search = _office.SearchBy(_office.Office.With(Role.Department));

        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => search.PageAsync(new()));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => search.CountsAsync(new()));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => search.RecordAsync(1));
    }

    public void Dispose() => _office.Dispose();
}
