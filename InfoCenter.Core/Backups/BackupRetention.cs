using System.Globalization;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Backups;

/// <summary>Which backups are kept: all of today, and the newest of each of the last seven days, five weeks and twelve months that have one.</summary>
public static class BackupRetention
{
    private const int Days = 7;
    private const int Weeks = 5;
    private const int Months = 12;

    /// <summary>Those whose time is over, of the given moments (UTC).</summary>
    public static IReadOnlySet<DateTime> Over(IEnumerable<DateTime> madeAt, DateTime now)
    {
        var all = madeAt.Distinct().OrderDescending().ToList();
        var today = now.InOffice.Date;
        var kept = all.Where(m => m.InOffice.Date >= today).ToHashSet();
        kept.UnionWith(NewestOfEach(all, Days, m => m.InOffice.Date.Ticks));
        kept.UnionWith(NewestOfEach(all, Weeks, m => (ISOWeek.GetYear(m.InOffice) * 100) + ISOWeek.GetWeekOfYear(m.InOffice)));
        kept.UnionWith(NewestOfEach(all, Months, m => (m.InOffice.Year * 100) + m.InOffice.Month));
        return all.Where(m => !kept.Contains(m)).ToHashSet();
    }

    private static IEnumerable<DateTime> NewestOfEach(List<DateTime> newestFirst, int count, Func<DateTime, long> span) =>
        newestFirst.GroupBy(span).Take(count).Select(g => g.First());
}
