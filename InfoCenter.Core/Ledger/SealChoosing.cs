using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Ledger;

/// <summary>The security administrator's choice of what entries are sealed with from now on. What is sealed stays as it is.</summary>
public sealed class SealChoosing(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>What the next entry will be sealed with.</summary>
    public async Task<SealAlgorithm> ReadAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSecurity);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.LedgerHeads.Select(h => h.Algorithm).SingleAsync(cancel);
    }

    /// <summary>Seals with another algorithm from now on; the entry that tells of it is the first that has it.</summary>
    /// <exception cref="RuleBrokenException">No right, or it is the one in force.</exception>
    public async Task ChooseAsync(SealAlgorithm algorithm, CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSecurity);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var head = await db.LedgerHeads.SingleAsync(cancel);
        var before = head.Algorithm;
        head.Choose(algorithm);
        // The head first: while an entry is sealed it is read anew.
        await db.SaveChangesAsync(cancel);
        db.Record(user, clock, "ChooseSealAlgorithm", "Ledger", $"{before.Label} → {algorithm.Label}");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
