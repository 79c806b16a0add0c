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
public sealed record StageClock(StageDue Due, Deadline Deadline, string? Unit, int? AssignmentId);

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
            return [.. running.OrderBy(c => c.AssignmentId ?? 0).Select(c =>
            {
                var deadline = Deadline.Of(days, c.StartAt, c.Time, pauses, now);
                return new StageClock(new(c.Stage, c.DueAt, c.YellowAt, c.RedAt, deadline.IsPaused), deadline, c.Assignment?.UnitName, c.AssignmentId);
            })];
        }

        public Task<List<RequestStep>> PausesOfAsync(int requestId, CancellationToken cancel) => db.RequestSteps.AsNoTracking()
            .Where(s => s.RequestId == requestId && (s.Kind == StepKind.Paused || s.Kind == StepKind.Resumed)).OrderBy(s => s.Id).ToListAsync(cancel);
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
