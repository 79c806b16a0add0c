using System.Text;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Data;

/// <summary>A start on a database of before the sealing, and one whose key is lost.</summary>
public sealed class PersonalSealingTests : IDisposable
{
    private const string Phone = "19900004321";

    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task What_an_earlier_version_stored_openly_is_sealed_at_the_next_start()
    {
        var number = RosterBook.Id(3);
        await OldRowsAsync(number);
        Assert.True(await HoldsAsync(Phone) && await HoldsAsync(number)); // the search finds what is there

        Upgrade.Apply(_office.Databases, _office.Folder);

        Assert.False(await HoldsAsync(Phone) || await HoldsAsync(number));
        await using var db = _office.Databases.CreateDbContext();
        var person = await db.People.SingleAsync(p => p.IdNumber == number);
        Assert.Equal((Phone, "王小明"), (person.Phone, person.Name));
        var papers = await db.RosterImportPapers.SingleAsync();
        Assert.Equal($"{{\"Name\":\"{Phone}\"}}", papers.Preview);
        Assert.Equal($"手机 {Phone}", Encoding.UTF8.GetString(papers.Content));
        Assert.Null(papers.Before);
    }

    [Fact]
    public async Task A_second_start_finds_nothing_to_seal()
    {
        await OldRowsAsync(RosterBook.Id(3));
        Upgrade.Apply(_office.Databases, _office.Folder);
        var before = await StoredAsync();

        Upgrade.Apply(_office.Databases, _office.Folder);

        Assert.Equal(before, await StoredAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_or_wrong_key_stops_the_start_in_words_and_no_new_key_is_left(bool isLost)
    {
        await OldRowsAsync(RosterBook.Id(3));
        Upgrade.Apply(_office.Databases, _office.Folder);
        var stored = await StoredAsync();
        var key = Path.Combine(_office.Folder.Root, "keys", "personal.key");
        var rightKey = await File.ReadAllBytesAsync(key);
        if (isLost) File.Delete(key);
        else await File.WriteAllBytesAsync(key, new byte[32]);

        Refusal.Expect(nameof(DataRules.PersonalKeyDoesNotFit), () => Upgrade.Apply(new Databases(_office.Folder), _office.Folder));

        Assert.Equal(!isLost, File.Exists(key));
        Assert.Equal(stored, await StoredAsync());
        await File.WriteAllBytesAsync(key, rightKey);
        Upgrade.Apply(new Databases(_office.Folder), _office.Folder);
    }

    private async Task OldRowsAsync(string number)
    {
        await using (var db = _office.Databases.CreateDbContext())
        {
            db.Add(new Person(new() { Name = "王小明" }));
            var run = new RosterImportRun("名册.csv", "王文员", _office.Clock.GetUtcNow().UtcDateTime);
            db.Add(new RosterImportPapers(run, [1], "{}"));
            await db.SaveChangesAsync();
            await db.Database.ExecuteSqlAsync($"UPDATE \"Person\" SET \"Phone\" = {Phone}, \"IdNumber\" = {number}");
            await db.Database.ExecuteSqlAsync(
                $"UPDATE \"RosterImportPapers\" SET \"Preview\" = {$"{{\"Name\":\"{Phone}\"}}"}, \"Content\" = {Encoding.UTF8.GetBytes($"手机 {Phone}")}");
        }
    }

    private async Task<bool> HoldsAsync(string canary) => (await Traces.InDatabaseAsync(_office, canary)).Count > 0;

    private async Task<string> StoredAsync()
    {
        await using var db = _office.Databases.CreateDbContext();
        return string.Join('|', await db.Database.SqlQuery<string>($"SELECT \"IdNumber\" || \"Phone\" AS \"Value\" FROM \"Person\"").ToListAsync());
    }
}
