using InfoCenter.Core.Jobs;

namespace InfoCenter.App.Rooms;

/// <summary>Keeps the one background worker going while the server runs.</summary>
internal sealed class BackgroundWork(JobRunner runner, ILogger<BackgroundWork> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await runner.RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A busy database or a full disk must not end background work until the next restart.
            catch (Exception error)
#pragma warning restore CA1031
            {
                log.LogError(error, "Background work stumbled and starts again");
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
