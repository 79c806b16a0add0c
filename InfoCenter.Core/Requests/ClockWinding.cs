using InfoCenter.Core.Calendar;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>Sets and ends a request's clocks as its new steps ask for; saved with them.</summary>
internal sealed class ClockWinding
{
    private readonly InfoCenterDb _db;
    private readonly Request _request;
    private readonly IReadOnlyList<RequestStep> _steps;
    private readonly DateTime _now;
    private Dictionary<RequestStage, RequestLimit>? _limits;
    private List<ClockPause>? _pauses;
    private List<RequestClock> _running = [];
    private bool _isFirst;

    internal ClockWinding(InfoCenterDb db, Request request, IReadOnlyList<RequestStep> steps, DateTime now) =>
        (_db, _request, _steps, _now) = (db, request, steps, now);

    /// <summary>The office's days, where somebody has them at hand.</summary>
    internal WorkingDays? Days { get; set; }

    /// <summary>What it went along with until now, where it leaves.</summary>
    internal Request? Left { get; init; }

    /// <summary>The clock a status has; null where nothing is waited for.</summary>
    public static RequestStage? StageOf(RequestStatus status) => status switch
    {
        RequestStatus.Received => RequestStage.Review,
        RequestStatus.Routed => RequestStage.Accept,
        RequestStatus.Accepted => RequestStage.Answer,
        RequestStatus.Assigned => RequestStage.Reply,
        RequestStatus.Handled => RequestStage.Inform,
        RequestStatus.Turned => RequestStage.Suggestion,
        RequestStatus.AwaitingRating => RequestStage.Rating,
        RequestStatus.Closed or RequestStatus.Refused => null,
    };

    public async Task WindAsync(CancellationToken cancel)
    {
        _running = _request.Id == 0 ? [] : await _db.RequestClocks.Where(c => c.RequestId == _request.Id && c.EndedAt == null).ToListAsync(cancel);
        await WindOwnAsync(cancel);
        foreach (var clock in _running.Where(c => c.AssignmentId is not null && _request.Status is not RequestStatus.Assigned)) clock.End(_now);
        if (_request.Status is RequestStatus.Assigned)
            foreach (var assignment in _db.RequestAssignments.Local.Where(a => a.RequestId == _request.Id).ToList()) await WindAsync(assignment, cancel);

        if (Has(StepKind.TimeGranted) && !_request.Follows) await ExtendAsync(cancel);
        if (Has(StepKind.Paused) || (Has(StepKind.Left) && _request.IsPaused)) await StandAsync(cancel);
        if (Has(StepKind.Resumed))
            foreach (var clock in _running.Where(c => c.EndedAt is null)) await SetAsync(clock, cancel);
    }

    /// <summary>Reckons all running clocks anew, where the calendar has changed.</summary>
    public async Task RewindAsync(CancellationToken cancel)
    {
        await WindAsync(cancel);
        foreach (var clock in _running.Where(c => c.EndedAt is null)) await SetAsync(clock, cancel);
        if (_request.IsPaused) await StandAsync(cancel);
    }

    /// <summary>Sets the clocks of a request that never had any, as of now.</summary>
    public async Task BeginAsync(CancellationToken cancel)
    {
        _isFirst = true;
        await WindAsync(cancel);
        if (_request.IsPaused) await StandAsync(cancel);
    }

    /// <summary>When something that began then would be due by the limit in force.</summary>
    public async Task<Deadline> ReckonAsync(DateTime startAt, RequestStage stage, CancellationToken cancel) => await ReckonAsync(startAt, (await LimitAsync(stage, cancel)).Time, cancel);

    private async Task<Deadline> ReckonAsync(DateTime startAt, TimeLimit limit, CancellationToken cancel) =>
        Deadline.Of(Days ??= await _db.WorkingDaysAsync(cancel), startAt, limit, _pauses ??= await PausesAsync(cancel), _now);

    private async Task WindOwnAsync(CancellationToken cancel)
    {
        var (own, wanted) = (_running.Find(c => c.AssignmentId is null), _request.Follows ? null : _request.HandlesItself ? RequestStage.Own : StageOf(_request.Status)); // who goes along waits by the lead's clock
        if (own is not null && own.Stage == wanted && !Has(StepKind.Transferred)) return;
        own?.End(_now);
        if (wanted is not { } stage) return;
        if (Left is null) await StartAsync(null, stage, _now, cancel);
        else await RunOnAsync(Left, stage, cancel);
    }

    // What it waited before it was joined counts again; what the lead waited, where it came along without a clock of that stage.
    private async Task RunOnAsync(Request lead, RequestStage stage, CancellationToken cancel)
    {
        if (await _db.HeldBackAsync(_request, stage, cancel) is { } own)
        {
            own.RunOn();
            _running.Add(own);
            await SetAsync(own, cancel);
            return;
        }

        var leads = await _db.RequestClocks.FirstOrDefaultAsync(c => c.RequestId == lead.Id && c.AssignmentId == null && c.EndedAt == null && c.Stage == stage, cancel);
        await StartAsync(null, stage, leads?.StartAt ?? _now, cancel);
    }

    /// <summary>The lead's running clock counts by whoever of those that go along is due first, so that nobody waits longer for having been joined.</summary>
    public async Task ShareAsync(CancellationToken cancel)
    {
        var own = await _db.RequestClocks.FirstOrDefaultAsync(c => c.RequestId == _request.Id && c.AssignmentId == null && c.EndedAt == null, cancel);
        if (own is null || _request.Follows) return;
        var (earliest, dueAt) = ((RequestClock?)null, (await ReckonAsync(own.StartAt, own.OwnTime, cancel)).DueAt);
        foreach (var follower in (await _db.FollowersOfAsync(_request, cancel)).Union(_db.Requests.Local).Where(r => r.Follows && r.LeadId == _request.Id).ToList())
        {
            if (await _db.HeldBackAsync(follower, own.Stage, cancel) is not { } held) continue;
            var heldDueAt = (await ReckonAsync(held.RequestId, held.StartAt, held.OwnTime, cancel)).DueAt;
            if (heldDueAt < dueAt) (earliest, dueAt) = (held, heldDueAt);
        }

        if (earliest is null) own.CountByOwn();
        else own.CountBy(earliest);
        await SetAsync(own, cancel);
    }

    private async Task WindAsync(RequestAssignment assignment, CancellationToken cancel)
    {
        var running = assignment.Id == 0 ? null : _running.Find(c => c.AssignmentId == assignment.Id && c.EndedAt is null);
        RequestStage? wanted = !assignment.IsOpen ? null : assignment.SignedAt is null ? RequestStage.Sign : RequestStage.Reply;
        if (running?.Stage == wanted) return;
        running?.End(_now);
        if (wanted is { } stage) await StartAsync(assignment, stage, _isFirst ? _now : assignment.SentBackAt ?? assignment.AssignedAt, cancel);
    }

    private async Task StartAsync(RequestAssignment? assignment, RequestStage stage, DateTime at, CancellationToken cancel)
    {
        var clock = new RequestClock(_request, assignment, stage, at, (await LimitAsync(stage, cancel)).Time);
        _db.RequestClocks.Add(clock);
        _running.Add(clock);
        await SetAsync(clock, cancel);
    }

    // The lead's time is the request's own.
    private async Task ExtendAsync(CancellationToken cancel)
    {
        var granted = _db.RequestAssignments.Local.Single(a => a.RequestId == _request.Id && a.Extension is ExtensionState.Granted);
        foreach (var clock in _running.Where(c => c.EndedAt is null && c.Stage is RequestStage.Reply && (c.AssignmentId == granted.Id || (granted.IsLead && c.AssignmentId is null))))
        {
            clock.Extend(granted.ExtensionDays!.Value);
            await SetAsync(clock, cancel);
        }
    }

    private async Task StandAsync(CancellationToken cancel)
    {
        Days ??= await _db.WorkingDaysAsync(cancel);
        var until = Deadline.Of(Days, _request.PausedAt!.Value, (await LimitAsync(RequestStage.Pause, cancel)).Time).DueAt;
        foreach (var clock in _running.Where(c => c.EndedAt is null)) clock.Stand(clock.AssignmentId is null ? until : null);
    }

    private async Task SetAsync(RequestClock clock, CancellationToken cancel)
    {
        var limit = await LimitAsync(clock.Stage, cancel);
        clock.Set(await ReckonAsync(clock, cancel), limit.YellowPercent, limit.RedPercent);
    }

    private Task<Deadline> ReckonAsync(RequestClock clock, CancellationToken cancel) => clock.EarlierId is { } earlier
        ? ReckonAsync(earlier, clock.CountsFrom, clock.Time, cancel) : ReckonAsync(clock.StartAt, clock.Time, cancel);

    // Of another request: by its own pauses.
    private async Task<Deadline> ReckonAsync(int requestId, DateTime startAt, TimeLimit limit, CancellationToken cancel) =>
        Deadline.Of(Days ??= await _db.WorkingDaysAsync(cancel), startAt, limit, ClockReading.Fold(await _db.PausesOfAsync(requestId, cancel)), _now);

    private async Task<RequestLimit> LimitAsync(RequestStage stage, CancellationToken cancel) =>
        (_limits ??= await _db.RequestLimits.AsNoTracking().ToDictionaryAsync(l => l.Stage, cancel))[stage];

    private async Task<List<ClockPause>> PausesAsync(CancellationToken cancel)
    {
        var before = _request.Id == 0 ? [] : await _db.PausesOfAsync(_request.Id, cancel);
        return ClockReading.Fold([.. before, .. _steps.Where(s => s.Kind is StepKind.Paused or StepKind.Resumed)]);
    }

    private bool Has(StepKind kind) => _steps.Any(s => s.Kind == kind);
}
