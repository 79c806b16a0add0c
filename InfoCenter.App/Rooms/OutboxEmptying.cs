using InfoCenter.Core.Data;
using InfoCenter.Core.Messages;

namespace InfoCenter.App.Rooms;

/// <summary>Looks into the outbox every few seconds while the server runs. Of several programs on one folder one sends, the others wait for its end.</summary>
internal sealed class OutboxEmptying(MessageSending sending, Databases databases, DataFolder folder, ILogger<OutboxEmptying> log) : BackgroundService
{
    private const string Turn = "sending.lock";
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var isReleased = false;
        FileStream? turn = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if ((turn ??= DataLock.Take(folder, Turn)) is not null)
                {
                    // Alone on an embedded database: what is claimed was claimed by the dead. On PostgreSQL other nodes may be at it, there claims run out.
                    if (!isReleased && databases.Engine.StartsWith("SQLite", StringComparison.Ordinal)) await sending.ReleaseAsync(stoppingToken);
                    isReleased = true;
                    await sending.RunAsync(stoppingToken);
                }
            }
#pragma warning disable CA1031 // A busy database must not end the sending until the next restart.
            catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogError(error, "The outbox was not emptied; tried again soon");
            }

            await Task.Delay(Round, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        turn?.Dispose();
    }
}
