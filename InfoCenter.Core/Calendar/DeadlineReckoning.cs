using InfoCenter.Core.Common;

namespace InfoCenter.Core.Calendar;

/// <summary>One deadline being counted out, with what there is to say about it.</summary>
internal sealed class DeadlineReckoning(WorkingDays days, DateTime startAt, TimeLimit limit, List<ClockPause> pauses, DateTime? now)
{
    private readonly DateOnly _startOn = DayOf(startAt);
    private readonly List<DateOnly> _counted = [];
    private readonly List<string> _why = [];
    private readonly List<ClockPause> _pauses = Merged(pauses, startAt, now);
    private TimeSpan _paused;

    public Deadline Reckon()
    {
        _why.Add(DeadlineWords.Start(startAt, limit));
        var dueAt = limit.Unit is LimitUnit.Hours ? ByHours() : OfficeClock.StartOf((limit.Unit is LimitUnit.Months ? ByMonths() : ByWorkingDays()).AddDays(1));
        var dueOn = limit.Unit is LimitUnit.Hours ? DayOf(dueAt) : DayOf(dueAt).AddDays(-1);
        if (limit.Unit is not LimitUnit.Hours)
            _why.AddRange(Enumerable.Range(_startOn.Year, dueOn.Year - _startOn.Year + 1).Where(year => !days.Knows(year)).Select(DeadlineWords.YearIsMissing));

        var isPaused = pauses.Exists(p => p.UntilAt is null && (now is null || p.FromAt <= now));
        if (isPaused) _why.Add(DeadlineWords.StillPaused);
        var deadline = new Deadline(startAt, limit, dueOn, dueAt, isPaused, _paused, _counted, _why);
        _why.Add(DeadlineWords.End(deadline));
        return deadline;
    }

    private DateTime ByHours()
    {
        var due = startAt.AddHours(limit.Count);
        foreach (var pause in _pauses.TakeWhile(p => p.FromAt < due))
        {
            var time = pause.UntilAt!.Value - pause.FromAt;
            (due, _paused) = (due + time, _paused + time);
            _why.Add(DeadlineWords.PausedFor(pause, time));
        }

        return due;
    }

    private DateOnly ByWorkingDays()
    {
        var left = new Dictionary<DateOnly, string>();
        var day = _startOn;
        while (_counted.Count < limit.Count)
        {
            day = day.AddDays(1);
            if (PauseOn(day) is { } pause) left[day] = DeadlineWords.Paused(pause);
            else if (days.IsWorking(day))
            {
                _counted.Add(day);
                if (days.Marked(day) is { } worked) left[day] = DeadlineWords.Worked(worked);
            }
            else left[day] = DeadlineWords.Rest(days.Marked(day));
        }

        Tell(left);
        return day;
    }

    private DateOnly ByMonths()
    {
        var due = _startOn.AddMonths(limit.Count);
        _why.Add(DeadlineWords.Months(due, isClamped: due.Day != _startOn.Day));
        foreach (var pause in _pauses)
        {
            var (from, until) = (DayOf(pause.FromAt), DayOf(pause.UntilAt!.Value));
            if (from > due || until <= from) continue;

            due = due.AddDays(until.DayNumber - from.DayNumber);
            _paused += TimeSpan.FromDays(until.DayNumber - from.DayNumber);
            _why.Add(DeadlineWords.PausedFor(pause, until.DayNumber - from.DayNumber));
        }

        var rests = new Dictionary<DateOnly, string>();
        for (; !days.IsWorking(due); due = due.AddDays(1)) rests[due] = DeadlineWords.Moved(days.Marked(due));
        Tell(rests);
        return due;
    }

    // Neighbouring days with the same words are told as one.
    private void Tell(Dictionary<DateOnly, string> left)
    {
        foreach (var (day, words) in left)
        {
            if (left.GetValueOrDefault(day.AddDays(-1)) == words) continue;
            var until = day;
            while (left.GetValueOrDefault(until.AddDays(1)) == words) until = until.AddDays(1);
            _why.Add(DeadlineWords.Days(day, until) + words);
        }
    }

    private ClockPause? PauseOn(DateOnly day) => _pauses.Find(p => DayOf(p.FromAt) <= day && day < DayOf(p.UntilAt!.Value));

    private static DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(instant.InOffice);

    private static List<ClockPause> Merged(List<ClockPause> pauses, DateTime startAt, DateTime? now)
    {
        var merged = new List<ClockPause>();
        foreach (var pause in pauses.OrderBy(p => p.FromAt))
        {
            var (from, until) = (pause.FromAt < startAt ? startAt : pause.FromAt, pause.UntilAt ?? now ?? pause.FromAt);
            if (until <= from) continue;

            if (merged is [.., var last] && from <= last.UntilAt)
                merged[^1] = last with { UntilAt = until > last.UntilAt ? until : last.UntilAt, Reason = last.Reason == pause.Reason ? last.Reason : DeadlineWords.Both(last.Reason, pause.Reason) };
            else merged.Add(new(from, until, pause.Reason));
        }

        return merged;
    }
}
