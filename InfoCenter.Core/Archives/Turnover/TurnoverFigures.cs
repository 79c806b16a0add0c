using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>What is counted before and after a turnover: nothing may be lost, and nobody be without a deputy unseen.</summary>
/// <param name="People">Everybody on record.</param>
/// <param name="Mandates">All mandates, ended ones too.</param>
/// <param name="InOffice">Of those, the ones of the assembly that last.</param>
/// <param name="Memberships">Group memberships that last.</param>
/// <param name="GroupsWithoutConvenor">Groups that have members and no convenor.</param>
/// <param name="Plates">QR plates in use in villages.</param>
/// <param name="PlatesWithoutDeputy">Of those, the ones whose village has no deputy of the assembly's level.</param>
/// <param name="Records">Duty records.</param>
/// <param name="Requests">Citizens' requests.</param>
/// <param name="OpenRequests">Of those, the open ones.</param>
/// <param name="RequestsWithoutDeputy">Open ones in the hands of somebody whose last mandate has ended.</param>
public sealed record TurnoverFigures(
    int People, int Mandates, int InOffice, int Memberships, int GroupsWithoutConvenor, int Plates, int PlatesWithoutDeputy, int Records, int Requests, int OpenRequests, int RequestsWithoutDeputy)
{
    // Closed for good; a round the citizen is dissatisfied with may still be opened again.
    internal static readonly RequestStatus[] Over = [RequestStatus.Closed, RequestStatus.Refused];

    internal static async Task<TurnoverFigures> CountAsync(InfoCenterDb db, Assembly assembly, CancellationToken cancel)
    {
        var (mandates, memberships, terms) = (db.Mandates, db.GroupMemberships, db.Terms.Where(t => t.AssemblyId == assembly.Id).Select(t => t.Id));
        var level = assembly.Level;
        var held = (await db.Mandates.Where(m => m.Level == level && m.Ending == null && m.ElectedBy != null).Select(m => m.ElectedBy!).Distinct().ToListAsync(cancel)).ToHashSet();
        var covers = await db.DistrictCovers.Where(c => c.Level == level).Select(c => new { c.VillageCode, c.District }).ToListAsync(cancel);
        var served = covers.Where(c => held.Contains(c.District)).Select(c => c.VillageCode).ToHashSet();
        var plates = await db.Plates.Where(p => !p.IsRetired && p.VillageCode != null && (assembly.TownshipCode == null || p.TownshipCode == assembly.TownshipCode)).Select(p => p.VillageCode!).ToListAsync(cancel);
        return new(
            await db.People.CountAsync(cancel), await db.Mandates.CountAsync(cancel), await db.Mandates.CountAsync(m => m.Ending == null && terms.Contains(m.TermId), cancel),
            await db.GroupMemberships.CountAsync(m => m.Until == null, cancel),
            await db.DeputyGroups.CountAsync(g => memberships.Any(m => m.GroupId == g.Id && m.Until == null) && !memberships.Any(m => m.GroupId == g.Id && m.Until == null && m.IsConvenor), cancel),
            plates.Count, plates.Count(v => !served.Contains(v)),
            await db.DutyRecords.CountAsync(cancel), await db.Requests.CountAsync(cancel), await db.Requests.CountAsync(r => !Over.Contains(r.Status), cancel),
            await db.Requests.CountAsync(r => !Over.Contains(r.Status) && r.HolderPersonId != null && !mandates.Any(m => m.PersonId == r.HolderPersonId && m.Ending == null), cancel));
    }
}
