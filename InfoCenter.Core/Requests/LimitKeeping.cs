using InfoCenter.Core.Calendar;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>How long a stage may take, in a line.</summary>
public sealed record LimitRow(RequestStage Stage, TimeLimit Limit, int YellowPercent, int RedPercent, int Version);

/// <summary>The limits of the stages, as the county has them.</summary>
public sealed class LimitKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>In the order of a request's way.</summary>
    public async Task<IReadOnlyList<LimitRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepLimits);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return [.. (await db.RequestLimits.AsNoTracking().ToListAsync(cancel)).OrderBy(l => l.Stage).Select(l => new LimitRow(l.Stage, l.Time, l.YellowPercent, l.RedPercent, l.Version))];
    }

    /// <summary>Holds for clocks that are set from now on; what somebody was told already stays.</summary>
    public async Task SetAsync(RequestStage stage, TimeLimit limit, int yellowPercent, int redPercent, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepLimits);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var kept = await db.RequestLimits.FirstOrDefaultAsync(l => l.Stage == stage, cancel) ?? throw CommonRules.NotFound;
        var subject = $"RequestLimit {stage}";
        if (kept.Version != version) throw await db.ChangedMeanwhileAsync(subject, cancel);
        kept.Set(limit, yellowPercent, redPercent);
        db.Record(user, clock, "SetRequestLimit", subject, ClockTexts.Limit(stage, limit, yellowPercent, redPercent));
        await db.SaveOrTellAsync(subject, cancel);
    }
}
