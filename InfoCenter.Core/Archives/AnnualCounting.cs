using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Archives;

/// <summary>Counts a report from the year's facts.</summary>
internal static class AnnualCounting
{
    private static readonly DutyKind[] AllKinds = Enum.GetValues<DutyKind>();

    /// <param name="material">The year's facts.</param>
    /// <param name="county">The county's name, for a report of the whole.</param>
    /// <param name="township">Null for the whole county.</param>
    /// <param name="level">Null for deputies of all levels.</param>
    public static AnnualReport Count(AnnualMaterial material, string county, Township? township, Level? level)
    {
        var deputies = material.Deputies
            .Where(d => township is null || d.TownshipCode == township.Code)
            .Select(d => (Deputy: d, Days: d.DaysInOffice(material.From, material.To, level)))
            .Where(d => d.Days > 0)
            .ToDictionary(d => d.Deputy.PersonId);
        var mandates = deputies.Values.SelectMany(d => d.Deputy.Mandates).Where(m => level is null || m.Level == level).ToList();
        var ofLevel = mandates.Select(m => m.Id).ToHashSet();
        var mine = material.Records
            .Where(r => r.On <= material.To && deputies.ContainsKey(r.PersonId) && (level is null || r.MandateId is not { } id || ofLevel.Contains(id))).ToList();
        var counted = mine.Where(r => r.Attendance is Attendance.Attended).ToList();
        var total = Place(township?.Name ?? county, township?.Code, deputies.Keys);

        return new AnnualReport
        {
            Year = material.Year,
            To = material.To,
            Place = total.Name,
            TownshipCode = township?.Code,
            Level = level,
            Deputies = deputies.Count,
            Mandates = mandates.Count(m => IsInOffice(m, material)),
            PerHead = total.PerHead,
            Participation = total.Participation,
            Kinds = [.. AllKinds.Select(k => new KindFigures(k, counted.Count(r => r.Kind == k), Taking(counted.Where(r => r.Kind == k), deputies.Count)))],
            Months = [.. Enumerable.Range(1, 12).Select(month => counted.Count(r => r.On.Month == month))],
            Levels = [.. Enum.GetValues<Level>().Where(l => level is null || l == level).Select(Of).Where(l => l.Deputies > 0)],
            Townships = township is not null ? [] : [.. material.Townships
                .Select(t => Place(t.Name, t.Code, deputies.Values.Where(d => d.Deputy.TownshipCode == t.Code).Select(d => d.Deputy.PersonId)))
                .Where(p => p.Deputies > 0)],
            Groups = [.. material.Groups.Where(g => township is null || g.TownshipCode == township.Code)
                .Select(g => Place(g.Name, null, g.People.Where(deputies.ContainsKey))).Where(p => p.Deputies > 0)],
            Leaves = mine.Count(r => r.Attendance is Attendance.OnLeave),
            Absences = mine.Count(r => r.Attendance is Attendance.Absent),
            Funds = counted.Sum(r => r.FundsInFen ?? 0),
            Beneficiaries = counted.Sum(r => (long)(r.Beneficiaries ?? 0)),
        };

        PlaceFigures Place(string name, string? code, IEnumerable<int> people)
        {
            var those = people.ToHashSet();
            var records = counted.Where(r => those.Contains(r.PersonId)).ToList();
            return new(
                name, code, those.Count, [.. AllKinds.Select(k => records.Count(r => r.Kind == k))],
                new PerHead(records.Count, those.Sum(id => (long)deputies[id].Days)), Taking(records, those.Count));
        }

        LevelFigures Of(Level one)
        {
            var holders = deputies.Values
                .Select(d => (d.Deputy, Days: d.Deputy.DaysInOffice(material.From, material.To, one))).Where(d => d.Days > 0).ToDictionary(d => d.Deputy.PersonId);
            var ids = holders.Values.SelectMany(d => d.Deputy.Mandates).Where(m => m.Level == one).Select(m => m.Id).ToHashSet();
            var records = counted.Count(r => holders.ContainsKey(r.PersonId) && (r.MandateId is not { } id || ids.Contains(id)));
            return new(one, holders.Count, new(records, holders.Values.Sum(d => (long)d.Days)));
        }
    }

    private static bool IsInOffice(AnnualMandate mandate, AnnualMaterial material) =>
        (mandate.Start is not { } start || start <= material.To) && (mandate.End is not { } end || end >= material.From);

    private static ParticipationRate Taking(IEnumerable<AnnualRecord> records, int inOffice) => new(records.Select(r => r.PersonId).Distinct().Count(), inOffice);
}
