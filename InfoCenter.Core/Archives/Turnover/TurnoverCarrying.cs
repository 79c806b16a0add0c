using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>Carries a turnover out within its caller's transaction: the new roster, who stays, who goes, and what they leave behind.</summary>
internal sealed class TurnoverCarrying(TurnoverRun run, CurrentUser user, TimeProvider clock)
{
    public TurnoverTraces Traces { get; } = new();

    /// <summary>Deputies of the ending term who sit in the new one.</summary>
    public int Carried { get; private set; }

    /// <summary>Deputies of the ending term who do not.</summary>
    public int Departed { get; private set; }

    /// <summary>Open requests that went into other hands.</summary>
    public int Handed { get; private set; }

    /// <exception cref="RuleBrokenException">Rows of the new roster stand in the way, or the roster changed since its preview.</exception>
    public async Task CarryOutAsync(InfoCenterDb db, CancellationToken cancel)
    {
        var import = await db.RosterImportRuns.FirstOrDefaultAsync(r => r.Id == run.ImportId, cancel) ?? throw TurnoverRules.NewRosterComesFirst;
        if (import.InTheWay > 0) throw TurnoverRules.RosterRowsAreInTheWay(import.InTheWay);
        var sitting = await db.Mandates.Where(m => m.TermId == run.FormerTermId && m.Ending == null).Select(m => m.PersonId).ToListAsync(cancel);
        var before = await RosterAdoption.CarryOutAsync(db, import, user, clock, cancel);
        db.Record(user, clock, "CommitRosterImport", $"RosterImport {import.Id}", RosterImportTexts.Committed(import, 0));
        await RosterAdoption.KeepAsync(db, import.Id, before, cancel);

        var departed = await MandatesAsync(db, sitting, cancel);
        await GroupsAsync(db, departed, cancel);
        await DistrictsAsync(db, cancel);
        await Traces.SaveAsync(db, cancel);
        await RequestsAsync(db, departed, cancel);
    }

    // Who is in the new roster goes on as the same person; everybody's former mandate ends on the day the new term begins.
    private async Task<List<int>> MandatesAsync(InfoCenterDb db, List<int> sitting, CancellationToken cancel)
    {
        var next = await db.Mandates.Where(m => m.TermId == run.NewTermId).ToListAsync(cancel);
        foreach (var mandate in next)
        {
            mandate.Begin(run.StartsOn, Beginning.Election);
            if (sitting.Contains(mandate.PersonId) && mandate.IsReElected != true) mandate.Describe(mandate.Facts with { IsReElected = true });
        }

        var former = await db.Mandates.Where(m => m.TermId == run.FormerTermId && m.Ending == null).ToListAsync(cancel);
        foreach (var mandate in former)
        {
            mandate.End(run.StartsOn < mandate.StartedOn ? mandate.StartedOn.Value : run.StartsOn, Ending.TermOver, TurnoverLabels.Ended);
            db.Record(user, clock, "EndMandate", $"Person {mandate.PersonId}", TurnoverLabels.Ended);
        }

        var term = await db.Terms.FirstAsync(t => t.Id == run.FormerTermId, cancel);
        term.End(run.StartsOn);
        await Traces.SaveAsync(db, cancel);

        var mandates = db.Mandates;
        Carried = sitting.Count(id => next.Exists(m => m.PersonId == id));
        var going = sitting.Where(id => !next.Exists(m => m.PersonId == id)).ToList();
        Departed = going.Count;
        // Who still sits in another congress is still a deputy: groups and requests stay.
        return await db.People.Where(p => going.Contains(p.Id) && !mandates.Any(m => m.PersonId == p.Id && m.Ending == null)).Select(p => p.Id).ToListAsync(cancel);
    }

    private async Task GroupsAsync(InfoCenterDb db, List<int> departed, CancellationToken cancel)
    {
        foreach (var membership in await db.GroupMemberships.Where(m => departed.Contains(m.PersonId) && m.Until == null).ToListAsync(cancel))
        {
            membership.End(run.StartsOn < membership.From ? membership.From : run.StartsOn);
            db.Record(user, clock, "LeaveGroup", $"Person {membership.PersonId}", TurnoverLabels.Ended);
        }
    }

    private async Task DistrictsAsync(InfoCenterDb db, CancellationToken cancel)
    {
        // A cell may have been corrected since a move was chosen: only districts that are gone go over, and only into ones that are there.
        var there = (await db.Mandates.Where(m => m.TermId == run.NewTermId && m.ElectedBy != null).Select(m => m.ElectedBy!).Distinct().ToListAsync(cancel)).ToHashSet();
        var moves = JsonSerializer.Deserialize<Dictionary<string, string>>(run.Districts)!.Where(m => !there.Contains(m.Key) && there.Contains(m.Value)).ToDictionary();
        var (names, assembly) = (moves.Keys.ToList(), await db.Assemblies.FirstAsync(a => a.Id == run.AssemblyId, cancel));
        var villages = db.Villages;
        var covers = await db.DistrictCovers.Where(c => c.Level == assembly.Level && names.Contains(c.District)
            && (assembly.TownshipCode == null || villages.Any(v => v.Code == c.VillageCode && v.TownshipCode == assembly.TownshipCode))).ToListAsync(cancel);
        if (covers.Count == 0) return;
        foreach (var cover in covers) cover.Recut(moves[cover.District]);
        db.Record(user, clock, "PutDistricts", "Districts", string.Join('；', moves.Select(m => $"{m.Key} → {m.Value}")));
    }

    // What goes along with another goes into the same hands; those were handed over before.
    private static async Task<RequestHolder?> LeadsHolderAsync(InfoCenterDb db, int leadId, CancellationToken cancel) =>
        await db.Requests.FirstAsync(r => r.Id == leadId, cancel) is { Holder: { } kind } lead ? new(kind, lead.HolderPersonId, lead.HolderName!) : null;

    // One after another, so that the least loaded of a district is the least loaded at that moment.
    private async Task RequestsAsync(InfoCenterDb db, List<int> departed, CancellationToken cancel)
    {
        var ratings = db.RequestRatings;
        var left = await db.Requests.Where(r => r.HolderPersonId != null && departed.Contains(r.HolderPersonId.Value))
            .Where(r => !TurnoverFigures.Over.Contains(r.Status) || (r.Status == RequestStatus.Closed && r.Round == 1 && ratings.Any(g => g.RequestId == r.Id && g.Result == Satisfaction.Dissatisfied)))
            .OrderBy(r => r.Id).ToListAsync(cancel);
        foreach (var request in left.OrderBy(r => r.Follows))
        {
            var next = request.Follows ? await LeadsHolderAsync(db, request.LeadId!.Value, cancel) : null;
            next ??= RequestRouting.Choose(await RoutingLookup.ChainAsync(db, request.TownshipCode, request.VillageCode, clock.Today, cancel));
            request.Succeed(next, user.Sign(clock));
            if (request is { IsOpen: true, Follows: false }) await RequestNotices.TellSuccessorAsync(db, request, clock.Now, cancel);
            db.Record(user, clock, "SucceedRequest", $"Request {request.Number}", next.Name);
            await Traces.SaveAsync(db, cancel);
            Handed++;
        }
    }
}
