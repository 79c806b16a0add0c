using InfoCenter.Core.Data;
using InfoCenter.Core.Drafts;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.App.Rooms;

/// <summary>Once a day, and a minute after the start: drafts nobody came back for hold personal data and go.</summary>
internal sealed class DraftSweep(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock, ILogger<DraftSweep> log)
    : Rounds(TimeSpan.FromMinutes(1), TimeSpan.FromDays(1), log)
{
    protected override string Stumble => "Old drafts were not swept; tried again tomorrow";

    protected override Task GoAsync(CancellationToken stopping) => DraftKeeping.SweepAsync(databases, clock, stopping);
}
