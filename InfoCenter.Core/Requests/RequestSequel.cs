using InfoCenter.Core.Common;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Requests;

/// <summary>What follows from every step of a request, in the step's own transaction: its clocks are set, and whoever must know is told.</summary>
public sealed class RequestSequel(FollowCode codes, TimeProvider clock)
{
    /// <summary>Looks at the steps that are not saved yet; to be called before the act is saved.</summary>
    internal Task FollowAsync(InfoCenterDb db, Request request, CancellationToken cancel) =>
        FollowAsync(db, request, [.. request.Steps.Where(s => s.Id == 0)], cancel);

    /// <summary>The same for steps of a request that was new a moment ago.</summary>
    internal async Task FollowAsync(InfoCenterDb db, Request request, IReadOnlyList<RequestStep> steps, CancellationToken cancel)
    {
        await new ClockWinding(db, request, steps, clock.Now).WindAsync(cancel);
        var notices = NoticesOf(db, request);
        foreach (var step in steps) await notices.TellAsync(step, cancel);
    }

    internal RequestNotices NoticesOf(InfoCenterDb db, Request request) => new(db, request, codes, clock.Now);
}
