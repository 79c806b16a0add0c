using InfoCenter.Core.Accounts;
using InfoCenter.Core.Calendar;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>Keeps clocks as they should be where no act does: requests from before there were clocks get theirs, and a changed calendar moves the ends of those that run.</summary>
public sealed class ClockTending(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    private const int AtOnce = 200;
    private const string CalendarKey = "RequestClocksCalendar";
    private static readonly RequestStatus[] Over = [RequestStatus.Closed, RequestStatus.Refused];

    /// <summary>Sets the clocks of whatever has none, as of now: nobody was told of an earlier end.</summary>
    /// <returns>How many requests.</returns>
    public async Task<int> BeginAsync(CancellationToken cancel = default)
    {
        for (var begun = 0; ;)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var clocks = db.RequestClocks;
            // Who goes along has none: it waits by the lead's.
            var without = await db.Requests.Where(r => !Over.Contains(r.Status) && (r.LeadId == null || r.Status == RequestStatus.AwaitingRating) && !clocks.Any(c => c.RequestId == r.Id && c.AssignmentId == null && c.EndedAt == null))
                .OrderBy(r => r.Id).Take(AtOnce).ToListAsync(cancel);
            if (without.Count == 0) return begun;

            var ids = without.Select(r => r.Id).ToList();
            await db.RequestAssignments.Where(a => ids.Contains(a.RequestId) && a.RepliedAt == null && a.ReturnedAt == null && a.WithdrawnAt == null).LoadAsync(cancel);
            foreach (var request in without) await new ClockWinding(db, request, [], clock.Now).BeginAsync(cancel);
            db.Record(CurrentUser.Automatic, clock, "BeginClocks", "Requests", ClockTexts.Begun(without.Count));
            await db.SaveChangesAsync(cancel);
            begun += without.Count;
        }
    }

    /// <summary>Reckons the running clocks anew when the calendar of working days is another than it was at the last time.</summary>
    /// <returns>How many requests; 0 where the calendar is the same.</returns>
    public async Task<int> RewindAsync(CancellationToken cancel = default)
    {
        string known;
        List<int> running;
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            known = string.Join(' ', (await db.CalendarYears.AsNoTracking().OrderBy(y => y.Year).ToListAsync(cancel)).Select(y => $"{y.Year}.{y.Version}"));
            if (db.Choice(CalendarKey) == known) return 0;
            running = await db.RequestClocks.Where(c => c.EndedAt == null).Select(c => c.RequestId).Distinct().OrderBy(id => id).ToListAsync(cancel);
        }

        foreach (var chunk in running.Chunk(AtOnce)) await RewindAsync(chunk, cancel);
        // Only now, so that after a kill it is done again.
        await using var last = await databases.CreateDbContextAsync(cancel);
        last.Choose(CalendarKey, known);
        if (running.Count > 0) last.Record(CurrentUser.Automatic, clock, "RewindClocks", "Requests", ClockTexts.Rewound(running.Count));
        await last.SaveChangesAsync(cancel);
        return running.Count;
    }

    private async Task RewindAsync(int[] ids, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var days = await db.WorkingDaysAsync(cancel);
        foreach (var request in await db.Requests.Where(r => ids.Contains(r.Id)).ToListAsync(cancel)) await new ClockWinding(db, request, [], clock.Now) { Days = days }.RewindAsync(cancel);
        await db.SaveChangesAsync(cancel);
    }
}
