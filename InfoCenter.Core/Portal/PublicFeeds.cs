using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>An article in a feed.</summary>
/// <param name="Id">Its part of the address.</param>
/// <param name="Title">The title.</param>
/// <param name="Summary">A sentence or two; may be empty.</param>
/// <param name="Column">The title of its column.</param>
/// <param name="BegunAt">When it was first written, UTC; with its number, what tells it from every other article for good.</param>
/// <param name="ShownFromAt">UTC.</param>
/// <param name="UpdatedAt">UTC.</param>
public sealed record FeedEntry(int Id, string Title, string Summary, string Column, DateTime BegunAt, DateTime ShownFromAt, DateTime UpdatedAt);

/// <summary>The newest articles of one column; <paramref name="Column"/> null for all of them.</summary>
public sealed record PublicFeed(string County, PublicColumn? Column, IReadOnlyList<FeedEntry> Entries);

/// <summary>A page of the portal for who looks for them all; <paramref name="UpdatedAt"/> null where nobody knows.</summary>
public sealed record MapEntry(string Address, DateTime? UpdatedAt);

/// <summary>What feeds and maps tell of the portal: only what is shown, and where it is. No right is asked for.</summary>
public sealed class PublicFeeds(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    public const int Length = 30;

    /// <summary>The address the county has chosen for its portal; null while nobody has said.</summary>
    public async Task<string?> AddressAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return db.Choice(PlateKeeping.AddressKey).OrNull();
    }

    /// <summary>The newest thirty of a column and those below it, or of all columns.</summary>
    /// <exception cref="RuleBrokenException">No such column.</exception>
    public async Task<PublicFeed> ReadAsync(string? code, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var county = db.Choice(CountySettings.CountyNameKey) ?? "";
        var columns = await db.ShownColumnsAsync(cancel);
        var column = code is null
            ? null
            : columns.SelectMany(c => c.Below.Prepend(c)).FirstOrDefault(c => c.Code == code && c.Kind is ColumnKind.Articles) ?? throw PortalRules.ColumnIsNotShown;
        var within = (column is null ? columns.SelectMany(c => c.Below.Prepend(c)) : column.Below.Prepend(column)).Select(c => c.Id).ToList();
        var versions = db.ArticleVersions;
        var entries = await (
            from article in db.ShownArticles(clock.Now)
            where within.Contains(article.ColumnId)
            join version in db.ArticleVersions on new { ArticleId = article.Id, Number = article.ShownVersion!.Value } equals new { version.ArticleId, version.Number }
            join place in db.Columns on article.ColumnId equals place.Id
            orderby article.ShownFromAt descending, article.Id descending
            select new
            {
                article.Id,
                version.Title,
                version.Summary,
                Column = place.Title,
                BegunAt = versions.Where(v => v.ArticleId == article.Id && v.Number == 1).Select(v => v.SavedAt).First(),
                article.ShownFromAt,
                article.RenewedAt,
            }).Take(Length).ToListAsync(cancel);
        return new(county, column, [.. entries.Select(e => new FeedEntry(e.Id, e.Title, e.Summary, e.Column, e.BegunAt, e.ShownFromAt!.Value, e.RenewedAt ?? e.ShownFromAt.Value))]);
    }

    /// <summary>Every page the portal shows, the front first.</summary>
    public async Task<IReadOnlyList<MapEntry>> MapAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var columns = (await db.ShownColumnsAsync(cancel)).SelectMany(c => c.Below.Prepend(c)).ToList();
        var articles = await db.ShownArticles(clock.Now).OrderByDescending(a => a.ShownFromAt).ThenByDescending(a => a.Id)
            .Select(a => new { a.Id, UpdatedAt = a.RenewedAt ?? a.ShownFromAt }).ToListAsync(cancel);
        List<MapEntry> map = [new("/", null), .. columns.Select(c => new MapEntry(c.Address, null))];
        map.AddRange(articles.Select(a => new MapEntry($"/news/{a.Id}", a.UpdatedAt)));
        if (Has(ColumnKind.Meetings)) map.AddRange((await db.Meetings.Where(m => m.IsShown).OrderByDescending(m => m.OpensOn).Select(m => m.Id).ToListAsync(cancel)).Select(id => new MapEntry($"/meetings/{id}", null)));
        if (Has(ColumnKind.Laws)) map.AddRange((await db.Laws.Where(l => l.IsShown).OrderByDescending(l => l.EffectiveOn).Select(l => l.Id).ToListAsync(cancel)).Select(id => new MapEntry($"/laws/{id}", null)));
        if (Has(ColumnKind.Deputies)) map.AddRange((await db.Mandates.Where(m => m.Ending == null).Select(m => m.PersonId).Distinct().Order().ToListAsync(cancel)).Select(id => new MapEntry($"/deputies/{id}", null)));
        var suggestions = await db.ShownSuggestions().OrderByDescending(p => p.PublishedAt).Select(p => new { p.SuggestionId, p.PublishedAt }).ToListAsync(cancel);
        if (suggestions.Count > 0) map.Add(new("/suggestions", null));
        map.AddRange(suggestions.Select(p => new MapEntry($"/suggestions/{p.SuggestionId}", p.PublishedAt)));
        if (Has(ColumnKind.Requests))
        {
            var requests = await db.ShownPublications().OrderByDescending(p => p.PublishedAt).Select(p => new { p.Number, p.PublishedAt }).ToListAsync(cancel);
            map.AddRange(requests.Where(p => p.Number is not null).Select(p => new MapEntry($"/requests/{Uri.EscapeDataString(p.Number!)}", p.PublishedAt)));
        }

        return map;

        bool Has(ColumnKind kind) => columns.Exists(c => c.Kind == kind);
    }
}
