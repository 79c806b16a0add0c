using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Seeds.County;
using InfoCenter.Seeds.Duties;
using InfoCenter.Tests.House;
using InfoCenter.Tests.Support;
using Level = InfoCenter.Core.Roster.Level;
using Seat = InfoCenter.Core.Roster.Mandate;

namespace InfoCenter.Tests.Seeds.Duties;

public sealed class DutyLayoutsTests : IDisposable
{
    private readonly Office _office = new();
    private readonly Deputies _deputies = new();

    public DutyLayoutsTests()
    {
        _office.Clock.Pass(TimeSpan.FromDays(150));
        SeatEverybody();
    }

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData(2025, 12, 31)]
    [InlineData(2026, 11, 20)]
    public async Task The_importer_reads_every_layout_without_loss(int year, int month, int day)
    {
        var files = Sources.In($"seeds/duties/{year}", ".xlsx")
            .Select(path => new DutyFile(Path.GetFileName(path), File.ReadAllBytes(Path.Combine(Sources.Repository, path)))).ToList();

        var report = await new DutyImport(_office.Databases, _office.With(Role.Clerk), _office.Clock).RunAsync(files);

        Assert.Empty(report.Errors);
        Assert.Empty(report.Conflicts);
        Assert.Empty(report.Duplicates);
        Assert.Equal(DutyYear.Records, report.Records);
        Assert.Equal(Written(new DutyYear(year, new(year, month, day), _deputies.Persons)), Imported());
    }

    /// <summary>The people are put in directly: here the workbooks are tried, not the roster's import.</summary>
    private void SeatEverybody()
    {
        using var db = _office.Databases.CreateDbContext();
        var assemblies = Enum.GetValues<Level>().ToDictionary(level => level, level => new Assembly(level, level.Label));
        db.AddRange(assemblies.Values);
        db.SaveChanges();
        var terms = assemblies.ToDictionary(pair => pair.Key, pair => new Term(pair.Value.Id, 1, pair.Value.Place));
        db.AddRange(terms.Values);
        db.SaveChanges();

        var people = _deputies.Persons.ToDictionary(person => person, person => new InfoCenter.Core.Roster.Person(
            new() { Name = person.Name, IdNumber = person.IdNumber, TownshipCode = person.Township.Code, Position = person.Post }));
        db.AddRange(people.Values);
        db.SaveChanges();
        foreach (var mandate in _deputies.Mandates)
        {
            var level = Enum.Parse<Level>(mandate.Level.ToString());
            db.Add(new Seat(people[mandate.Person].Id, new() { Level = level, TermId = terms[level].Id, CardNumber = mandate.Card }));
        }

        db.SaveChanges();
    }

    private static List<string> Written(DutyYear year) =>
    [
        .. from township in InfoCenter.Seeds.County.Township.All
           from entry in year.Of(township)
           select $"{entry.Person.IdNumber} {entry.KindLabel} {entry.On:O} {entry.Place} {entry.Content} {entry.Result}" into line
           orderby line
           select line,
    ];

    private List<string> Imported()
    {
        using var db = _office.Databases.CreateDbContext();
        var ids = db.People.ToDictionary(person => person.Id, person => person.IdNumber);
        return [.. db.DutyRecords.ToList().Select(r => $"{ids[r.PersonId]} {r.Kind.Label} {r.On:O} {r.Place} {r.Content} {r.Result}").Order()];
    }
}
