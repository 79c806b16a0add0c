using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>Reads from the roster whom a place has.</summary>
internal static class RoutingLookup
{
    private static readonly RequestStatus[] InHand = [RequestStatus.Routed, RequestStatus.Accepted, RequestStatus.Assigned, RequestStatus.Handled];

    /// <summary>Plate → village → districts → deputies on duty, and those who stand in for them.</summary>
    public static async Task<RoutingChain> ChainAsync(InfoCenterDb db, string townshipCode, string? villageCode, DateOnly today, CancellationToken cancel)
    {
        var districts = await db.DistrictCovers.AsNoTracking().Where(c => c.VillageCode == villageCode).ToListAsync(cancel);
        var names = districts.Select(d => d.District).ToList();
        var seats = names.Count == 0 ? [] : await db.Mandates.AsNoTracking()
            .Where(m => m.Ending == null && m.ElectedBy != null && names.Contains(m.ElectedBy)).Select(m => new { m.PersonId, m.Level, m.ElectedBy }).ToListAsync(cancel);
        var deputies = seats.Where(s => districts.Exists(d => d.Level == s.Level && d.District == s.ElectedBy)).Select(s => s.PersonId).Distinct().ToList();

        var mandates = db.Mandates;
        var convenors = await (
            from membership in db.GroupMemberships
            join deputyGroup in db.DeputyGroups on membership.GroupId equals deputyGroup.Id
            where deputyGroup.TownshipCode == townshipCode && deputyGroup.Kind == GroupKind.Area && membership.IsConvenor
            where membership.From <= today && (membership.Until == null || membership.Until >= today)
            where mandates.Any(m => m.PersonId == membership.PersonId && m.Ending == null)
            select membership.PersonId).Distinct().ToListAsync(cancel);

        var calls = await OnCallAsync(db, [.. deputies.Union(convenors)], today, cancel);
        var township = await db.Accounts.AnyAsync(a => a.Role == Role.Township && a.TownshipCode == townshipCode && !a.IsDisabled, cancel)
            ? await db.Townships.Where(t => t.Code == townshipCode).Select(t => t.Name).FirstOrDefaultAsync(cancel) : null;
        return new(
            [.. deputies.Select(id => calls[id])], [.. convenors.Select(id => calls[id])],
            township is null ? null : new(HolderKind.Township, null, RequestTexts.PresidiumOf(township)),
            new(HolderKind.Committee, null, HolderKind.Committee.Label));
    }

    /// <summary>Routes by the rules, in the name of the program itself.</summary>
    public static async Task RouteAsync(InfoCenterDb db, Request request, TimeProvider clock, CancellationToken cancel)
    {
        var chain = await ChainAsync(db, request.TownshipCode, request.VillageCode, clock.Today, cancel);
        var holder = RequestRouting.Choose(chain, request.ChosenPersonId);
        request.Route(holder, CurrentUser.Automatic.Sign(clock), holder.PersonId == request.ChosenPersonId && holder.PersonId is not null ? RequestTexts.RoutedByChoice : RequestTexts.RoutedByItself);
    }

    private static async Task<Dictionary<int, DeputyOnCall>> OnCallAsync(InfoCenterDb db, List<int> people, DateOnly today, CancellationToken cancel)
    {
        var away = await db.DeputyAbsences.Where(a => people.Contains(a.PersonId) && a.From <= today && (a.Until == null || a.Until >= today))
            .Select(a => a.PersonId).ToListAsync(cancel);
        var load = await db.Requests.Where(r => r.HolderPersonId != null && people.Contains(r.HolderPersonId.Value))
            .GroupBy(r => r.HolderPersonId).Select(g => new { Id = g.Key, Open = g.Count(r => InHand.Contains(r.Status)), Last = g.Max(r => r.RoutedAt) })
            .ToDictionaryAsync(g => g.Id!.Value, cancel);
        return await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name })
            .ToDictionaryAsync(p => p.Id, p => new DeputyOnCall(
                p.Id, p.Name, !away.Contains(p.Id), load.GetValueOrDefault(p.Id)?.Open ?? 0, load.GetValueOrDefault(p.Id)?.Last), cancel);
    }
}
