using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Supervision;

/// <summary>How tellings of some months ended, as the database counts them.</summary>
internal sealed record Outcome(RequestDisposal? Disposal, bool IsRefused, int Requests, int OnTheSpot);

/// <summary>Counts how tellings ended.</summary>
internal static class HotSpotOutcomes
{
    private const int MostExamples = 3;

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

        /// <summary>Requests that are late: a clock of theirs is past its end and they do not stand still. That a citizen has not rated yet is nobody's delay.</summary>
        public IQueryable<Request> Late(DateTime now, string? township)
        {
            var clocks = db.RequestClocks;
            return db.Requests.AsNoTracking().Where(r => (township == null || r.TownshipCode == township) && r.PausedAt == null
                && clocks.Any(c => c.RequestId == r.Id && c.EndedAt == null && c.DueAt <= now && c.Stage != RequestStage.Rating));
        }

        public async Task<IReadOnlyList<OverdueFigure>> OverdueAsync(DateTime now, string? township, CancellationToken cancel) => await (
            from clock in db.RequestClocks
            where clock.EndedAt == null && clock.DueAt <= now && clock.Stage != RequestStage.Rating
            join request in db.Late(now, township) on clock.RequestId equals request.Id
            group request.Id by clock.Stage into stage
            orderby stage.Key
            select new OverdueFigure(stage.Key, stage.Distinct().Count())).ToListAsync(cancel);

        public async Task<IReadOnlyList<HotSpotExample>> ExamplesAsync(MonthSpan span, string? township, CancellationToken cancel)
        {
            var categories = db.RequestCategories;
            return await (
                from publication in db.ShownPublications()
                join request in db.TakenUp(span.Start, span.End, township) on publication.RequestId equals request.Id
                orderby publication.Id descending
                select new HotSpotExample(publication.Number!, categories.Where(c => c.Id == request.CategoryId).Select(c => c.Name).FirstOrDefault(), publication.Words))
                .Take(MostExamples).ToListAsync(cancel);
        }
    }
}
