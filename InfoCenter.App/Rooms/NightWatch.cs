using InfoCenter.Core.Backups;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.App.Rooms;

/// <summary>Looks at the clock every minute while the server runs, and makes the backup that is due.</summary>
internal sealed class NightWatch(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, TimeProvider clock, ILogger<NightWatch> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var planned = PlannedBackups.ByClock(databases, folder, clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Round, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;

            try
            {
                if (await planned.MakeDueAsync(stoppingToken) is { } made) log.LogInformation("Backup {Path} made and checked", made.Path);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (RuleBrokenException broken)
            {
                log.LogError("The planned backup failed: {Rule}: {Why}", broken.Rule, broken.Message);
            }
#pragma warning disable CA1031 // Tomorrow's backup must not depend on today's.
            catch (Exception error)
#pragma warning restore CA1031
            {
                log.LogError(error, "The planned backup broke");
            }
        }
    }
}
