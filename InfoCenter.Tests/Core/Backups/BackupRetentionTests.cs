using InfoCenter.Core.Backups;
using InfoCenter.Core.Common;

namespace InfoCenter.Tests.Core.Backups;

/// <summary>Seven days, five weeks, twelve months: held on random histories.</summary>
public sealed class BackupRetentionTests
{
    private static readonly DateTime Now = new(2026, 6, 30, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_three_years_of_nights_the_newest_of_each_day_week_and_month_stay()
    {
        var nights = Enumerable.Range(0, 1000).Select(n => Now.AddDays(-n)).ToList();

        var kept = nights.Except(BackupRetention.Over(nights, Now)).ToList();

        Assert.Equal(nights.Take(7), kept.Take(7));
        // 30 June 2026 is a Tuesday: beyond the seven days the last days of weeks are Sundays, beyond those the last days of months stay.
        Assert.Equal(["2026-06-21", "2026-06-14", "2026-06-07", "2026-05-31", "2026-04-30", "2026-03-31"], kept.Skip(7).Take(6).Select(Day));
        Assert.Equal("2025-07-31", Day(kept[^1]));
    }

    [Fact]
    public void Whatever_the_history_what_must_stay_stays_and_nothing_more()
    {
        const int seed = 20260630;
        var dice = new Random(seed);
        var rounds = Support.Tier.Durability(500, 5000);
        for (var round = 0; round < rounds; round++)
        {
            var made = Enumerable.Range(0, dice.Next(0, 120)).Select(_ => Now.AddMinutes(-dice.Next(0, 900 * 24 * 60))).ToList();
            var over = BackupRetention.Over(made, Now);
            var kept = made.Except(over).OrderDescending().ToList();

            Assert.Subset(made.ToHashSet(), over.ToHashSet());
            if (made.Count == 0) continue;
            Assert.Contains(made.Max(), kept);
            Assert.Empty(BackupRetention.Over(kept, Now)); // once thinned, thinned
            Assert.InRange(kept.Count(m => m.InOffice.Date < Now.InOffice.Date), 0, 7 + 5 + 12);
            Assert.All(made.GroupBy(m => m.InOffice.Date).OrderByDescending(d => d.Key).Take(7), day => Assert.Contains(day.Max(), kept));
            Assert.All(made.GroupBy(m => (m.InOffice.Year, m.InOffice.Month)).OrderByDescending(d => d.Key).Take(12), month => Assert.Contains(month.Max(), kept));
        }

        Support.Figures.Note("R4", "random histories of backups thinned to 7 days, 5 weeks, 12 months", rounds, seed, "exact");
    }

    private static string Day(DateTime at) => at.InOffice.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
