using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>Where a request is from, and its class, in words.</summary>
internal sealed record RequestNames(string Township, string? Village, string? Category);

/// <summary>What several pages read of a request.</summary>
internal static class RequestLoading
{
    private const int LongestReason = 300;

    extension(InfoCenterDb db)
    {
        /// <summary>Where a request is from, and its class.</summary>
        public Task<RequestNames> NamesOfAsync(Request request, CancellationToken cancel)
        {
            var (villages, categories) = (db.Villages, db.RequestCategories);
            var (village, category) = (request.VillageCode, request.CategoryId);
            return db.Townships.Where(t => t.Code == request.TownshipCode).Select(t => new RequestNames(
                t.Name, villages.Where(v => v.Code == village).Select(v => v.Name).FirstOrDefault(), categories.Where(c => c.Id == category).Select(c => c.Name).FirstOrDefault())).FirstAsync(cancel);
        }

        /// <summary>The citizen's number in full; who asked and why goes to the ledger.</summary>
        public async Task<CitizenContact> RevealCitizenAsync(Request request, string reason, CurrentUser user, TimeProvider clock, CancellationToken cancel)
        {
            db.Record(user, clock, "RevealCitizen", $"Request {request.Number}", Why(reason));
            await db.SaveChangesAsync(cancel);
            return new(request.ContactName ?? "", request.Phone ?? "");
        }

        public async Task<IReadOnlyList<LifeStep>> StepsOfAsync(int id, CancellationToken cancel) =>
            await db.RequestSteps.AsNoTracking().Where(s => s.RequestId == id).OrderBy(s => s.Id).Select(s => new LifeStep(s.At, s.By, s.Kind, s.PublicText, s.InnerText)).ToListAsync(cancel);

        public async Task<IReadOnlyList<AssignmentLine>> AssignmentsOfAsync(int id, CancellationToken cancel) =>
            [.. (await db.RequestAssignments.AsNoTracking().Include(a => a.Evidence).Where(a => a.RequestId == id).OrderBy(a => a.Id).ToListAsync(cancel)).Select(a => new AssignmentLine(
                a.Id, a.Version, a.UnitName, a.IsLead, a.Round, a.AssignedAt, a.SignedAt, a.RepliedAt, a.ReturnedAt, a.WithdrawnAt, a.Result, a.Report, a.ReturnReason, a.SentBackReason, a.Extension,
                a.ExtensionDays, a.ExtensionReason, a.WaitsForTime, [.. a.Evidence.Select(e => new AssignmentFile(e.FileHash, e.Name))], a.FirstExtensionDays, a.ExtensionAnswer))];
    }

    // As the ledger keeps it.
    private static string Why(string reason)
    {
        var kept = reason.OrRefuse(HandlingRules.WhyTheNumberIsRequired);
        return kept.Length > LongestReason ? kept[..LongestReason] : kept;
    }
}
