using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster.Import;

/// <summary>A mandate on record in the roster's own words, by <see cref="RosterField"/>.</summary>
internal sealed record KnownMandate(int Id, int PersonId, Ending? Ending, string?[] Values)
{
    public string? this[RosterField field] => Values[(int)field];
}

/// <summary>The whole roster as it stands, in the words an import or export uses.</summary>
internal sealed class RosterSnapshot
{
    private RosterSnapshot(Places places) => Places = places;

    public Places Places { get; }

    /// <summary>Every mandate, ended ones included, in the order they were entered.</summary>
    public List<KnownMandate> Mandates { get; } = [];

    /// <summary>The personal columns of everybody, by person.</summary>
    public Dictionary<int, string?[]> People { get; } = [];

    public string Fingerprint { get; private set; } = "";

    private Dictionary<string, int> _byId = [];
    private ILookup<string, int> _byName = Array.Empty<int>().ToLookup(_ => "");
    private ILookup<string, KnownMandate> _byCard = Array.Empty<KnownMandate>().ToLookup(_ => "");
    private ILookup<int, KnownMandate> _byPerson = Array.Empty<KnownMandate>().ToLookup(_ => 0);

    public int? FindById(string? idNumber) => idNumber is not null && _byId.TryGetValue(idNumber, out var person) ? person : null;

    public IEnumerable<int> FindByName(string? nameKey) => nameKey is null ? [] : _byName[nameKey];

    /// <summary>The mandates in office that hold the card number.</summary>
    public IEnumerable<KnownMandate> FindByCard(string? card) => card is null ? [] : _byCard[card];

    public KnownMandate? Find(int person, string? level, string? term) =>
        _byPerson[person].FirstOrDefault(m => m[RosterField.Level] == level && m[RosterField.Term] == term);

    public static async Task<RosterSnapshot> LoadAsync(InfoCenterDb db, CancellationToken cancel)
    {
        var townships = await db.Townships.AsNoTracking().OrderBy(t => t.Code).Select(t => new { t.Code, t.Name }).ToListAsync(cancel);
        var snapshot = new RosterSnapshot(new Places(townships.Select(t => (t.Code, t.Name))));
        var people = await db.People.AsNoTracking().OrderBy(p => p.Id).ToListAsync(cancel);
        var mandates = await db.Mandates.AsNoTracking().OrderBy(m => m.Id).ToListAsync(cancel);
        var terms = await db.Terms.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Title, cancel);
        var groups = await GroupsAsync(db, cancel);

        foreach (var person in people)
        {
            snapshot.People[person.Id] = Words(person, groups.GetValueOrDefault(person.Id), snapshot.Places.NameOf(person.TownshipCode));
        }

        foreach (var mandate in mandates)
        {
            var values = (string?[])snapshot.People[mandate.PersonId].Clone();
            Add(values, mandate.Facts, terms[mandate.TermId]);
            snapshot.Mandates.Add(new(mandate.Id, mandate.PersonId, mandate.Ending, values));
        }

        snapshot.Index();
        snapshot.Fingerprint = Hash(
            people.Select(p => (p.Id, p.Version)), mandates.Select(m => (m.Id, m.Version)), groups.Select(g => (g.Key, g.Value)), terms.Values);
        return snapshot;
    }

    /// <summary>The fingerprint of the roster now, without reading more than it needs.</summary>
    public static async Task<string> FingerprintAsync(InfoCenterDb db, CancellationToken cancel)
    {
        var people = await db.People.AsNoTracking().OrderBy(p => p.Id).Select(p => new { p.Id, p.Version }).ToListAsync(cancel);
        var mandates = await db.Mandates.AsNoTracking().OrderBy(m => m.Id).Select(m => new { m.Id, m.Version }).ToListAsync(cancel);
        var titles = await db.Terms.AsNoTracking().OrderBy(t => t.Id).Select(t => t.Title).ToListAsync(cancel);
        var groups = await GroupsAsync(db, cancel);
        return Hash(people.Select(p => (p.Id, p.Version)), mandates.Select(m => (m.Id, m.Version)), groups.Select(g => (g.Key, g.Value)), titles);
    }

    private void Index()
    {
        _byId = People.Where(p => p.Value[(int)RosterField.IdNumber] is not null).ToDictionary(p => p.Value[(int)RosterField.IdNumber]!, p => p.Key);
        _byName = People.Where(p => FilePeople.NameKey(p.Value) is not null).ToLookup(p => FilePeople.NameKey(p.Value)!, p => p.Key);
        _byCard = Mandates.Where(m => m.Ending is null && m[RosterField.CardNumber] is not null).ToLookup(m => m[RosterField.CardNumber]!);
        _byPerson = Mandates.ToLookup(m => m.PersonId);
    }

    private static async Task<Dictionary<int, string>> GroupsAsync(InfoCenterDb db, CancellationToken cancel)
    {
        var memberships = await db.GroupMemberships.AsNoTracking().Where(m => m.Until == null)
            .Join(db.DeputyGroups.Where(g => g.Kind == GroupKind.Area), m => m.GroupId, g => g.Id, (m, g) => new { m.Id, m.PersonId, g.Name })
            .OrderBy(m => m.Id).ToListAsync(cancel);
        var groups = new Dictionary<int, string>(memberships.Count);
        foreach (var membership in memberships) groups.TryAdd(membership.PersonId, membership.Name);
        return groups;
    }

    private static string?[] Words(Person person, string? group, string? township)
    {
        var values = new string?[RosterFieldLabels.All.Count];
        values[(int)RosterField.Group] = group;
        values[(int)RosterField.Name] = person.Name;
        values[(int)RosterField.Sex] = person.Sex?.Label;
        values[(int)RosterField.Nationality] = person.Nationality;
        values[(int)RosterField.BirthMonth] = person.BirthMonth;
        values[(int)RosterField.Party] = person.Party;
        values[(int)RosterField.Education] = person.Education;
        values[(int)RosterField.Position] = person.Position;
        values[(int)RosterField.Phone] = person.Phone;
        values[(int)RosterField.IdNumber] = person.IdNumber;
        values[(int)RosterField.Township] = township;
        return values;
    }

    private static void Add(string?[] values, MandateFacts facts, string term)
    {
        values[(int)RosterField.Level] = facts.Level.Label;
        values[(int)RosterField.Delegation] = facts.Delegation;
        values[(int)RosterField.Category] = facts.Category;
        values[(int)RosterField.ElectedBy] = facts.ElectedBy;
        values[(int)RosterField.CardNumber] = facts.CardNumber;
        values[(int)RosterField.Term] = term;
        values[(int)RosterField.ReElected] = RosterWords.Answer(facts.IsReElected);
        values[(int)RosterField.Remark] = facts.Remark;
    }

    private static string Hash(
        IEnumerable<(int Id, int Version)> people, IEnumerable<(int Id, int Version)> mandates,
        IEnumerable<(int Person, string Group)> groups, IEnumerable<string> terms)
    {
        var text = new StringBuilder()
            .AppendJoin(';', people).Append('|').AppendJoin(';', mandates).Append('|')
            .AppendJoin(';', groups.OrderBy(g => g.Person)).Append('|').AppendJoin(';', terms.Order(StringComparer.Ordinal));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
