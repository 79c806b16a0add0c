using InfoCenter.Core.Accounts;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Ledger;

/// <summary>An entry tells what was there before and after, and never a phone, an ID number or a password.</summary>
public sealed class LedgerChangeTests : IDisposable
{
    private const string Phone = "13807281234";
    private const string IdNumber = "420323198001011234";

    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_changed_row_is_told_before_and_after()
    {
        var id = await AddAsync(new() { Name = "王建国", Position = "宝丰镇某村书记", TownshipCode = Office.Chengguan });

        await ChangeAsync(id, facts => facts with { Position = "宝丰镇人大主席" });

        var change = Assert.Single(await LastChangesAsync());
        Assert.Equal(("Person", $"{id}", "Modified"), (change.Entity, change.Key, change.Kind));
        Assert.Equal([new FieldChange("Position", "宝丰镇某村书记", "宝丰镇人大主席")], change.Fields);
    }

    [Fact]
    public async Task What_was_saved_before_its_entry_in_the_same_transaction_is_told_too()
    {
        await AddAsync(new() { Name = "王建国", TownshipCode = Office.Chengguan }, inTwoSaves: true);

        var change = Assert.Single(await LastChangesAsync());
        Assert.Equal(("Person", "Added"), (change.Entity, change.Kind));
        Assert.Contains(new FieldChange("Name", null, "王建国"), change.Fields);
    }

    [Fact]
    public async Task Phones_ID_numbers_and_passwords_are_said_to_be_changed_and_not_told()
    {
        var id = await AddAsync(new() { Name = "王建国", Phone = "13907280000", TownshipCode = Office.Chengguan });
        await ChangeAsync(id, facts => facts with { Phone = Phone, IdNumber = IdNumber });
        var phone = Assert.Single(await LastChangesAsync()).Fields.Single(f => f.Field == "Phone");
        await using (var db = _office.Databases.CreateDbContext())
        {
            var account = new Account("clerk", "王文员", Role.Clerk);
            account.SetPassword("a-long-password-of-canaries");
            db.Accounts.Add(account);
            db.Record(_office.With(Role.SecurityAdministrator), _office.Clock, "CreateAccount", "Account clerk", $"电话 {Phone}，身份证 {IdNumber}，{Phone[..3]} {Phone[3..7]} {Phone[7..]}");
            await db.SaveChangesAsync();
        }

        Assert.Equal((FieldChange.Hidden, FieldChange.Hidden), (phone.Before, phone.After));
        await using var reading = _office.Databases.CreateDbContext();
        foreach (var entry in await reading.LedgerEntries.ToListAsync())
        {
            var text = $"{entry.AccountName} {entry.Subject} {entry.Detail} {entry.Changes}";
            Assert.DoesNotContain(Phone, text, StringComparison.Ordinal);
            Assert.DoesNotContain("13907280000", text, StringComparison.Ordinal);
            Assert.DoesNotContain("138 0728 1234", text, StringComparison.Ordinal);
            Assert.DoesNotContain(IdNumber, text, StringComparison.Ordinal);
            Assert.DoesNotContain("220000.", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Many_rows_of_one_save_stay_within_the_entry_and_the_rest_is_counted()
    {
        await using var db = _office.Databases.CreateDbContext();
        for (var i = 0; i < 300; i++) db.People.Add(new Person(new() { Name = $"王建{i}", Position = "宝丰镇某村书记", TownshipCode = Office.Chengguan }));
        db.Record(_office.With(Role.Clerk), _office.Clock, "AddPerson", "People", "");
        await db.SaveChangesAsync();

        var changes = await LastChangesAsync();
        var more = Assert.Single(changes, c => c.Kind == "More");
        Assert.Equal("300", $"{changes.Count - 1 + int.Parse(more.Key!, System.Globalization.CultureInfo.InvariantCulture)}");
    }

    [Fact]
    public async Task In_words_a_change_reads_as_people_say_it()
    {
        var id = await AddAsync(new() { Name = "王建国", Position = "村书记", Phone = "13907280000", TownshipCode = Office.Chengguan });
        await ChangeAsync(id, facts => facts with { Position = "镇人大主席", Phone = Phone });

        await using var db = _office.Databases.CreateDbContext();
        var last = await db.LedgerEntries.OrderByDescending(e => e.Id).FirstAsync();
        Assert.Equal("联系电话已改；单位及职务 “村书记” → “镇人大主席”", LedgerWords.Changes(last.Changes));
        Assert.Equal($"代表 {id}", LedgerWords.Subject(last.Subject));
    }

    private async Task<int> AddAsync(PersonFacts facts, bool inTwoSaves = false)
    {
        await using var db = _office.Databases.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var person = db.People.Add(new Person(facts)).Entity;
        if (inTwoSaves) await db.SaveChangesAsync();
        db.Record(_office.With(Role.Clerk), _office.Clock, "AddPerson", $"Person {person.Id}", facts.Name);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return person.Id;
    }

    private async Task ChangeAsync(int id, Func<PersonFacts, PersonFacts> change)
    {
        await using var db = _office.Databases.CreateDbContext();
        var person = await db.People.SingleAsync(p => p.Id == id);
        person.Describe(change(person.Facts));
        db.Record(_office.With(Role.Clerk), _office.Clock, "DescribePerson", $"Person {id}", "");
        await db.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<LedgerChange>> LastChangesAsync()
    {
        await using var db = _office.Databases.CreateDbContext();
        return LedgerChange.Read((await db.LedgerEntries.OrderByDescending(e => e.Id).FirstAsync()).Changes);
    }
}
