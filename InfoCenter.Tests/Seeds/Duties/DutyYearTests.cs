using InfoCenter.Seeds.County;
using InfoCenter.Seeds.Duties;

namespace InfoCenter.Tests.Seeds.Duties;

public class DutyYearTests
{
    private static readonly DateOnly Last = new(2026, 11, 20);

    private readonly List<DutyEntry> _entries;

    public DutyYearTests()
    {
        var year = new DutyYear(2026, Last, new Deputies().Persons);
        _entries = [.. Township.All.SelectMany(year.Of)];
    }

    [Fact]
    public void A_year_has_2900_records_of_five_kinds_up_to_its_last_day()
    {
        Assert.Equal(DutyYear.Records, _entries.Count);
        Assert.Equal(5, _entries.Select(entry => entry.Kind).Distinct().Count());
        Assert.All(_entries, entry => Assert.InRange(entry.On, new(2026, 1, 2), Last));
        Assert.InRange(_entries.Select(entry => entry.Person.IdNumber).Distinct().Count(), 1_150, 1_229);
    }

    [Fact]
    public void Nobody_does_the_same_thing_twice_on_one_day_in_one_place() =>
        Assert.Equal(_entries.Count, _entries.Select(entry => (entry.Person.IdNumber, entry.On, entry.Kind, entry.Place)).Distinct().Count());

    [Fact]
    public void A_name_in_a_workbook_means_one_person_of_its_township()
    {
        var names = new Deputies().Persons.ToLookup(person => (person.Township.Code, person.Name));

        Assert.All(_entries, entry => Assert.Single(names[(entry.Person.Township.Code, entry.Person.Name)]));
    }

    [Fact]
    public void No_mark_is_left_unfilled() =>
        Assert.DoesNotContain(_entries, entry => (entry.Place + entry.Content + entry.Result).AsSpan().ContainsAny('{', '}'));
}
