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
        var (own, wanted) = (_running.Find(c => c.AssignmentId is null), _request.Follows ? null : StageOf(_request.Status)); // who goes along waits by the lead's clock
        if (own is not null && own.Stage == wanted && !Has(StepKind.Transferred)) return;
        own?.End(_now);
        if (wanted is { } stage) await StartAsync(null, stage, _now, cancel);
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
        clock.Set(await ReckonAsync(clock.StartAt, clock.Time, cancel), limit.YellowPercent, limit.RedPercent);
    }

    private async Task<RequestLimit> LimitAsync(RequestStage stage, CancellationToken cancel) =>
        (_limits ??= await _db.RequestLimits.AsNoTracking().ToDictionaryAsync(l => l.Stage, cancel))[stage];

    private async Task<List<ClockPause>> PausesAsync(CancellationToken cancel)
    {
        var before = _request.Id == 0 ? [] : await _db.PausesOfAsync(_request.Id, cancel);
        return ClockReading.Fold([.. before, .. _steps.Where(s => s.Kind is StepKind.Paused or StepKind.Resumed)]);
    }

    private bool Has(StepKind kind) => _steps.Any(s => s.Kind == kind);
}
