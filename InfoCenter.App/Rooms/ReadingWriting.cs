using InfoCenter.App.Public;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Portal;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.App.Rooms;

/// <summary>Writes down twice a minute, and when the server ends, how often pages were read.</summary>
internal sealed class ReadingWriting(ReadingTally tally, IDbContextFactory<InfoCenterDb> databases, TimeProvider clock, ILogger<ReadingWriting> log)
    : Rounds(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30), log)
{
    protected override string Stumble => "Readings were not written down; tried again in half a minute";

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await GoRoundAsync(CancellationToken.None);
    }

    // Not called off in the middle: what is being written is written.
    protected override async Task GoAsync(CancellationToken stopping)
    {
        var counts = tally.Take();
        if (counts.Count == 0) return;
        try
        {
            await new ReadingCounts(databases, CurrentUser.Automatic, clock).AddAsync(counts, CancellationToken.None);
        }
        catch
        {
            tally.PutBack(counts);
            throw;
        }
    }
}
