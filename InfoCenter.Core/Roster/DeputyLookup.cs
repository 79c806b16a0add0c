using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster;

/// <summary>Finds the deputy an account is made for, by nothing but the card's number; tells no more than the key.</summary>
public sealed class DeputyLookup(IDbContextFactory<InfoCenterDb> databases, CurrentUser user)
{
    /// <summary>The person who holds the card.</summary>
    /// <exception cref="RuleBrokenException">Nobody in office does.</exception>
    public async Task<int> OfCardAsync(string? cardNumber, CancellationToken cancel = default)
    {
        user.Must(Permission.ManageAccounts);
        var card = cardNumber.OrRefuse(RosterRules.CardIsUnknown);
        await using var db = await databases.CreateDbContextAsync(cancel);

        return await db.Mandates.Where(m => m.CardNumber == card && m.Ending == null).Select(m => (int?)m.PersonId).FirstOrDefaultAsync(cancel)
            ?? throw RosterRules.CardIsUnknown;
    }
}
