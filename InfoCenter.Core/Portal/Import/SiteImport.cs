using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal.Import;

/// <summary>A line of the preview.</summary>
public sealed record OldArticleRow(int Id, string Path, string Title, DateOnly? On, int ColumnId, OldArticleState State, OldArticleDecision Decision, bool HasNotes, bool HasNumbers, int? ArticleId);

/// <summary>A folder of the former site.</summary>
/// <param name="Folder">Its address; empty for the root.</param>
/// <param name="Articles">How many articles lie in it.</param>
/// <param name="ColumnId">Where they go; null where they go to several.</param>
public sealed record OldFolder(string Folder, int Articles, int? ColumnId);

/// <summary>A preview as a whole.</summary>
public sealed record SitePreview(SiteImportRun Run, IReadOnlyDictionary<OldArticleState, int> States, IReadOnlyDictionary<OldArticleDecision, int> Decisions, IReadOnlyList<OldFolder> Folders, bool IsOwn);

/// <summary>A former site's way onto the portal: upload, preview, decisions and corrections. Nothing here changes the portal.</summary>
public sealed class SiteImport(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>What importing would do; nothing is stored.</summary>
    /// <exception cref="RuleBrokenException">Nothing can be read there.</exception>
    public async Task<IReadOnlyList<OldArticle>> TryOutAsync(SiteFiles site, int columnId, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ReadAsync(db, site, columnId, cancel);
    }

    /// <summary>Reads the site and keeps the preview; answers its number.</summary>
    /// <param name="fileName">For showing.</param>
    /// <param name="site">Its files.</param>
    /// <param name="archiveHash">The ZIP among the attachments, from which the import fetches the pictures; null where the caller hands the site in again.</param>
    /// <param name="columnId">Where articles go whose column is not known.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RuleBrokenException">Nothing can be read there, or the column takes no articles.</exception>
    public async Task<int> UploadAsync(string fileName, SiteFiles site, string? archiveHash, int columnId, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var run = new SiteImportRun(fileName, archiveHash, await ReadAsync(db, site, columnId, cancel), user.Sign(clock));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Add(run);
        await db.SaveChangesAsync(cancel);
        db.Record(user, clock, "UploadOldSite", $"SiteImport {run.Id}", SiteImportTexts.Uploaded(fileName, run.Pages));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return run.Id;
    }

    /// <summary>The latest, newest first.</summary>
    public async Task<IReadOnlyList<SiteImportRun>> RecentAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.WriteArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.SiteImportRuns.AsNoTracking().OrderByDescending(r => r.Id).Take(20).ToListAsync(cancel);
    }

    public async Task<SitePreview> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var run = await db.SiteImportRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        var groups = await db.OldArticles.Where(a => a.RunId == id).GroupBy(a => new { a.State, a.Decision, a.Folder, a.ColumnId }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return new(
            run,
            groups.GroupBy(g => g.Key.State).ToDictionary(g => g.Key, g => g.Sum(one => one.Count)),
            groups.GroupBy(g => g.Key.Decision).ToDictionary(g => g.Key, g => g.Sum(one => one.Count)),
            [.. groups.Where(g => g.Key.State is not OldArticleState.NoArticle).GroupBy(g => g.Key.Folder).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new OldFolder(g.Key, g.Sum(one => one.Count), g.Select(one => one.Key.ColumnId).Distinct().Count() == 1 ? g.First().Key.ColumnId : null))],
            run.UploadedById == user.Standing.AccountId);
    }

    /// <summary>A page of the preview's lines, in the order of their addresses.</summary>
    public async Task<ListPage<OldArticleRow>> ListAsync(int id, OldArticleState? state = null, int page = 1, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = db.OldArticles.AsNoTracking().Where(a => a.RunId == id && (state == null || a.State == state));
        var total = await found.CountAsync(cancel);
        var number = Paging.Within(page, total);
        var rows = await found.OrderBy(a => a.Id)
            .Select(a => new OldArticleRow(a.Id, a.Path, a.Title, a.On, a.ColumnId, a.State, a.Decision, a.Notes != "", a.Numbers != "", a.ArticleId)).OfPage(number).ToListAsync(cancel);
        return new(rows, total, number);
    }

    /// <summary>One article whole.</summary>
    public async Task<OldArticle> ReadAsync(int articleId, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.OldArticles.AsNoTracking().FirstOrDefaultAsync(a => a.Id == articleId, cancel) ?? throw CommonRules.NotFound;
    }

    /// <summary>Fills in or mends title, day and column of one.</summary>
    public async Task CorrectAsync(int articleId, string title, DateOnly? on, int columnId, CancellationToken cancel = default)
    {
        var former = await ReadAsync(articleId, cancel);
        await ChangeAsync(former.RunId, "CorrectOldArticle", async db =>
        {
            await MustTakeArticlesAsync(db, columnId, cancel);
            var article = await db.OldArticles.FirstAsync(a => a.Id == articleId, cancel);
            article.Correct(title, on, columnId, clock.Today);
            await SiteReading.RecogniseAsync(db, [article], cancel);
            return SiteImportTexts.Corrected(former, article);
        }, cancel);
    }

    /// <summary>Says where the articles of a folder go.</summary>
    public Task MapAsync(int id, string folder, int columnId, CancellationToken cancel = default) => ChangeAsync(id, "MapOldFolder", async db =>
    {
        var column = await MustTakeArticlesAsync(db, columnId, cancel);
        var articles = await db.OldArticles.Where(a => a.RunId == id && a.Folder == folder).ToListAsync(cancel);
        articles.ForEach(a => a.MoveTo(columnId));
        return SiteImportTexts.Moved(folder, column.Title, articles.Count);
    }, cancel);

    /// <summary>Decides for some.</summary>
    public Task DecideAsync(int id, IReadOnlyCollection<int> articleIds, OldArticleDecision decision, CancellationToken cancel = default) =>
        DecideAsync(id, decision, db => db.OldArticles.Where(a => a.RunId == id && articleIds.Contains(a.Id)), cancel);

    /// <summary>Decides for all of a state; what numbers were found in is let out one by one.</summary>
    public Task DecideAllAsync(int id, OldArticleState state, OldArticleDecision decision, CancellationToken cancel = default) =>
        DecideAsync(id, decision, db => db.OldArticles.Where(a => a.RunId == id && a.State == state && (decision != OldArticleDecision.Publish || a.Numbers == "")), cancel);

    private Task DecideAsync(int id, OldArticleDecision decision, Func<InfoCenterDb, IQueryable<OldArticle>> which, CancellationToken cancel) => ChangeAsync(id, "DecideOldArticles", async db =>
    {
        var articles = await which(db).ToListAsync(cancel);
        articles.ForEach(a => a.Decide(decision));
        return SiteImportTexts.Decided(decision, articles);
    }, cancel);

    private async Task ChangeAsync(int id, string act, Func<InfoCenterDb, Task<string>> change, CancellationToken cancel)
    {
        user.Must(Permission.WriteArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var run = await db.SiteImportRuns.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        run.Change();
        db.Record(user, clock, act, $"SiteImport {id}", await change(db));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<IReadOnlyList<OldArticle>> ReadAsync(InfoCenterDb db, SiteFiles site, int columnId, CancellationToken cancel)
    {
        await MustTakeArticlesAsync(db, columnId, cancel);
        var columns = (await db.ShownColumnsAsync(cancel)).SelectMany(c => c.Below.Prepend(c)).Where(c => c.Kind is ColumnKind.Articles).ToList();
        var articles = new SiteReading(site, columns, columnId, clock.Today).Read(cancel);
        await SiteReading.RecogniseAsync(db, articles, cancel);
        return articles;
    }

    private static async Task<Column> MustTakeArticlesAsync(InfoCenterDb db, int columnId, CancellationToken cancel) =>
        await db.Columns.AsNoTracking().FirstOrDefaultAsync(c => c.Id == columnId, cancel) is { Kind: ColumnKind.Articles, IsRetired: false } column ? column : throw SiteImportRules.ColumnIsRequired;
}
