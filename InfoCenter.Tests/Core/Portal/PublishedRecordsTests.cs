using InfoCenter.Core.Duties;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class PublishedRecordsTests : IDisposable
{
    private readonly DutyOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public void A_row_says_whose_and_what_and_nothing_else() =>
        Assert.Equal("Deputy Duty PersonId", string.Join(' ', typeof(PublicRecord).GetProperties().Select(p => p.Name).Where(name => name is not "EqualityContract").Order(StringComparer.Ordinal)));

    [Fact]
    public async Task Only_published_ones_show_and_they_narrow_by_deputy_year_and_kind()
    {
        await AddAsync(_office.Wang, new(2026, 6, 1), DutyKind.VoterContact);
        await AddAsync(_office.Wang, new(2025, 12, 31), DutyKind.Suggestion);
        await AddAsync(_office.Li, new(2026, 1, 1), DutyKind.Suggestion);
        await AddAsync(_office.Li, new(2026, 3, 1), DutyKind.Suggestion, isPublished: false);

        Assert.Equal([new(2026, 6, 1), new(2026, 1, 1), new(2025, 12, 31)], await DaysAsync(new()));
        Assert.Equal([new(2026, 6, 1), new(2025, 12, 31)], await DaysAsync(new(_office.Wang)));
        Assert.Equal([new(2026, 6, 1), new(2026, 1, 1)], await DaysAsync(new(Year: 2026)));
        Assert.Equal([new(2025, 12, 31)], await DaysAsync(new(Year: 2025, Kind: DutyKind.Suggestion)));
        Assert.Empty(await DaysAsync(new(Year: int.MaxValue, PersonId: 999_999)));
    }

    [Fact]
    public async Task Whose_last_mandate_has_ended_takes_the_records_along()
    {
        await AddAsync(_office.Wang, new(2026, 6, 1), DutyKind.VoterContact);
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            db.Mandates.Single(m => m.PersonId == _office.Wang).End(new(2026, 6, 1), Ending.MovedAway);
            await db.SaveChangesAsync();
        }

        Assert.Empty((await Records.ListAsync(new())).Rows);
    }

    [Fact]
    public async Task A_number_somebody_typed_into_a_record_is_covered()
    {
        await AddAsync(_office.Wang, new(2026, 6, 1), DutyKind.VoterContact);
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            db.Entry(db.DutyRecords.Single()).Property(r => r.Content).CurrentValue = "请打13912345678联系"; // from before publishing refused it
            await db.SaveChangesAsync();
        }

        Assert.DoesNotContain("13912345678", Assert.Single((await Records.ListAsync(new())).Rows).Duty.Content, StringComparison.Ordinal);
    }

    private PublishedRecords Records => new(_office.Office.Databases);

    private async Task<IEnumerable<DateOnly>> DaysAsync(PublicRecordQuery query) => (await Records.ListAsync(query)).Rows.Select(r => r.Duty.On);

    private async Task AddAsync(int person, DateOnly on, DutyKind kind, bool isPublished = true)
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        var record = new DutyRecord(person, Office.Chengguan, new() { Kind = kind, Content = "某事", On = on }, DutySource.Form, new(2026, 6, 30));
        foreach (var act in new Action<Signature>[] { record.Submit, record.Verify, record.Publish }.Take(isPublished ? 3 : 2)) act(new(0, "某人", DateTime.UtcNow));
        db.DutyRecords.Add(record);
        await db.SaveChangesAsync();
    }
}
