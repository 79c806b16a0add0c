using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>What a report says about a deputy besides the name.</summary>
internal sealed record DutyNaming(string Name, string Level = "", string Card = "", string Position = "");

/// <summary>Whom a name means: the one, or the people to choose from with the reason a choice is needed.</summary>
internal sealed record DutyMatch(DutyCandidate? Deputy, IReadOnlyList<DutyCandidate> Candidates, string Problem = "");

/// <summary>The deputies of a township, or of the county, as reports name them. Two people of one name are never guessed apart.</summary>
internal sealed class DutyPeople
{
    private readonly Dictionary<string, List<Deputy>> _byName;

    private DutyPeople(IEnumerable<Deputy> deputies) =>
        _byName = deputies.GroupBy(d => d.Name).ToDictionary(same => same.Key, same => same.ToList());

    /// <param name="db">Read twice, whatever the number of people.</param>
    /// <param name="townshipCode">Null for the whole county.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="inOffice">Only those with a mandate now; a report of the past may name others.</param>
    public static async Task<DutyPeople> LoadAsync(InfoCenterDb db, string? townshipCode, CancellationToken cancel, bool inOffice = false)
    {
        var mandates = db.Mandates;
        var people = db.People.Where(p => (townshipCode == null || p.TownshipCode == townshipCode) && (!inOffice || (p.TownshipCode != null && mandates.Any(m => m.PersonId == p.Id && m.Ending == null))));
        var seats = await db.Mandates.Join(people, m => m.PersonId, p => p.Id, (m, p) => new Seat(m.PersonId, m.Id, m.Level, m.CardNumber, m.Ending == null))
            .ToListAsync(cancel);
        var byPerson = seats.ToLookup(s => s.PersonId);
        var names = await people.OrderBy(p => p.Id).Select(p => new { p.Id, p.Name, p.Position, p.TownshipCode }).ToListAsync(cancel);
        return new(names.Select(p => new Deputy(p.Id, p.Name, p.Position, p.TownshipCode, [.. byPerson[p.Id]])));
    }

    /// <summary>Whom the name means among the township's people; null looks in all that were loaded.</summary>
    public DutyMatch Find(DutyNaming naming, string? townshipCode)
    {
        var (name, level) = Split(naming);
        var same = _byName.GetValueOrDefault(name)?.FindAll(d => townshipCode is null || d.TownshipCode == townshipCode);
        if (same is null or []) return new(null, Near(name, townshipCode), DutyRules.NobodyBearsTheName(name).Message);

        var (fitting, levels, card) = (same, DutyWords.LevelsOf(level), ChineseText.Squeeze(naming.Card));
        if (card.Length > 0) fitting = [.. fitting.Where(d => d.Seats.Any(s => string.Equals(s.Card, card, StringComparison.OrdinalIgnoreCase)))];
        if (levels.Count > 0) fitting = [.. fitting.Where(d => d.Seats.Any(s => levels.Contains(s.Level)))];
        if (fitting.Count > 1 && ChineseText.Squeeze(naming.Position) is { Length: > 0 } position)
        {
            fitting = [.. fitting.Where(d => ChineseText.Squeeze(d.Position) == position)];
        }

        return fitting.Count switch
        {
            1 => new(fitting[0].Credited(levels, card), []),
            0 => new(null, Choices(same), DutyRules.NameDoesNotFit(name, levels.Count > 0 ? level : naming.Card).Message),
            _ => new(null, Choices(fitting), DutyRules.SeveralBearTheName(name, fitting.Count).Message),
        };
    }

    /// <summary>Everyone, by name, for a clerk to choose from.</summary>
    public IReadOnlyList<DutyCandidate> All => [.. _byName.Values.SelectMany(Choices)];

    /// <summary>The township the person belongs to; null when unknown.</summary>
    public string? TownshipOf(int personId) => _byName.Values.SelectMany(d => d).FirstOrDefault(d => d.Id == personId)?.TownshipCode;

    public DutyCandidate? Candidate(int personId) => _byName.Values.SelectMany(d => d).FirstOrDefault(d => d.Id == personId)?.Credited([], "");

    // 张三（县） carries the level behind the name.
    private static (string Name, string Level) Split(DutyNaming naming)
    {
        var (text, level) = (ChineseText.Squeeze(naming.Name), naming.Level);
        if (level.Length == 0 && DutyWords.NameAndLevel(text) is { } both) (text, level) = both;
        return (PersonName.Read(text)?.Name.Value ?? text, level);
    }

    // One character written wrongly: offered, not taken.
    private List<DutyCandidate> Near(string name, string? townshipCode) =>
    [
        .. _byName.Where(known => IsNear(known.Key, name)).SelectMany(known => known.Value)
            .Where(d => townshipCode is null || d.TownshipCode == townshipCode).Take(8).Select(d => d.Credited([], "")),
    ];

    private static bool IsNear(string known, string name)
    {
        var (a, b) = (known.EnumerateRunes().ToList(), name.EnumerateRunes().ToList());
        if (a.Count < 2 || b.Count < 2) return false;
        if (a.Count != b.Count) return Math.Abs(a.Count - b.Count) == 1 && a[0] == b[0] && a[^1] == b[^1];
        return a.Zip(b).Count(pair => pair.First != pair.Second) == 1 && (a.Count > 2 || a[0] == b[0]);
    }

    private static List<DutyCandidate> Choices(List<Deputy> deputies) => [.. deputies.Select(d => d.Credited([], ""))];

    private sealed record Seat(int PersonId, int MandateId, Level Level, string? Card, bool IsInOffice);

    private sealed record Deputy(int Id, string Name, string? Position, string? TownshipCode, IReadOnlyList<Seat> Seats)
    {
        /// <summary>The person with the one mandate that is meant; none when several may be.</summary>
        public DutyCandidate Credited(IReadOnlyList<Level> levels, string card)
        {
            var meant = Seats.Where(s => card.Length > 0 ? s.Card == card : levels.Count == 0 || levels.Contains(s.Level)).ToList();
            if (meant.Count > 1) meant = [.. meant.Where(s => s.IsInOffice)];
            return new(Id, meant.Count == 1 ? meant[0].MandateId : null, DutyLabels.Deputy(Name, Seats.Select(s => s.Level).Distinct().Order(), Position));
        }
    }
}
