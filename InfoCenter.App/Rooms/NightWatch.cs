using InfoCenter.Core.Backups;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.App.Rooms;

/// <summary>Looks at the clock every minute while the server runs, and makes the backup that is due.</summary>
internal sealed class NightWatch(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, TimeProvider clock, ILogger<NightWatch> log)
    : Rounds(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), log)
{
    private readonly ILogger _log = log;
    private readonly PlannedBackups _planned = PlannedBackups.ByClock(databases, folder, clock);

    protected override string Stumble => "The planned backup failed";

    protected override async Task GoAsync(CancellationToken stopping)
    {
        if (await _planned.MakeDueAsync(stopping) is { } made) _log.LogInformation("Backup {Path} made and checked", made.Path);
    }
}
