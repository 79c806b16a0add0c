using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Supervision;

/// <summary>How tellings of some months ended, as the database counts them.</summary>
internal sealed record Outcome(RequestDisposal? Disposal, bool IsRefused, int Requests, int OnTheSpot);

/// <summary>Counts how tellings ended.</summary>
internal static class HotSpotOutcomes
{
    extension(InfoCenterDb db)
    {
        public async Task<IReadOnlyList<Outcome>> OutcomesAsync(MonthSpan span, string? township, int hours, CancellationToken cancel)
        {
            var (start, end) = (span.Start, span.End);
            var told = db.Requests.AsNoTracking().Where(r => r.ReceivedAt >= start && r.ReceivedAt < end && (township == null || r.TownshipCode == township));
            return await told.GroupBy(r => new { r.Disposal, IsRefused = r.Status == RequestStatus.Refused }).Select(g => new Outcome(
                g.Key.Disposal, g.Key.IsRefused, g.Count(),
                g.Count(r => !g.Key.IsRefused && r.AnsweredAt != null && r.Disposal != RequestDisposal.Suggestion && r.AnsweredAt <= r.ReceivedAt.AddHours(hours)))).ToListAsync(cancel);
        }
    }
}
