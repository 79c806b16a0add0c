using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Calendar;

/// <summary>One year as the clerk's page shows it.</summary>
/// <param name="Year">Which.</param>
/// <param name="Source">Where the days come from; null while the year has not been entered.</param>
/// <param name="Version">To hand back with a change; 0 for a year not entered.</param>
/// <param name="Days">The days the notice names.</param>
public sealed record CalendarYearView(int Year, string? Source, int Version, IReadOnlyList<MarkedDay> Days);

/// <summary>What an import would do to a day.</summary>
public enum HolidayChange
{
    New,
    Same,
    Changed,
    Removed,
}

/// <summary>One line of the preview.</summary>
public sealed record HolidayLine(MarkedDay Day, HolidayChange Change);

/// <summary>What an import would do to a year; the same object is handed back to do it.</summary>
/// <param name="Year">Which.</param>
/// <param name="Version">Of the year as it was when previewed.</param>
/// <param name="Lines">In the order of days.</param>
public sealed record HolidayPreview(int Year, int Version, IReadOnlyList<HolidayLine> Lines);

/// <summary>The clerk keeps the working days: a year's notice is pasted, single days are put right.</summary>
public sealed class CalendarKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int NoticeMonth = 11; // the State Council publishes next year's days in November

    public async Task<CalendarYearView> ReadAsync(int year, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepCalendar);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ReadAsync(db, year, cancel);
    }

    /// <summary>The year that should be there by now and is not; null when all is well.</summary>
    public async Task<int?> MissingYearAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepCalendar);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var today = clock.Today;
        var known = await db.CalendarYears.Select(y => y.Year).ToListAsync(cancel);
        return !known.Contains(today.Year) ? today.Year
            : today.Month >= NoticeMonth && !known.Contains(today.Year + 1) ? today.Year + 1
            : null;
    }

    /// <summary>Marks a day as off or as worked, or changes what it was marked as.</summary>
    /// <param name="day">The day as it shall be.</param>
    /// <param name="version">Of the year, as it was seen.</param>
    /// <param name="cancel">Gives up.</param>
    public Task PutAsync(MarkedDay day, int version, CancellationToken cancel = default) => ChangeAsync(day.On.Year, version, async db =>
    {
        if (!day.IsOff && !WorkingDays.IsWeekend(day.On)) throw CalendarRules.WorkedDayIsAWeekday;
        await PutAsync(db, day, cancel);
        return CalendarTexts.Put(day);
    }, cancel);

    /// <summary>Makes the day an ordinary one again.</summary>
    public Task ClearAsync(DateOnly on, int version, CancellationToken cancel = default) => ChangeAsync(on.Year, version, async db =>
    {
        await RemoveAsync(db, on, cancel);
        return CalendarTexts.Cleared(on);
    }, cancel);

    /// <summary>What the pasted text would do. Nothing is changed.</summary>
    /// <param name="text">The notice, or JSON.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<HolidayPreview> PreviewAsync(string text, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepCalendar);
        var list = HolidayList.Read(text);
        var year = list[^1].On.Year;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = await ReadAsync(db, year, cancel);
        var known = now.Days.ToDictionary(d => d.On);

        var lines = list.Select(d => new HolidayLine(d, !known.TryGetValue(d.On, out var old) ? HolidayChange.New : old == d ? HolidayChange.Same : HolidayChange.Changed))
            .Concat(now.Days.Where(d => list.All(n => n.On != d.On)).Select(d => new HolidayLine(d, HolidayChange.Removed)));
        return new(year, now.Version, [.. lines.OrderBy(l => l.Day.On)]);
    }

    /// <summary>Does exactly what the preview showed.</summary>
    /// <exception cref="RuleBrokenException">The year was changed since, or there is nothing to take over.</exception>
    public Task ImportAsync(HolidayPreview preview, CancellationToken cancel = default) => ChangeAsync(preview.Year, preview.Version, async db =>
    {
        if (preview.Lines.Count == 0) throw CalendarRules.PreviewIsNeeded;
        foreach (var line in preview.Lines.Where(l => l.Change is not HolidayChange.Same))
        {
            if (line.Change is HolidayChange.Removed) await RemoveAsync(db, line.Day.On, cancel);
            else await PutAsync(db, line.Day, cancel);
        }

        return CalendarTexts.Imported(preview);
    }, cancel);

    private async Task ChangeAsync(int year, int version, Func<InfoCenterDb, Task<string>> change, CancellationToken cancel)
    {
        user.Must(Permission.KeepCalendar);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var kept = await db.CalendarYears.FirstOrDefaultAsync(y => y.Year == year, cancel);
        if ((kept?.Version ?? 0) != version) throw await db.ChangedMeanwhileAsync($"Calendar {year}", cancel);

        var detail = await change(db);
        if (kept is null) db.CalendarYears.Add(new CalendarYear(year, detail[..Math.Min(60, detail.Length)]));
        else kept.Change(kept.Source);
        db.Record(user, clock, "ChangeCalendar", $"Calendar {year}", detail);
        await db.SaveOrTellAsync($"Calendar {year}", cancel);
    }

    private static async Task PutAsync(InfoCenterDb db, MarkedDay day, CancellationToken cancel)
    {
        if (await db.CalendarDays.FirstOrDefaultAsync(d => d.On == day.On, cancel) is { } kept) kept.Describe(day.Name, day.IsOff);
        else db.CalendarDays.Add(new CalendarDay(day.On, day.Name, day.IsOff));
    }

    private static async Task RemoveAsync(InfoCenterDb db, DateOnly on, CancellationToken cancel)
    {
        if (await db.CalendarDays.FirstOrDefaultAsync(d => d.On == on, cancel) is { } day) db.CalendarDays.Remove(day);
    }

    private static async Task<CalendarYearView> ReadAsync(InfoCenterDb db, int year, CancellationToken cancel)
    {
        var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var kept = await db.CalendarYears.AsNoTracking().FirstOrDefaultAsync(y => y.Year == year, cancel);
        return new(year, kept?.Source, kept?.Version ?? 0, await db.CalendarDays.AsNoTracking().Where(d => d.On >= from && d.On <= until).OrderBy(d => d.On)
            .Select(d => new MarkedDay(d.On, d.Name, d.IsOff)).ToListAsync(cancel));
    }
}
