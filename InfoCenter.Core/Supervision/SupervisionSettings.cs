using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Supervision;

/// <summary>A point of law in the county's list.</summary>
public sealed record BasisRow(int Id, string Article, string Text, bool IsRetired, int Topics, int Version);

/// <summary>The points of law topics may be chosen on: a law is amended, and its articles get other numbers.</summary>
public sealed class SupervisionSettings(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>All, with how many topics stand on each.</summary>
    public async Task<IReadOnlyList<BasisRow>> BasesAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ApproveSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var topics = db.SupervisionTopics;
        return await db.SupervisionBases.AsNoTracking().OrderBy(b => b.IsRetired).ThenBy(b => b.Id)
            .Select(b => new BasisRow(b.Id, b.Article, b.Text, b.IsRetired, topics.Count(t => t.Bases.Any(x => x.BasisId == b.Id)), b.Version)).ToListAsync(cancel);
    }

    public async Task AddBasisAsync(string article, string text, CancellationToken cancel = default)
    {
        user.Must(Permission.ApproveSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var basis = new SupervisionBasis(article, text);
        var name = basis.Article;
        if (await db.SupervisionBases.AnyAsync(b => b.Article == name, cancel)) throw TopicRules.ArticleIsThereAlready;
        db.SupervisionBases.Add(basis);
        db.Record(user, clock, "AddBasis", "SupervisionBasis", $"{basis.Article}：{basis.Text}");
        await db.SaveOrTellAsync("SupervisionBasis", cancel);
    }

    /// <summary>Offers it no more, or again; topics keep what they stand on.</summary>
    public async Task PutBasisAsync(int id, bool isRetired, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.ApproveSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var basis = await db.SupervisionBases.FirstOrDefaultAsync(b => b.Id == id, cancel) ?? throw CommonRules.NotFound;
        var subject = $"SupervisionBasis {id}";
        if (basis.Version != version) throw await db.ChangedMeanwhileAsync(subject, cancel);
        basis.Put(isRetired);
        db.Record(user, clock, isRetired ? "RetireBasis" : "RestoreBasis", subject, basis.Article);
        await db.SaveOrTellAsync(subject, cancel);
    }
}
