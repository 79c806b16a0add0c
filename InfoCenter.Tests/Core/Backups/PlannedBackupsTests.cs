using InfoCenter.Core.Backups;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Backups;

/// <summary>The office backs itself up at its hour, and everybody sees how that stands.</summary>
public sealed class PlannedBackupsTests : IDisposable
{
    private readonly BackupOffice _backups = new();

    public void Dispose() => _backups.Dispose();

    [Fact]
    public async Task Nothing_is_made_until_the_administrator_has_made_a_plan()
    {
        Assert.Null(await _backups.Planned().MakeDueAsync());
        await Refusal.ExpectAsync(nameof(BackupRules.PlanIsIncomplete), () => _backups.Planned().MakeAsync(BackupOrigin.OnDemand));
    }

    [Fact]
    public async Task It_is_made_once_a_night_with_the_passphrase_the_administrator_gave()
    {
        await _backups.PlanAsync();

        var made = await _backups.Planned().MakeDueAsync();

        Assert.NotNull(made);
        Assert.Null(await _backups.Planned().MakeDueAsync());
        Assert.Equal(made.Manifest.ContentHash, (await _backups.RestoreAsync(made.Path)).Manifest.ContentHash);
        _backups.Office.Clock.Pass(TimeSpan.FromDays(1));
        Assert.NotNull(await _backups.Planned().MakeDueAsync());
    }

    [Fact]
    public async Task One_made_by_the_button_serves_for_the_night_that_was_missed()
    {
        await _backups.PlanAsync();

        await _backups.Planned().MakeAsync(BackupOrigin.OnDemand);

        Assert.Null(await _backups.Planned().MakeDueAsync());
        _backups.Office.Clock.Pass(TimeSpan.FromDays(1));
        Assert.NotNull(await _backups.Planned().MakeDueAsync());
    }

    [Fact]
    public async Task The_passphrase_is_not_in_the_database_in_clear()
    {
        await _backups.PlanAsync();

        await using var db = _backups.Office.Databases.CreateDbContext();
        Assert.DoesNotContain(await db.Set<InfoCenter.Core.Accounts.Setting>().Select(s => s.Value).ToListAsync(),
            value => value.Contains(BackupOffice.Passphrase, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_whose_time_is_over_is_removed_and_the_ledger_says_so()
    {
        await _backups.PlanAsync();
        var first = (await _backups.Planned().MakeAsync(BackupOrigin.OnDemand)).Path;
        _backups.Office.Clock.Pass(TimeSpan.FromHours(1));
        await _backups.Planned().MakeAsync(BackupOrigin.OnDemand);
        Assert.True(File.Exists(first)); // of today

        _backups.Office.Clock.Pass(TimeSpan.FromDays(1));
        await _backups.Planned().MakeAsync(BackupOrigin.OnDemand);

        Assert.False(File.Exists(first));
        Assert.Equal(2, (await _backups.Keeping().ReadAsync()).Rows.Count);
    }

    [Fact]
    public async Task Everybody_sees_green_then_yellow_then_red_and_why()
    {
        Assert.Equal(BackupSafety.Unsafe, (await _backups.Standing().ReadAsync()).Safety);
        await _backups.PlanAsync();
        await _backups.Planned().MakeDueAsync();
        Assert.Equal(BackupSafety.Safe, (await _backups.Standing().ReadAsync()).Safety);

        Directory.Delete(_backups.Kept, recursive: true);
        await File.WriteAllTextAsync(_backups.Kept, "in the way");
        _backups.Office.Clock.Pass(TimeSpan.FromDays(1));
        await Refusal.ExpectAsync(nameof(BackupRules.BackupFolderIsNotWritable), () => _backups.Planned().MakeDueAsync());

        var morning = await _backups.Standing().ReadAsync();
        Assert.Equal(BackupSafety.Late, morning.Safety);
        Assert.Contains("不能写入", morning.Fault, StringComparison.Ordinal);
        File.Delete(_backups.Kept);
        _backups.Office.Clock.Pass(TimeSpan.FromDays(3));
        Assert.Equal(BackupSafety.Unsafe, (await _backups.Standing().ReadAsync()).Safety);
    }

    [Theory]
    [InlineData(35, false, BackupSafety.Safe)]
    [InlineData(37, false, BackupSafety.Late)]
    [InlineData(1, true, BackupSafety.Late)]
    [InlineData(73, false, BackupSafety.Unsafe)]
    public void The_colour_follows_the_age(int hours, bool hasFailed, BackupSafety expected)
    {
        var now = new DateTime(2026, 6, 30, 2, 0, 0, DateTimeKind.Utc);

        Assert.Equal(expected, BackupStanding.SafetyOf(now.AddHours(-hours), hasFailed, now));
    }
}
