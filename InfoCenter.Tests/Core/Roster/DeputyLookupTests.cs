using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Roster;

public sealed class DeputyLookupTests : IDisposable
{
    private readonly Office _office = new();
    private readonly int _person;

    public DeputyLookupTests()
    {
        using var db = _office.Databases.CreateDbContext();
        var assembly = db.Assemblies.Add(new Assembly(Level.County, "竹山县")).Entity;
        var person = db.People.Add(new Person(new PersonFacts { Name = "李测试", TownshipCode = Office.Pankou })).Entity;
        db.SaveChanges();
        var term = db.Terms.Add(new Term(assembly.Id, 19, "竹山县第十九届")).Entity;
        db.SaveChanges();
        db.Mandates.Add(new Mandate(person.Id, new MandateFacts { Level = Level.County, TermId = term.Id, CardNumber = "C00001" }));
        db.SaveChanges();
        _person = person.Id;
    }

    [Fact]
    public async Task A_card_leads_to_its_deputy() => Assert.Equal(_person, await Lookup(Permission.ManageAccounts).OfCardAsync(" C00001 "));

    [Fact]
    public async Task An_unknown_card_is_refused()
    {
        await Refusal.ExpectAsync(nameof(RosterRules.CardIsUnknown), () => Lookup(Permission.ManageAccounts).OfCardAsync("C99999"));
        await Refusal.ExpectAsync(nameof(RosterRules.CardIsUnknown), () => Lookup(Permission.ManageAccounts).OfCardAsync(" "));
    }

    [Fact]
    public async Task Only_who_makes_accounts_may_ask() =>
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Lookup(Permission.EditRoster).OfCardAsync("C00001"));

    public void Dispose() => _office.Dispose();

    private DeputyLookup Lookup(Permission permission) => new(_office.Databases, _office.Allowed(permission));
}
