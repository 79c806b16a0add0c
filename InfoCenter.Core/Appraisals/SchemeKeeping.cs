using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals;

/// <summary>The county's rules for appraisals, in versions: options, grades and thresholds are data.</summary>
public sealed class SchemeKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The newest first, retired ones too.</summary>
    public async Task<IReadOnlyList<AppraisalScheme>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepAppraisalSchemes);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.AppraisalSchemes.AsNoTracking().Include(s => s.Options).Include(s => s.Grades).AsSplitQuery().OrderBy(s => s.IsRetired).ThenByDescending(s => s.Id).ToListAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">Options or grades do not make a rule, or the name is taken.</exception>
    public async Task AddAsync(SchemeFacts facts, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepAppraisalSchemes);
        var scheme = new AppraisalScheme(facts);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.AppraisalSchemes.AnyAsync(s => s.Name == scheme.Name, cancel)) throw SchemeRules.NameIsTaken;
        db.AppraisalSchemes.Add(scheme);
        db.Record(user, clock, "AddAppraisalScheme", "AppraisalScheme", $"{scheme.Name}：{scheme.Words}");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>No new meeting goes by it; what went by it stays as it is. Or takes it up again.</summary>
    public async Task PutAsync(int id, bool isRetired, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepAppraisalSchemes);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var scheme = await db.AppraisalSchemes.FirstOrDefaultAsync(s => s.Id == id, cancel) ?? throw CommonRules.NotFound;
        var subject = $"AppraisalScheme {id}";
        if (scheme.Version != version) throw await db.ChangedMeanwhileAsync(subject, cancel);
        scheme.Put(isRetired);
        db.Record(user, clock, isRetired ? "RetireAppraisalScheme" : "RestoreAppraisalScheme", subject, scheme.Name);
        await db.SaveOrTellAsync(subject, cancel);
    }
}
