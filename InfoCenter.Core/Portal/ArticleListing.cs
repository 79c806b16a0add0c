using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>A shown article in a program's list.</summary>
/// <param name="Id">Its part of the address.</param>
/// <param name="Column">The code of its column.</param>
/// <param name="Title">The title.</param>
/// <param name="Summary">A sentence or two; may be empty.</param>
/// <param name="ShownFromAt">UTC.</param>
/// <param name="UpdatedAt">UTC; since when it is shown as it is now.</param>
public sealed record PublicArticleLine(int Id, string Column, string Title, string Summary, DateTime ShownFromAt, DateTime UpdatedAt);

/// <summary>An article that is public no more; of it nothing but that.</summary>
/// <param name="Id">Its part of the address.</param>
/// <param name="WithdrawnAt">UTC.</param>
public sealed record WithdrawnArticle(int Id, DateTime WithdrawnAt);

/// <summary>A page of shown articles, and of those the public lost since the instant that was asked about; whoever asked about none is told of none.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Pages">So many that all of both stand on them.</param>
/// <param name="Total">The shown articles.</param>
/// <param name="Rows">Those of this page.</param>
/// <param name="Withdrawn">Those of this page; of every column, for an article may have stood in another when the copy was made.</param>
public sealed record PublicArticlePage(int Page, int Pages, int Total, IReadOnlyList<PublicArticleLine> Rows, IReadOnlyList<WithdrawnArticle> Withdrawn);

/// <summary>Shown articles for programs that keep a copy. No right is asked for.</summary>
public sealed class ArticleListing(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    public const int PageSize = 30;

    /// <summary>The newest first, thirty a page; of one column and those below it, and renewed since an instant, where that is wanted.</summary>
    /// <exception cref="RuleBrokenException">No such column.</exception>
    public async Task<PublicArticlePage> ListAsync(string? code = null, DateTime? updatedSince = null, int page = 1, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var columns = (await db.ShownColumnsAsync(cancel)).SelectMany(c => c.Below.Prepend(c)).Where(c => c.Kind is ColumnKind.Articles).ToList();
        var within = code is null ? null : columns.Find(c => c.Code == code) is { } column ? column.Below.Prepend(column).Select(c => c.Id).ToList() : throw PortalRules.ColumnIsNotShown;
        var shown =
            from article in db.ShownArticles(clock.Now)
            join version in db.ArticleVersions on new { ArticleId = article.Id, Number = article.ShownVersion!.Value } equals new { version.ArticleId, version.Number }
            join place in db.Columns on article.ColumnId equals place.Id
            select new { article, version, place };
        if (within is not null) shown = shown.Where(s => within.Contains(s.article.ColumnId));
        if (updatedSince is { } since) shown = shown.Where(s => (s.article.RenewedAt ?? s.article.ShownFromAt) >= since);
        var gone = db.LostArticles(clock.Now).Where(a => a.WithdrawnAt >= updatedSince);
        var (total, lost) = (await shown.CountAsync(cancel), updatedSince is null ? 0 : await gone.CountAsync(cancel));
        var pages = Math.Max(1, (Math.Max(total, lost) + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, pages);
        var rows = await shown.OrderByDescending(s => s.article.ShownFromAt).ThenByDescending(s => s.article.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(s => new { s.article.Id, s.place.Code, s.version.Title, s.version.Summary, s.article.ShownFromAt, s.article.RenewedAt }).ToListAsync(cancel);
        var withdrawn = lost == 0 ? [] : await gone.OrderByDescending(a => a.WithdrawnAt).ThenByDescending(a => a.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(a => new WithdrawnArticle(a.Id, a.WithdrawnAt!.Value)).ToListAsync(cancel);
        return new(number, pages, total, [.. rows.Select(r => new PublicArticleLine(
            r.Id, r.Code, r.Title, r.Summary, r.ShownFromAt!.Value, r.RenewedAt ?? r.ShownFromAt.Value))], withdrawn);
    }
}
