using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.App.Rooms;

/// <summary>Draws the day's anchor soon after midnight in the office, or after the start when the machine was off.</summary>
internal sealed class NightlyAnchor(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, TimeProvider clock, ILogger<NightlyAnchor> log)
    : Rounds(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), log)
{
    protected override string Stumble => "The day's anchor was not drawn; tried again soon";

    protected override Task GoAsync(CancellationToken stopping) => new AnchorKeeping(databases, folder, CurrentUser.Automatic, clock).DrawDailyAsync(stopping);
}
