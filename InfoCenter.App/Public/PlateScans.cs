using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.App.Public;

/// <summary>Counts scans in memory and writes them down a few times a minute: looking at a form costs the disk nothing.</summary>
internal sealed class PlateScans(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock, ILogger<PlateScans> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);
    private readonly Lock _turn = new();
    private Dictionary<int, (int Count, DateTime LastAt)> _scans = [];

    public void Note(int plate)
    {
        lock (_turn) _scans[plate] = (_scans.GetValueOrDefault(plate).Count + 1, clock.Now);
    }

    /// <summary>Writes down what was counted since.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        Dictionary<int, (int Count, DateTime LastAt)> scans;
        lock (_turn) (scans, _scans) = (_scans, []);
        if (scans.Count > 0) await new PlateKeeping(databases, CurrentUser.Automatic, clock).CountScansAsync(scans, cancel);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Round, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                await WriteAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A count that got lost is no reason to stop counting.
            catch (Exception error)
#pragma warning restore CA1031
            {
                log.LogWarning(error, "Scans were not written down");
            }
        }
    }
}
