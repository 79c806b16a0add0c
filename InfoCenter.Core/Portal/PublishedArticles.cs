using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>An article in the public's list.</summary>
/// <param name="Id">Its part of the address.</param>
/// <param name="Title">The title.</param>
/// <param name="Summary">A sentence or two; may be empty.</param>
/// <param name="On">The day it bears.</param>
/// <param name="Picture">The number of its first picture; null for none.</param>
/// <param name="PictureDescription">What that shows.</param>
public sealed record PublicArticleRow(int Id, string Title, string Summary, DateOnly On, int? Picture, string PictureDescription);

/// <summary>A column with a page of its articles.</summary>
public sealed record PublicArticleList(PublicColumn Column, IReadOnlyList<PublicArticleRow> Rows, int Page, int Pages, int Total);

/// <summary>A picture or a paper of an article the public reads.</summary>
public sealed record PublicFile(int Order, string Name, string Description, bool IsPicture);

/// <summary>The shown meeting an article belongs to, and what the article is to it.</summary>
public sealed record PublicArticleMeeting(int Id, string Title, MeetingPart Part);

/// <summary>An article as everybody reads it; <paramref name="Meeting"/> null where it belongs to none that is shown.</summary>
public sealed record PublicArticle(
    int Id, PublicColumn Column, string Title, string Summary, string Body, string Source, string Author, DateTime ShownFromAt, IReadOnlyList<PublicFile> Files, PublicArticleMeeting? Meeting);

/// <summary>A column on the front page with its newest articles.</summary>
public sealed record FrontColumn(PublicColumn Column, IReadOnlyList<PublicArticleRow> Rows);

/// <summary>What the public reads of the portal's articles: of each, the one version a second person let out, once its time has come. No right is asked for.</summary>
public sealed class PublishedArticles(IDbContextFactory<InfoCenterDb> databases, FileStore files, TimeProvider clock)
{
    public const int PageSize = 20;
    private const int OnFront = 6;

    /// <summary>The menu.</summary>
    public async Task<IReadOnlyList<PublicColumn>> ColumnsAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ShownColumnsAsync(cancel);
    }

    /// <summary>The newest of every column that takes articles.</summary>
    public async Task<IReadOnlyList<FrontColumn>> FrontAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var front = new List<FrontColumn>();
        foreach (var column in (await db.ShownColumnsAsync(cancel)).Where(c => c.Kind is ColumnKind.Articles))
            front.Add(new(column, await RowsAsync(db, Within(column), 0, OnFront, cancel)));
        return front;
    }

    /// <summary>A column's articles and those of the columns below it, the newest first, twenty a page.</summary>
    /// <exception cref="RuleBrokenException">No such column.</exception>
    public async Task<PublicArticleList> ListAsync(string code, int page = 1, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var columns = await db.ShownColumnsAsync(cancel);
        var column = columns.SelectMany(c => c.Below.Prepend(c)).FirstOrDefault(c => c.Code == code && c.Kind is ColumnKind.Articles) ?? throw PortalRules.ColumnIsNotShown;
        var within = Within(column);
        var total = await db.ShownArticles(clock.Now).CountAsync(a => within.Contains(a.ColumnId), cancel);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, pages);
        return new(column, await RowsAsync(db, within, (number - 1) * PageSize, PageSize, cancel), number, pages, total);
    }

    /// <exception cref="RuleBrokenException">Never public, not yet, or not any more.</exception>
    public async Task<PublicArticle> ReadAsync(int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ShownArticleAsync(id, clock.Now, cancel) ?? throw PortalRules.IsNotShown;
    }

    /// <summary>A picture or paper of a shown article.</summary>
    /// <exception cref="RuleBrokenException">Never public, or not any more.</exception>
    public async Task<OpenedFile> OpenFileAsync(int id, int order, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var file = await (
            from article in db.ShownArticles(clock.Now)
            join version in db.ArticleVersions on article.Id equals version.ArticleId
            where article.Id == id && version.Number == article.ShownVersion
            from one in version.Files
            where one.Order == order
            join attachment in db.Attachments on one.FileHash equals attachment.Hash
            where attachment.Purpose == FilePurpose.PortalFile
            select new { one.FileHash, one.Name, attachment.ContentType }).FirstOrDefaultAsync(cancel) ?? throw PortalRules.IsNotShown;
        return new(files.Open(file.FileHash), file.Name, file.ContentType);
    }

    private static List<int> Within(PublicColumn column) => [.. column.Below.Select(c => c.Id).Prepend(column.Id)];

    private async Task<IReadOnlyList<PublicArticleRow>> RowsAsync(InfoCenterDb db, List<int> within, int skip, int take, CancellationToken cancel)
    {
        var rows = await (
            from article in db.ShownArticles(clock.Now)
            where within.Contains(article.ColumnId)
            join version in db.ArticleVersions on new { ArticleId = article.Id, Number = article.ShownVersion!.Value } equals new { version.ArticleId, version.Number }
            orderby article.ShownFromAt descending, article.Id descending
            select new { article.Id, version.Title, version.Summary, article.ShownFromAt, Picture = version.Files.Where(f => f.IsPicture).OrderBy(f => f.Order).FirstOrDefault() })
            .Skip(skip).Take(take).ToListAsync(cancel);
        return [.. rows.Select(r => new PublicArticleRow(r.Id, r.Title, r.Summary, DateOnly.FromDateTime(r.ShownFromAt!.Value.InOffice), r.Picture?.Order, r.Picture?.Description ?? ""))];
    }
}

/// <summary>What is public now.</summary>
internal static class ShownPortal
{
    extension(InfoCenterDb db)
    {
        public IQueryable<Article> ShownArticles(DateTime now) => db.Articles.AsNoTracking().Where(a => a.ShownVersion != null && a.ShownFromAt <= now);

        /// <summary>What was public and is not now: one that is planned anew is lost until its time has come.</summary>
        public IQueryable<Article> LostArticles(DateTime now) => db.Articles.AsNoTracking().Where(a => a.WithdrawnAt != null && (a.ShownVersion == null || a.ShownFromAt > now));

        public IQueryable<Meeting> ShownMeetings() => db.Meetings.AsNoTracking().Where(m => m.IsShown);

        public IQueryable<Law> ShownLaws() => db.Laws.AsNoTracking().Where(l => l.IsShown);

        /// <summary>The menu: columns of the first level in their order, each with those below it.</summary>
        public async Task<IReadOnlyList<PublicColumn>> ShownColumnsAsync(CancellationToken cancel)
        {
            var columns = await db.Columns.AsNoTracking().Where(c => !c.IsRetired).OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(cancel);
            return [.. columns.Where(c => c.ParentId is null).Select(c => new PublicColumn(
                c.Id, c.Code, c.Title, c.Kind, [.. columns.Where(b => b.ParentId == c.Id).Select(b => new PublicColumn(b.Id, b.Code, b.Title, b.Kind, []))]))];
        }
    }
}
