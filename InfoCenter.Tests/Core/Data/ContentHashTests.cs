using InfoCenter.Core.Accounts;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Data;

/// <summary>Equal contents have equal hashes, and nothing else has.</summary>
public sealed class ContentHashTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Reading_changes_nothing_and_one_changed_letter_is_seen_in_its_table_only()
    {
        await using var db = _office.Databases.CreateDbContext();
        db.People.Add(new Person(new PersonFacts { Name = "曾𬸣", TownshipCode = Office.Pankou }));
        await db.SaveChangesAsync();
        var before = await ContentHash.OfAsync(db);
        Assert.Equal(before.Total, (await ContentHash.OfAsync(db)).Total);

        await db.Database.ExecuteSqlRawAsync("UPDATE \"Person\" SET \"Name\" = '曾𬸣 '");
        var after = await ContentHash.OfAsync(db);

        Assert.NotEqual(before.Total, after.Total);
        Assert.Equal(["Person"], before.DifferFrom(after));
        Assert.Equal(before.Except("Person").Total, after.Except("Person").Total);
    }

    [Fact, Trait("Engine", "SQLite")]
    public async Task Every_table_of_the_database_is_read()
    {
        await using var db = _office.Databases.CreateDbContext();
        var tables = await db.Database.SqlQueryRaw<string>(
            "SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'SearchText_%'").ToListAsync(); // made of SearchText, by the engine

        Assert.Equal(tables.Order(StringComparer.Ordinal), (await ContentHash.OfAsync(db)).Tables.Select(t => t.Table));
    }

    [Fact]
    public async Task Reading_does_not_keep_others_from_beginning_to_write()
    {
        await using var reader = _office.Databases.CreateDbContext();
        await using var held = await Snapshot.HoldAsync(reader, CancellationToken.None);
        _ = await reader.Set<Account>().CountAsync();
        await using var writer = _office.Databases.CreateDbContext();
        await using var begun = await writer.Database.BeginTransactionAsync();

        Assert.Equal(0, await writer.Set<Account>().CountAsync());
    }

    [Fact]
    public void Texts_are_the_same_on_both_engines()
    {
        using var sqlite = Databases.Embedded(_office.Folder).CreateDbContext();
        using var postgres = new Databases(_office.Folder, "Host=nowhere").CreateDbContext();

        Assert.Equal(TableShape.Of(sqlite).Select(t => t.Heading()), TableShape.Of(postgres).Select(t => t.Heading()));
    }
}
