using InfoCenter.Core.Common;

namespace InfoCenter.App.Rooms;

/// <summary>Goes round again and again while the server runs: what goes wrong in one round is logged, and the next one comes all the same.</summary>
internal abstract class Rounds(TimeSpan first, TimeSpan pause, ILogger log) : BackgroundService
{
    /// <summary>What the log says when a round did not end well.</summary>
    protected abstract string Stumble { get; }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (var wait = first; ; wait = pause)
        {
            await Task.Delay(wait, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            await GoRoundAsync(stoppingToken);
        }
    }

    protected abstract Task GoAsync(CancellationToken stopping);

    /// <summary>One round; nothing it throws ends the others.</summary>
    protected async Task GoRoundAsync(CancellationToken stopping)
    {
        try
        {
            await GoAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The server ends.
        }
        catch (RuleBrokenException broken)
        {
            log.LogError("{What}: {Rule}: {Why}", Stumble, broken.Rule, broken.Message);
        }
#pragma warning disable CA1031 // A busy database or a full disk must not end the rounds until the next restart.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.LogError(error, "{What}", Stumble);
        }
    }
}
