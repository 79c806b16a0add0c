using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A clerk or a township writes a request down for somebody who came, rang, or wrote on paper; whoever writes vouches, so it goes straight to the deputy.</summary>
public sealed class RequestEntry(IDbContextFactory<InfoCenterDb> databases, FileStore files, FollowCode codes, CurrentUser user, TimeProvider clock)
{
    /// <summary>Takes it in, in the citizen's name and over the writer's.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, or the place is another township's.</exception>
    public async Task<RequestReceipt> EnterAsync(RequestFacts facts, string submissionKey, CancellationToken cancel = default)
    {
        user.Must(Permission.EnterRequests);
        user.MustReach(facts.TownshipCode);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (facts.VillageCode is { } village && !await db.Villages.AnyAsync(v => v.Code == village && v.TownshipCode == facts.TownshipCode, cancel)) throw PlateRules.VillageIsElsewhere;
        return await new RequestIntake(databases, files, codes, clock).TakeAsync(facts, submissionKey, [], TellingChannel.Proxy, user, cancel);
    }
}
