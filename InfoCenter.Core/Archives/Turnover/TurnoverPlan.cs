using System.Text.Json;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>A deputy of the ending term who is in the new roster.</summary>
public sealed record CarriedDeputy(int PersonId, string Name, string? FormerDistrict, string? NewDistrict);

/// <summary>A deputy of the ending term who is not.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="District">Where elected.</param>
/// <param name="Groups">Groups the deputy leaves; with a mark where convenor.</param>
/// <param name="Requests">Open requests in hand, which go to the next in line.</param>
/// <param name="StaysElsewhere">Still a deputy of another congress: groups and requests stay.</param>
public sealed record DepartingDeputy(int PersonId, string Name, string? District, IReadOnlyList<string> Groups, int Requests, bool StaysElsewhere);

/// <summary>A row of the new roster that may be a deputy of the ending term: somebody chooses.</summary>
public sealed record DoubtfulRow(string Key, string Name, string Why, IReadOnlyList<PersonChoice> Choices);

/// <summary>A district that villages lie in and the new roster does not have.</summary>
public sealed record LostDistrict(string Name, int Villages, string? MovesTo);

/// <summary>What confirming the turnover would do, as the new roster stands now.</summary>
public sealed record TurnoverPlan(
    IReadOnlyList<CarriedDeputy> Carried, IReadOnlyList<DepartingDeputy> Departing, int New, IReadOnlyList<DoubtfulRow> Doubtful, int InTheWay,
    IReadOnlyList<LostDistrict> LostDistricts, IReadOnlyList<string> NewDistricts)
{
    /// <summary>Reads it; changes nothing.</summary>
    internal static async Task<TurnoverPlan> MakeAsync(InfoCenterDb db, TurnoverRun run, RosterPreview preview, CancellationToken cancel)
    {
        var assembly = await db.Assemblies.AsNoTracking().FirstAsync(a => a.Id == run.AssemblyId, cancel);
        var taken = preview.Rows.FindAll(r => r.State is RowState.New or RowState.Changed && r.InForce is RowDecision.TakeNew);
        var ofPerson = taken.Where(r => r.PersonId is not null).ToLookup(r => r.PersonId!.Value);
        var former = await (
            from mandate in db.Mandates.AsNoTracking()
            where mandate.TermId == run.FormerTermId && mandate.Ending == null
            join person in db.People on mandate.PersonId equals person.Id
            orderby person.StrokeOrder, person.Id
            select new { mandate.PersonId, person.Name, mandate.ElectedBy }).ToListAsync(cancel);
        var carried = former.Where(f => ofPerson[f.PersonId].Any()).Select(f => new CarriedDeputy(f.PersonId, f.Name, f.ElectedBy, ofPerson[f.PersonId].First()[RosterField.ElectedBy])).ToList();

        var gone = former.FindAll(f => !ofPerson[f.PersonId].Any());
        var ids = gone.ConvertAll(f => f.PersonId);
        var elsewhere = (await db.Mandates.Where(m => ids.Contains(m.PersonId) && m.TermId != run.FormerTermId && m.Ending == null).Select(m => m.PersonId).ToListAsync(cancel)).ToHashSet();
        var groups = (await db.GroupMemberships.Where(m => ids.Contains(m.PersonId) && m.Until == null)
            .Join(db.DeputyGroups, m => m.GroupId, g => g.Id, (m, g) => new { m.PersonId, g.Name, m.IsConvenor }).ToListAsync(cancel)).ToLookup(g => g.PersonId);
        var requests = await db.Requests.Where(r => r.HolderPersonId != null && ids.Contains(r.HolderPersonId.Value) && !TurnoverFigures.Over.Contains(r.Status))
            .GroupBy(r => r.HolderPersonId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var departing = gone.Select(f => new DepartingDeputy(
            f.PersonId, f.Name, f.ElectedBy, [.. groups[f.PersonId].Select(g => g.IsConvenor ? TurnoverLabels.ConvenorOf(g.Name) : g.Name)], requests.GetValueOrDefault(f.PersonId), elsewhere.Contains(f.PersonId)));

        var doubtful = preview.Rows.Where(r => r.State is RowState.Conflict && r.IsInTheWay && r.Choices.Count > 0).Select(r => new DoubtfulRow(r.Key, r[RosterField.Name] ?? "", r.Problems[^1].Message, r.Choices));
        var districts = taken.Select(r => r[RosterField.ElectedBy]).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return new(
            carried, [.. departing], taken.Select(r => r.Person).Distinct().Count() - carried.Count, [.. doubtful], preview.InTheWay, await LostAsync(db, run, assembly, districts, cancel), districts);
    }

    private static async Task<IReadOnlyList<LostDistrict>> LostAsync(InfoCenterDb db, TurnoverRun run, Assembly assembly, List<string> districts, CancellationToken cancel)
    {
        var (moves, villages) = (JsonSerializer.Deserialize<Dictionary<string, string>>(run.Districts)!, db.Villages);
        var covers = await db.DistrictCovers.AsNoTracking()
            .Where(c => c.Level == assembly.Level && (assembly.TownshipCode == null || villages.Any(v => v.Code == c.VillageCode && v.TownshipCode == assembly.TownshipCode)))
            .GroupBy(c => c.District).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return [.. covers.Where(c => !districts.Contains(c.Key)).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new LostDistrict(c.Key, c.Count, moves.GetValueOrDefault(c.Key)))];
    }
}
