using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>An article in the office's list.</summary>
public sealed record ArticleRow(int Id, string Title, string Column, ArticleStatus Status, bool IsShown, DateTime? ShownFromAt, string SavedBy, DateTime SavedAt);

/// <summary>An article opened for writing.</summary>
/// <param name="Id">Which.</param>
/// <param name="Facts">The newest text.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="IsShown">Whether the public sees it, in this or an older text.</param>
/// <param name="EndReason">Why it was returned or withdrawn last.</param>
/// <param name="Version">To be handed back with the change.</param>
public sealed record ArticleSheet(int Id, ArticleFacts Facts, ArticleStatus Status, bool IsShown, string? EndReason, int Version);

/// <summary>Articles are written here, and handed to a second person.</summary>
public sealed class ArticleWriting(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The newest change first; of one column, one status, or whose title holds the words.</summary>
    public async Task<ListPage<ArticleRow>> ListAsync(int? columnId = null, ArticleStatus? status = null, string? words = null, int page = 1, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var wanted = words.OrNull();
        var found =
            from article in db.Articles.AsNoTracking()
            join version in db.ArticleVersions on new { ArticleId = article.Id, Number = article.LastNumber } equals new { version.ArticleId, version.Number }
            join column in db.Columns on article.ColumnId equals column.Id
            where (columnId == null || article.ColumnId == columnId) && (status == null || article.Status == status) && (wanted == null || version.Title.Contains(wanted))
            select new { article, version, column };
        var total = await found.CountAsync(cancel);
        var number = Paging.Within(page, total);
        var rows = await found.OrderByDescending(f => f.version.SavedAt).ThenByDescending(f => f.article.Id)
            .Select(f => new ArticleRow(f.article.Id, f.version.Title, f.column.Title, f.article.Status, f.article.ShownVersion != null, f.article.ShownFromAt, f.version.SavedBy, f.version.SavedAt))
            .OfPage(number).ToListAsync(cancel);
        return new(rows, total, number);
    }

    /// <summary>The columns that take articles, each below its own.</summary>
    public async Task<IReadOnlyList<PublicColumn>> ColumnsAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.WriteArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return [.. (await db.ShownColumnsAsync(cancel)).SelectMany(c => c.Below.Prepend(c)).Where(c => c.Kind is ColumnKind.Articles)];
    }

    public async Task<ArticleSheet> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var article = await FindAsync(db, id, cancel);
        var newest = article.Newest;
        return new(
            id,
            new()
            {
                ColumnId = article.ColumnId, Title = newest.Title, Summary = newest.Summary, Body = newest.Body, Source = newest.Source, Author = newest.Author,
                Files = [.. newest.Files.OrderBy(f => f.Order).Select(f => new ArticleFileFacts(f.FileHash, f.Name, f.Description, f.IsPicture))],
            },
            article.Status, article.ShownVersion is not null, article.EndReason, article.Version);
    }

    /// <summary>Begins an article; answers its number.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, or a file is not the user's to show.</exception>
    public async Task<int> AddAsync(ArticleFacts facts, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await MustFitAsync(db, facts, cancel);
        var article = db.Articles.Add(new(facts, user.Sign(clock))).Entity;
        db.Record(user, clock, "AddArticle", "Article", article.Newest.Title);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return article.Id;
    }

    /// <summary>Keeps a new text; what the public sees stays what it is.</summary>
    public Task WriteAsync(int id, ArticleFacts facts, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "WriteArticle", async (db, article) =>
    {
        await MustFitAsync(db, facts, cancel);
        article.Write(facts, user.Sign(clock));
    }, cancel);

    /// <summary>Hands it to a second person.</summary>
    public Task SubmitAsync(int id, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "SubmitArticle", (_, article) =>
    {
        article.Submit(user.Sign(clock));
        return Task.CompletedTask;
    }, cancel);

    internal static async Task<Article> FindAsync(InfoCenterDb db, int id, CancellationToken cancel) =>
        await db.Articles.Include(a => a.Versions).ThenInclude(v => v.Files).FirstOrDefaultAsync(a => a.Id == id, cancel) ?? throw CommonRules.NotFound;

    // A file becomes public with the article: it has to be one that was handed in for the portal.
    private static async Task MustFitAsync(InfoCenterDb db, ArticleFacts facts, CancellationToken cancel)
    {
        if (await db.Columns.AsNoTracking().FirstOrDefaultAsync(c => c.Id == facts.ColumnId, cancel) is not { Kind: ColumnKind.Articles }) throw PortalRules.ColumnTakesNoArticles;
        var hashes = facts.Files.Select(f => f.FileHash).Distinct().ToList();
        var known = await db.Attachments.Where(a => hashes.Contains(a.Hash) && a.Purpose == FilePurpose.PortalFile).Select(a => a.Hash).Distinct().CountAsync(cancel);
        if (known < hashes.Count) throw CommonRules.NotFound;
    }

    private async Task ChangeAsync(int id, int version, string act, Func<InfoCenterDb, Article, Task> change, CancellationToken cancel)
    {
        user.Must(Permission.WriteArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var article = await FindAsync(db, id, cancel);
        if (article.Version != version) throw await db.ChangedMeanwhileAsync($"Article {id}", cancel);
        await change(db, article);
        db.Record(user, clock, act, $"Article {id}", article.Newest.Title);
        await db.SaveOrTellAsync($"Article {id}", cancel);
        await transaction.CommitAsync(cancel);
    }
}
