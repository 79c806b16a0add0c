using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.App.Rooms;

/// <summary>Draws the day's anchor soon after midnight in the office, or after the start when the machine was off.</summary>
internal sealed class NightlyAnchor(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, TimeProvider clock, ILogger<NightlyAnchor> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var anchors = new AnchorKeeping(databases, folder, CurrentUser.Automatic, clock);
        for (var pause = AfterStart; !stoppingToken.IsCancellationRequested; pause = Pause)
        {
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                await anchors.DrawDailyAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A busy database or a full disk must not end the anchors until the next restart.
            catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogError(error, "The day's anchor was not drawn; tried again soon");
            }
        }
    }
}
