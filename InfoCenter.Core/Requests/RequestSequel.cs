using InfoCenter.Core.Common;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Requests;

/// <summary>What follows from every step of a request, in the step's own transaction: its clocks are set, and whoever must know is told.</summary>
public sealed class RequestSequel(FollowCode codes, TimeProvider clock)
{
    /// <summary>Looks at the steps that are not saved yet; to be called before the act is saved.</summary>
    /// <returns>Those that went along, changed: their citizens are told too, the rest is the lead's.</returns>
    internal async Task<IReadOnlyList<Request>> FollowAsync(InfoCenterDb db, Request request, CancellationToken cancel, IReadOnlyDictionary<int, string>? ownAnswers = null)
    {
        await FollowAsync(db, request, NewStepsOf(request), cancel);
        var followers = await db.TakeAlongAsync(request, NewStepsOf(request), ownAnswers, cancel);
        foreach (var follower in followers)
        {
            await new ClockWinding(db, follower, NewStepsOf(follower), clock.Now).WindAsync(cancel);
            foreach (var step in NewStepsOf(follower).Where(s => s.IsAnswer || s.Kind is StepKind.Refused or StepKind.Paused)) await NoticesOf(db, follower).TellAsync(step, cancel);
        }

        return followers;
    }

    /// <summary>The same for steps of a request that was new a moment ago.</summary>
    internal async Task FollowAsync(InfoCenterDb db, Request request, IReadOnlyList<RequestStep> steps, CancellationToken cancel)
    {
        await new ClockWinding(db, request, steps, clock.Now).WindAsync(cancel);
        var notices = NoticesOf(db, request);
        foreach (var step in steps) await notices.TellAsync(step, cancel);
    }

    /// <summary>They go along with the lead from now on; its clock counts by whoever waited longest. What led them before counts by what remains to it.</summary>
    internal async Task JoinAsync(InfoCenterDb db, IReadOnlyList<Request> joined, Request lead, Request? former, CancellationToken cancel)
    {
        foreach (var request in joined) await FollowAsync(db, request, cancel);
        await new ClockWinding(db, lead, [], clock.Now).ShareAsync(cancel);
        if (former is not null) await new ClockWinding(db, former, [], clock.Now).ShareAsync(cancel);
    }

    /// <summary>It goes alone from now on, and both count by their own time again.</summary>
    internal async Task LeaveAsync(InfoCenterDb db, Request request, Request lead, CancellationToken cancel)
    {
        await new ClockWinding(db, request, NewStepsOf(request), clock.Now) { Left = lead }.WindAsync(cancel);
        await new ClockWinding(db, lead, [], clock.Now).ShareAsync(cancel);
    }

    private static List<RequestStep> NewStepsOf(Request request) => [.. request.Steps.Where(s => s.Id == 0)];

    internal RequestNotices NoticesOf(InfoCenterDb db, Request request) => new(db, request, codes, clock.Now);
}
