using InfoCenter.Core.Ledger;

namespace InfoCenter.App.Rooms;

/// <summary>Puts refusals into the ledger behind the one who was refused: the refusal itself never waits for the database.</summary>
internal sealed class RefusalWriting(RefusalBook refusals, ILogger<RefusalWriting> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(isLast: true);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await WriteAsync(isLast: false);
        }
    }

    private async Task WriteAsync(bool isLast)
    {
        try
        {
            await refusals.WriteAsync(isLast);
        }
#pragma warning disable CA1031 // A busy database must not end the noting of refusals; they are kept and tried again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.LogError(error, "Refusals could not be put down; tried again");
        }
    }
}
