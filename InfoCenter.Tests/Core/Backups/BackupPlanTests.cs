using InfoCenter.Core.Backups;

namespace InfoCenter.Tests.Core.Backups;

/// <summary>When a backup is due; times are the office's, eight hours before UTC.</summary>
public sealed class BackupPlanTests
{
    [Theory]
    [InlineData(0, "2026-06-30 02:29", "2026-06-29 02:30", false)]
    [InlineData(0, "2026-06-30 02:30", "2026-06-29 02:30", true)]
    [InlineData(0, "2026-06-30 02:31", "2026-06-30 02:30", false)]
    [InlineData(0, "2026-06-30 09:00", "2026-06-28 02:30", true)] // the machine slept at half past two
    [InlineData(0, "2026-06-30 09:00", null, true)]
    [InlineData(60, "2026-06-30 09:29", "2026-06-30 08:30", false)]
    [InlineData(60, "2026-06-30 09:30", "2026-06-30 08:30", true)]
    [InlineData(15, "2026-06-30 09:45", "2026-06-30 09:30", true)]
    [InlineData(240, "2026-06-30 01:00", "2026-06-29 22:30", false)]
    public void It_is_due_once_for_each_planned_moment(int every, string now, string? last, bool isDue) =>
        Assert.Equal(isDue, new BackupPlan("/backup", BackupPlan.UsualAt, every).IsDue(Office(now), last is null ? null : Office(last)));

    [Fact]
    public void Without_a_folder_nothing_is_ever_due() =>
        Assert.False(new BackupPlan(null, BackupPlan.UsualAt, 15).IsDue(Office("2026-06-30 09:00"), null));

    private static DateTime Office(string text) =>
        DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture).AddHours(-8), DateTimeKind.Utc);
}
