using InfoCenter.Core.Common;

namespace InfoCenter.Core.Calendar;

/// <summary>A time in which a clock stood still; open while <paramref name="UntilAt"/> is null.</summary>
/// <param name="FromAt">UTC.</param>
/// <param name="UntilAt">UTC.</param>
/// <param name="Reason">Why, in words for people.</param>
public sealed record ClockPause(DateTime FromAt, DateTime? UntilAt, string Reason);

/// <summary>How urgent it is.</summary>
public enum DeadlineLight
{
    Green,
    Yellow,
    Red,
    Overdue,

    /// <summary>The clock stands still.</summary>
    Paused,
}

/// <summary>
/// When something is due, and why then. Hours run by day and night from the instant itself. For days and months the first day does not count and the last
/// one ends at midnight (民法典 art. 201 to 203); the last day of months moves behind a rest day. A pause takes out the time it lasted: of hours the hours,
/// of days the dates from the one on which it began up to, without it, the one on which it ended.
/// </summary>
public sealed class Deadline
{
    private readonly List<DateOnly> _counted;
    private readonly TimeSpan _paused;

    internal Deadline(DateTime startAt, TimeLimit limit, DateOnly dueOn, DateTime dueAt, bool isPaused, TimeSpan paused, List<DateOnly> counted, IReadOnlyList<string> why) =>
        (StartAt, Limit, DueOn, DueAt, IsPaused, _paused, _counted, Why) = (startAt, limit, dueOn, dueAt, isPaused, paused, counted, why);

    /// <summary>UTC.</summary>
    public DateTime StartAt { get; }

    public TimeLimit Limit { get; }

    /// <summary>The day in the office on which it is due.</summary>
    public DateOnly DueOn { get; }

    /// <summary>The instant, UTC, at which it is late; for days the midnight that ends <see cref="DueOn"/>.</summary>
    public DateTime DueAt { get; }

    /// <summary>Whether the clock stands still now: then <see cref="DueAt"/> is the earliest it can be.</summary>
    public bool IsPaused { get; }

    /// <summary>Why it is due then, line by line, in words for people.</summary>
    public IReadOnlyList<string> Why { get; }

    /// <summary>The moment in words: 2026年9月24日（周四）24时.</summary>
    public string Text => DeadlineWords.Due(this);

    /// <summary>Computes it.</summary>
    /// <param name="days">The office's days (<c>db.WorkingDaysAsync()</c>).</param>
    /// <param name="startAt">UTC.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="pauses">Times that do not count, in any order; they may overlap.</param>
    /// <param name="now">UTC; up to which an open pause counts. Without it an open pause adds nothing.</param>
    public static Deadline Of(WorkingDays days, DateTime startAt, TimeLimit limit, IEnumerable<ClockPause>? pauses = null, DateTime? now = null) =>
        new DeadlineReckoning(days, startAt, limit, [.. pauses ?? []], now).Reckon();

    /// <summary>How much of the time is left, in percent: of working days the days that still count, today among them. Never below 0 or above 100.</summary>
    public int LeftPercent(DateTime now)
    {
        if (now >= DueAt) return 0;
        if (Limit.Unit is LimitUnit.WorkingDays)
        {
            var today = DateOnly.FromDateTime(now.InOffice);
            return Math.Min(100, 100 * _counted.Count(day => day >= today) / Limit.Count);
        }

        var whole = DueAt - StartAt - _paused;
        return (int)Math.Clamp(100 * (DueAt - now).Ticks / Math.Max(1, whole.Ticks), 0, 100);
    }

    /// <summary>The first instant, UTC, at which so much of the time or less is left; a clock that stands still now reaches it later.</summary>
    public DateTime FirstAt(int percent)
    {
        if (Limit.Unit is not LimitUnit.WorkingDays) return DueAt - (DueAt - StartAt - _paused) * percent / 100;
        var gone = Enumerable.Range(0, Limit.Count + 1).First(days => 100 * (Limit.Count - days) / Limit.Count <= percent);
        return gone == 0 ? StartAt : OfficeClock.StartOf(_counted[gone - 1].AddDays(1));
    }

    /// <summary>The light by how much is left.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="yellowPercent">Yellow at so much or less.</param>
    /// <param name="redPercent">Red at so much or less.</param>
    public DeadlineLight Light(DateTime now, int yellowPercent = 50, int redPercent = 20) =>
        IsPaused ? DeadlineLight.Paused
        : now >= DueAt ? DeadlineLight.Overdue
        : LeftPercent(now) is var left && left <= redPercent ? DeadlineLight.Red
        : left <= yellowPercent ? DeadlineLight.Yellow
        : DeadlineLight.Green;

    /// <summary>How long still, or how late, in words: 还剩 3 小时, 还剩 2 个工作日, 已超期 1 天.</summary>
    public string LeftText(DateTime now)
    {
        var today = DateOnly.FromDateTime(now.InOffice);
        return DeadlineWords.Left(this, now, _counted.Count(day => day >= today));
    }
}
