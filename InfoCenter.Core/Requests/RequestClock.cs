using InfoCenter.Core.Calendar;

namespace InfoCenter.Core.Requests;

/// <summary>
/// One clock of one stage of one request, or of one unit's part in it: set when the stage begins, ended when it is over, kept for what it says about lateness.
/// Its instants are stored so that lists sort and filter by them; why it is due then is reckoned anew from what it was set to.
/// </summary>
public sealed class RequestClock
{
    internal RequestClock(Request request, RequestAssignment? assignment, RequestStage stage, DateTime startAt, TimeLimit limit) =>
        (Request, Assignment, Stage, StartAt, Limit) = (request, assignment, stage, startAt, limit.Code);

    private RequestClock() { }

    public int Id { get; private set; }

    public int RequestId { get; private set; }

    /// <summary>Null for the request's own.</summary>
    public int? AssignmentId { get; private set; }

    public RequestStage Stage { get; private set; }

    /// <summary>UTC, like every instant below.</summary>
    public DateTime StartAt { get; private set; }

    /// <summary>As <see cref="TimeLimit.Code"/> writes it; what was granted later is in it.</summary>
    public string Limit { get; private set; } = "";

    /// <summary>The joined request that has waited longer and by whose time this one counts; null where it counts by its own.</summary>
    public int? EarlierId { get; private set; }

    public DateTime? EarlierStartAt { get; private set; }

    public string? EarlierLimit { get; private set; }

    public DateTime DueAt { get; private set; }

    public DateTime YellowAt { get; private set; }

    public DateTime RedAt { get; private set; }

    /// <summary>When somebody is told next; null where nobody is.</summary>
    public DateTime? AlarmAt { get; private set; }

    /// <summary>How often somebody was told.</summary>
    public int Alarms { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    internal Request? Request { get; private set; }

    internal RequestAssignment? Assignment { get; private set; }

    internal TimeLimit Time => TimeLimit.Read(EarlierLimit ?? Limit);

    internal TimeLimit OwnTime => TimeLimit.Read(Limit);

    internal DateTime CountsFrom => EarlierStartAt ?? StartAt;

    /// <summary>Whether nobody but the one who owes it has been told.</summary>
    private DateTime? NextAlarmAt => (Stage, Alarms) switch
    {
        (RequestStage.Rating, _) or (_, > 1) => null,
        (RequestStage.Reply, _) when IsOfRequest => null, // the unit's own clock rings
        (RequestStage.Review or RequestStage.Suggestion, 0) => DueAt,
        (RequestStage.Review or RequestStage.Suggestion, _) => null,
        (_, 0) => RedAt < DueAt ? RedAt : YellowAt, // where few days are counted, red comes with the end
        _ => DueAt,
    };

    private bool IsOfRequest => AssignmentId is null && Assignment is null;

    internal void Set(Deadline deadline, int yellowPercent, int redPercent)
    {
        (DueAt, YellowAt, RedAt) = (deadline.DueAt, deadline.FirstAt(yellowPercent), deadline.FirstAt(redPercent));
        AlarmAt = NextAlarmAt;
        Version++;
    }

    /// <summary>More working days; who was told of the end is told again of the new one.</summary>
    internal void Extend(int days) => (Limit, Alarms) = (TimeLimit.WorkingDays(OwnTime.Count + days).Code, 0);

    /// <summary>By the time of a request that goes along and was there first. What was told of its end was told.</summary>
    internal void CountBy(RequestClock earlier)
    {
        (EarlierId, EarlierStartAt, EarlierLimit) = (earlier.RequestId, earlier.StartAt, earlier.Limit);
        Alarms = Math.Max(Alarms, earlier.Alarms);
    }

    /// <summary>By its own time again; who was told of the other end is told again of this one.</summary>
    internal void CountByOwn()
    {
        if (EarlierId is null) return;
        (EarlierId, EarlierStartAt, EarlierLimit, Alarms) = (null, null, null, 0);
    }

    /// <summary>Runs on as if it had never been joined to another.</summary>
    internal void RunOn()
    {
        EndedAt = null;
        CountByOwn();
    }

    /// <summary>Stands still; rings when it may stand no longer.</summary>
    internal void Stand(DateTime? longestUntil)
    {
        AlarmAt = longestUntil;
        Version++;
    }

    /// <summary>Somebody was told.</summary>
    /// <param name="isLate">Nobody need be reminded of what is over.</param>
    /// <param name="nextAt">Where the stage has an end of its own beyond the first.</param>
    internal void Ring(bool isLate, DateTime? nextAt = null)
    {
        Alarms = isLate ? 2 : Alarms + 1;
        AlarmAt = nextAt ?? NextAlarmAt;
        Version++;
    }

    internal void End(DateTime at)
    {
        (EndedAt, AlarmAt) = (at, null);
        Version++;
    }
}
