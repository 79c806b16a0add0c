using InfoCenter.Core.Calendar;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>How a stage stands, as lists show it.</summary>
public sealed record StageDue(RequestStage Stage, DateTime DueAt, DateTime YellowAt, DateTime RedAt, bool IsPaused)
{
    public DeadlineLight Light(DateTime now) =>
        IsPaused ? DeadlineLight.Paused
        : now >= DueAt ? DeadlineLight.Overdue
        : now >= RedAt ? DeadlineLight.Red
        : now >= YellowAt ? DeadlineLight.Yellow
        : DeadlineLight.Green;

    /// <summary>Until when what is to be done, or how late it is.</summary>
    public string Text(DateTime now) => ClockTexts.Standing(this, now);
}

/// <summary>How a stage stands, as pages show it.</summary>
/// <param name="Due">In short.</param>
/// <param name="Deadline">With all it can say about itself.</param>
/// <param name="Unit">Whose; null for the request's own.</param>
/// <param name="AssignmentId">Of the unit's part.</param>
/// <param name="Notes">What else moved its end, in words for people.</param>
public sealed record StageClock(StageDue Due, Deadline Deadline, string? Unit, int? AssignmentId, IReadOnlyList<string> Notes);

/// <summary>Reads clocks for pages.</summary>
internal static class ClockReading
{
    extension(InfoCenterDb db)
    {
        /// <summary>What runs for a request, its own first.</summary>
        public async Task<IReadOnlyList<StageClock>> ClocksOfAsync(int requestId, DateTime now, CancellationToken cancel)
        {
            var running = await db.RequestClocks.AsNoTracking().Include(c => c.Assignment).Where(c => c.RequestId == requestId && c.EndedAt == null).ToListAsync(cancel);
            if (running.Count == 0) return [];
            var (days, pauses) = (await db.WorkingDaysAsync(cancel), Fold(await db.PausesOfAsync(requestId, cancel)));
            var shown = new List<StageClock>();
            foreach (var clock in running.OrderBy(c => c.AssignmentId ?? 0))
            {
                var earlier = clock.EarlierId is not { } id ? null : await db.Requests.Where(r => r.Id == id).Select(r => r.Number).FirstAsync(cancel);
                var deadline = Deadline.Of(days, clock.CountsFrom, clock.Time, clock.EarlierId is { } of ? Fold(await db.PausesOfAsync(of, cancel)) : pauses, now);
                var due = new StageDue(clock.Stage, clock.DueAt, clock.YellowAt, clock.RedAt, deadline.IsPaused);
                var part = clock.Assignment ?? running.Find(c => c.Assignment is { IsLead: true })?.Assignment; // the lead's time is the request's own
                IReadOnlyList<string> notes = earlier is not null ? [ClockTexts.CountsBy(earlier)] : clock.Stage is RequestStage.Reply && part is not null ? [.. Extensions(part)] : [];
                shown.Add(new(due, deadline, clock.Assignment?.UnitName, clock.AssignmentId, notes));
            }

            return shown;
        }

        /// <summary>The clock that would run for a request that goes along, had it not been joined; null where the matter has gone on to another stage since.</summary>
        public async Task<RequestClock?> HeldBackAsync(Request follower, RequestStage stage, CancellationToken cancel)
        {
            var last = await db.RequestClocks.Where(c => c.RequestId == follower.Id && c.AssignmentId == null).OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancel);
            if (last?.Stage != stage) return null;
            if (last.EndedAt is not { } endedAt) return last;
            var since = await db.RequestSteps.AsNoTracking().Where(s => s.RequestId == follower.Id && s.At > endedAt).Select(s => new { s.Kind, s.Status }).ToListAsync(cancel);
            return since.TrueForAll(s => s.Kind is not (StepKind.Transferred or StepKind.TakenOn) && ClockWinding.StageOf(s.Status) == (stage is RequestStage.Own ? RequestStage.Answer : stage)) ? last : null;
        }

        public Task<List<RequestStep>> PausesOfAsync(int requestId, CancellationToken cancel) => db.RequestSteps.AsNoTracking()
            .Where(s => s.RequestId == requestId && (s.Kind == StepKind.Paused || s.Kind == StepKind.Resumed)).OrderBy(s => s.Id).ToListAsync(cancel);
    }

    private static IEnumerable<string> Extensions(RequestAssignment of)
    {
        var granted = of.Extension is ExtensionState.Granted ? of.ExtensionDays : null;
        if ((of.FirstExtensionDays ?? granted) is { } first) yield return HandlingTexts.ExtendedFirst(first);
        if (of.FirstExtensionDays is not null && granted is { } second) yield return HandlingTexts.ExtendedAgain(second);
    }

    /// <summary>The pauses those steps make.</summary>
    public static List<ClockPause> Fold(IReadOnlyList<RequestStep> steps)
    {
        var pauses = new List<ClockPause>();
        foreach (var step in steps)
        {
            if (step.Kind is StepKind.Paused) pauses.Add(new(step.At, null, step.PublicText ?? ""));
            else if (pauses is [.., { UntilAt: null } last]) pauses[^1] = last with { UntilAt = step.At };
        }

        return pauses;
    }
}
