using InfoCenter.Seeds.County;
using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.Duties;

/// <summary>All duty records of one year: every deputy has some, the county's deputies most.</summary>
internal sealed class DutyYear
{
    public const int Records = 2_900;

    private readonly Dice _dice;
    private readonly OfficeDays _days;
    private readonly int _year;
    private readonly HashSet<(string Id, DutyKind, DateOnly, string)> _taken = [];
    private readonly Dictionary<Township, List<SharedEvent>> _events = [];
    private readonly List<DutyEntry> _entries = [];

    public DutyYear(int year, DateOnly last, IReadOnlyList<Person> persons)
    {
        _dice = new($"duties {year}");
        (_year, _days) = (year, new(year, last));
        foreach (var township in Township.All) _events[township] = SharedEvents.Of(township, year, last, _dice);

        // An office that has two people of one name would write them apart; the workbooks do without them.
        var known = persons.GroupBy(person => (person.Township, person.Name)).Where(names => names.Count() == 1).Select(names => names.Single()).ToList();
        foreach (var person in known) Add(person, Expected(person));
        var countyDeputies = known.Where(person => person.Mandates[0].Level == Level.County).ToList();
        while (_entries.Count < Records) Add(_dice.Pick(countyDeputies), 1);
    }

    /// <summary>One township's records in the order of their days.</summary>
    public List<DutyEntry> Of(Township township) =>
        [.. _entries.Where(entry => entry.Person.Township == township).OrderBy(entry => entry.On)];

    private int Expected(Person person) => person.Mandates[0].Level switch
    {
        Level.County => _dice.Between(5, 9),
        Level.Township => _dice.Chance(4) ? 0 : 1,
        Level.City => _dice.Between(3, 6),
        Level.Province => _dice.Between(4, 7),
    };

    private void Add(Person person, int count)
    {
        for (var left = count; left > 0 && _entries.Count < Records;)
        {
            var entry = Draw(person);
            if (!_taken.Add((person.IdNumber, entry.Kind, entry.On, entry.Place))) continue;

            _entries.Add(entry);
            left--;
        }
    }

    private DutyEntry Draw(Person person)
    {
        var kind = _dice.Weighted(
            (DutyKind.Meeting, 22), (DutyKind.Inspection, 21), (DutyKind.Suggestion, 13), (DutyKind.VoterContact, 28), (DutyKind.GroupActivity, 16));
        return kind is DutyKind.Meeting or DutyKind.GroupActivity ? Attend(person, kind) : Alone(person, kind);
    }

    private DutyEntry Attend(Person person, DutyKind kind)
    {
        var attended = _dice.Pick(_events[person.Township]
            .Where(shared => shared.Kind == kind && person.Mandates.Any(mandate => shared.Levels.Contains(mandate.LevelLabel)))
            .ToList());
        var role = _dice.Weighted<string?>(("参加", 6), ("发言", 2), ("主持", kind == DutyKind.GroupActivity ? 1 : 0));
        return new(person, kind, attended.On, attended.Place, attended.Content, _dice.Pick(attended.Results), role);
    }

    private DutyEntry Alone(Person person, DutyKind kind)
    {
        var (township, text) = (person.Township, _dice.Pick(DutyTexts.Of(kind)));
        var village = _dice.Pick(township.Villages);
        return new(
            person, kind, _days.Any(_dice), DutyTexts.Fill(text.Place, township, township.Name + village, _year, _dice),
            DutyTexts.Fill(text.Content, township, village, _year, _dice),
            DutyTexts.Fill(_dice.Pick(text.Results), township, village, _year, _dice), Role: null);
    }
}
