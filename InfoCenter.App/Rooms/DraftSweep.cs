using InfoCenter.Core.Data;
using InfoCenter.Core.Drafts;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.App.Rooms;

/// <summary>Once a day, and a minute after the start: drafts nobody came back for hold personal data and go.</summary>
internal sealed class DraftSweep(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock, ILogger<DraftSweep> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = AfterStart; !stoppingToken.IsCancellationRequested; pause = Day)
        {
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                await DraftKeeping.SweepAsync(databases, clock, stoppingToken);
            }
#pragma warning disable CA1031 // A busy database must not end the sweeping until the next restart.
            catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogError(error, "Old drafts were not swept; tried again tomorrow");
            }
        }
    }
}
