using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>Counts cards from records by the items of a book. Knows no database and no clock; the time grows with the records.</summary>
public static class ScoreCounting
{
    /// <summary>A card for each deputy, in their order.</summary>
    /// <param name="deputies">Everybody who has a card.</param>
    /// <param name="items">In the book's order; no two count the same.</param>
    /// <param name="rows">Published records of the year, in any order.</param>
    public static IReadOnlyList<ScoreCard> Count(IReadOnlyList<ScoreDeputy> deputies, IReadOnlyList<ScoreItem> items, IEnumerable<ScoreRow> rows)
    {
        var (finder, own) = (new ItemFinder(items), deputies.ToDictionary(d => d.PersonId, _ => new List<ScoreRow>()));
        foreach (var row in rows)
        {
            if (own.TryGetValue(row.PersonId, out var mine)) mine.Add(row);
        }

        return [.. deputies.Select(deputy => Card(deputy, items, finder, own[deputy.PersonId]))];
    }

    /// <summary>Where each card stands among those of the same level and township.</summary>
    /// <param name="scores">Tenths by deputy.</param>
    /// <param name="fewest">Groups of fewer get no places.</param>
    public static IReadOnlyDictionary<int, ScorePlace> Places(IEnumerable<(ScoreDeputy Deputy, int Total)> scores, int fewest)
    {
        var places = new Dictionary<int, ScorePlace>();
        foreach (var peers in scores.GroupBy(s => (s.Deputy.Level, s.Deputy.TownshipCode)))
        {
            var ranked = peers.OrderByDescending(p => p.Total).ToList();
            var (place, before) = (0, int.MaxValue);
            for (var i = 0; i < ranked.Count; i++)
            {
                if (ranked[i].Total < before) (place, before) = (i + 1, ranked[i].Total);
                places[ranked[i].Deputy.PersonId] = new(ranked.Count < fewest ? null : place, ranked.Count);
            }
        }

        return places;
    }

    /// <summary>Whether a card belongs on the list for commendation.</summary>
    /// <param name="terms">The book's measure.</param>
    /// <param name="total">Tenths.</param>
    /// <param name="place">Among its peers.</param>
    public static bool IsCommended(ScoreTerms terms, int total, ScorePlace place) =>
        total > 0 && place.Place is { } reached && (terms.By is CommendBy.Points ? total >= terms.CommendFrom : reached <= Math.Max(1, place.Peers * terms.CommendFrom / 100));

    private static ScoreCard Card(ScoreDeputy deputy, IReadOnlyList<ScoreItem> items, ItemFinder finder, List<ScoreRow> rows)
    {
        // The day decides, then the key: whoever hands the records in which order, each gives the same.
        rows.Sort((a, b) => a.On.CompareTo(b.On) is not 0 and var day ? day : a.RecordId.CompareTo(b.RecordId));
        var (found, rest, turnout) = (items.ToDictionary(i => i.Id, _ => new List<ScoreRow>()), new List<ScoreRow>(), default(Turnout));
        foreach (var row in rows)
        {
            if (finder.Find(row) is { } item) found[item.Id].Add(row);
            else rest.Add(row);
            turnout = With(turnout, row);
        }

        var lines = items.Select(item => Line(item, found[item.Id])).ToList();
        return new(deputy, lines.Sum(l => l.Points), lines, rest, turnout);
    }

    private static ScoreLine Line(ScoreItem item, List<ScoreRow> rows)
    {
        var (facts, points, records) = (item.Facts, 0, new List<ScoredRecord>(rows.Count));
        foreach (var row in rows)
        {
            var would = facts.Deduct > 0 ? -facts.Deduct : facts.Each + (records.Count == 0 ? facts.Start : 0);
            var gives = facts.Cap is { } cap ? Math.Min(would, cap - points) : would;
            records.Add(new(row.RecordId, row.On, gives, (would, gives) switch
            {
                (0, _) => ScoreReason.OnlyTheFirst,
                (_, 0) => ScoreReason.BeyondTheCap,
                _ => gives < would ? ScoreReason.CutByTheCap : ScoreReason.Counted,
            }));
            points += gives;
        }

        return new(item, points, records);
    }

    private static Turnout With(Turnout turnout, ScoreRow row) => row.Kind is DutyKind.Suggestion or DutyKind.VoterContact ? turnout : row.Attendance switch
    {
        Attendance.Attended => turnout with { Attended = turnout.Attended + 1 },
        Attendance.OnLeave => turnout with { OnLeave = turnout.OnLeave + 1 },
        Attendance.Absent => turnout with { Absent = turnout.Absent + 1 },
    };

    private sealed class ItemFinder(IReadOnlyList<ScoreItem> items)
    {
        private readonly Dictionary<ScoreSubject, ScoreItem> _items = items.ToDictionary(i => i.Facts.Subject);
        private readonly Dictionary<(DutyKind, string?, DutyRole, Attendance), ScoreItem?> _known = [];

        public ScoreItem? Find(ScoreRow row)
        {
            var key = (row.Kind, row.SubKind, row.Role, row.Attendance);
            if (!_known.TryGetValue(key, out var found)) _known[key] = found = Look(row, ScoreRoles.Of(row.Kind, row.SubKind, row.Role));
            return found;
        }

        private ScoreItem? Look(ScoreRow row, DutyRole role) =>
            new ScoreSubject[] { new(row.Kind, row.SubKind, role, row.Attendance), new(row.Kind, row.SubKind, null, row.Attendance), new(row.Kind, null, role, row.Attendance), new(row.Kind, null, null, row.Attendance) }
                .Select(subject => _items.GetValueOrDefault(subject)).FirstOrDefault(item => item is not null);
    }
}
