using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Data;

/// <summary>Personal columns as the rest of the program meets them: written and found as ever, sealed in the database.</summary>
public sealed class PersonalColumnsTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public void The_running_model_says_which_columns_are_personal()
    {
        using var db = _office.Databases.CreateDbContext();
        var personal = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.IsPersonalColumn)
            .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").Order(StringComparer.Ordinal).ToList();

        Assert.Subset(personal.ToHashSet(), new HashSet<string>
        {
            "Person.Phone", "Person.IdNumber", "RosterImportPapers.Content", "RosterImportPapers.Wishes", "RosterImportPapers.Preview",
            "RosterImportPapers.Before", "RememberedMapping.Mapping", "DutyWorkbook.StoredRows", "DutyWorkbook.Notes", "Draft.Content",
        });
    }

    [Fact]
    public async Task A_person_is_found_by_the_whole_number_and_the_database_holds_none()
    {
        var number = RosterBook.Id(7);
        await using (var db = _office.Databases.CreateDbContext())
        {
            db.Add(new Person(new() { Name = "王小明", Phone = "19900001234", IdNumber = number }));
            await db.SaveChangesAsync();
        }

        await using var again = _office.Databases.CreateDbContext();
        Assert.Equal("王小明", (await again.People.SingleAsync(p => p.IdNumber == number)).Name);
        Assert.Equal("19900001234", (await again.People.SingleAsync(p => p.Phone == "19900001234")).Phone);
        var stored = await again.Database.SqlQuery<string>($"SELECT \"IdNumber\" || ' ' || \"Phone\" AS \"Value\" FROM \"Person\"").SingleAsync();
        Assert.StartsWith("enc:p1:", stored, StringComparison.Ordinal);
        Assert.Contains(" enc:p1:", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_cannot_have_one_number_though_it_is_sealed()
    {
        await using var db = _office.Databases.CreateDbContext();
        db.Add(new Person(new() { Name = "王小明", IdNumber = RosterBook.Id(7) }));
        db.Add(new Person(new() { Name = "李大山", IdNumber = RosterBook.Id(7) }));

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_roster_imported_and_taken_back_leaves_no_number_in_the_open()
    {
        var roster = new RosterOffice(_office);
        var id = await roster.AdoptAsync(RosterBook.Of(4));
        var second = await roster.AdoptAsync(RosterBook.Of(4).Type(1, RosterField.Phone, "19911112222"));
        await roster.Adoption.UndoAsync(second);

        for (var i = 0; i < 4; i++)
        {
            Assert.Empty(await Traces.InDatabaseAsync(_office, RosterBook.Id(i)));
            Assert.Empty(await Traces.InDatabaseAsync(_office, $"1990000{i:0000}"));
        }

        Assert.Empty(await Traces.InDatabaseAsync(_office, "19911112222"));
        Assert.NotEmpty(await Traces.InDatabaseAsync(_office, "城关镇北街村村民")); // what is not sealed is found
        await using var db = _office.Databases.CreateDbContext();
        Assert.Equal("19900000001", db.People.Single(p => p.IdNumber == RosterBook.Id(1)).Phone);
        Assert.NotNull(await db.RosterImportPapers.Where(p => p.RunId == id).Select(p => p.Before).SingleAsync());
    }

    [Fact]
    public async Task Another_offices_key_is_refused_by_name_and_reads_no_garbage()
    {
        await using (var db = _office.Databases.CreateDbContext())
        {
            db.Add(new Person(new() { Name = "王小明", Phone = "19900001234" }));
            await db.SaveChangesAsync();
        }

        File.WriteAllBytes(Path.Combine(_office.Folder.Below("keys"), "personal.key"), new byte[32]);
        await using var wrong = new Databases(_office.Folder).CreateDbContext();

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => wrong.People.ToListAsync());
        Assert.Equal(nameof(DataRules.PersonalKeyDoesNotFit), refused.Rule);
    }
}
