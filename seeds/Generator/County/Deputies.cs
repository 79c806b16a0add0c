using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.County;

/// <summary>The county's deputies: 1,229 people with 1,270 mandates of four levels; 41 people sit in the county's and a township's congress.</summary>
internal sealed class Deputies
{
    public const int InProvince = 3;
    public const int InCity = 29;
    public const int InCounty = 223;
    public const int InTownships = 1_015;
    public const int InBoth = 41;

    private readonly Dice _dice = new("deputies");
    private readonly People _people = new("county", firstPhone: 0);
    private readonly List<Person> _persons = [];
    private readonly List<Mandate> _mandates = [];

    public Deputies()
    {
        var townships = Township.All;
        for (var i = 0; i < InProvince; i++)
            Seat(Newcomer(townships[i * 6], Level.Province), Level.Province, "十堰代表团", "十堰市人民代表大会", "湖北省第十四届");
        for (var i = 0; i < InCity; i++)
            Seat(Newcomer(townships[i % townships.Count], Level.City), Level.City, "竹山代表团", "竹山县人民代表大会", "十堰市第六届");

        var both = SeatCounty(townships);
        var seats = Shares(townships, InTownships, township => 45 + township.Population / 1_500.0);
        foreach (var township in townships)
        {
            var own = both.Where(person => person.Township == township).ToList();
            var newcomers = Enumerable.Range(0, seats[township] - own.Count).Select(_ => Newcomer(township, Level.Township));
            foreach (var (index, person) in _dice.Shuffle([.. own, .. newcomers]).Index())
                Seat(person, Level.Township, $"{township.Name}代表团", $"{township.Name}第{index / 3 + 1}选区", township.Name + township.Term);
        }
    }

    public IReadOnlyList<Person> Persons => _persons;
    public IReadOnlyList<Mandate> Mandates => _mandates;

    /// <summary>Seats the county's deputies and tells which of them also sit in their township's congress.</summary>
    private List<Person> SeatCounty(IReadOnlyList<Township> townships)
    {
        var seats = Shares(townships, InCounty, township => township.Population);
        var shared = Shares(townships, InBoth, township => seats[township]);
        var both = new List<Person>();
        foreach (var township in townships)
        {
            for (var i = 0; i < seats[township]; i++)
            {
                var person = Newcomer(township, Level.County);
                Seat(person, Level.County, $"{township.Name}代表团", $"{township.Name}第{i / 2 + 1}选区", "竹山县第十九届");
                if (i < shared[township]) both.Add(person);
            }
        }

        return both;
    }

    private Person Newcomer(Township township, Level level)
    {
        var person = _people.Next(township, level) with { Group = _dice.Between(1, township.Groups) };
        _persons.Add(person);
        return person;
    }

    private void Seat(Person person, Level level, string delegation, string district, string term)
    {
        var mandate = new Mandate(_mandates.Count + 1, person, level, delegation, district, term, _dice.Chance(31));
        _mandates.Add(mandate);
        person.Mandates.Add(mandate);
    }

    /// <summary>Divides a total by weight; what rounding leaves goes to the largest remainders.</summary>
    internal static Dictionary<Township, int> Shares(IReadOnlyList<Township> townships, int total, Func<Township, double> weight)
    {
        var sum = townships.Sum(weight);
        var exact = townships.ToDictionary(township => township, township => total * weight(township) / sum);
        var shares = exact.ToDictionary(share => share.Key, share => (int)share.Value);
        var left = total - shares.Values.Sum();
        foreach (var township in townships.OrderByDescending(township => exact[township] - shares[township]).Take(left))
            shares[township]++;
        return shares;
    }
}
