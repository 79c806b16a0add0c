using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Duties;

public sealed class DutyTablesTests : IDisposable
{
    private readonly Office _office = new();

    [Fact]
    public async Task A_record_comes_back_as_it_was_stored()
    {
        var today = new DateOnly(2026, 6, 30);
        await using (var db = _office.Databases.CreateDbContext())
        {
            var person = new Person(new PersonFacts { Name = "曾𬸣", TownshipCode = Office.Chengguan });
            db.People.Add(person);
            await db.SaveChangesAsync();
            var told = new DutyRecord(
                person.Id,
                Office.Chengguan,
                new DutyFacts { Kind = DutyKind.VoterContact, Content = "走访", On = new DateOnly(2026, 3, 1) },
                DutySource.Form,
                today);
            told.Submit(new Signature(7, "城关镇人大", new DateTime(2026, 6, 30, 2, 0, 0, DateTimeKind.Utc)));
            db.DutyRecords.Add(told);
            await db.SaveChangesAsync();
        }

        await using var again = _office.Databases.CreateDbContext();
        var record = await again.DutyRecords.SingleAsync();

        Assert.Equal((DutyKind.VoterContact, DutyStatus.Submitted, 2026), (record.Kind, record.Status, record.Year));
        Assert.Equal(DateTimeKind.Utc, record.SubmittedAt!.Value.Kind);
    }

    [Fact]
    public async Task A_new_office_starts_with_sub_kinds_for_every_kind()
    {
        await using var db = _office.Databases.CreateDbContext();

        var kinds = await db.DutySubKinds.Select(k => k.Kind).Distinct().ToListAsync();

        Assert.Equal(Enum.GetValues<DutyKind>(), kinds.Order());
    }

    public void Dispose() => _office.Dispose();
}
