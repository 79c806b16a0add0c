using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Calendar;

/// <summary>The calendar's tables, and the days as deadlines ask for them.</summary>
public static class CalendarTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<CalendarDay> CalendarDays => db.Set<CalendarDay>();

        public DbSet<CalendarYear> CalendarYears => db.Set<CalendarYear>();

        /// <summary>All years entered, in two small queries: take it once for a whole list of deadlines.</summary>
        public async Task<WorkingDays> WorkingDaysAsync(CancellationToken cancel = default) => new(
            await db.CalendarDays.AsNoTracking().Select(d => new MarkedDay(d.On, d.Name, d.IsOff)).ToListAsync(cancel),
            await db.CalendarYears.AsNoTracking().Select(y => y.Year).ToListAsync(cancel));
    }
}
