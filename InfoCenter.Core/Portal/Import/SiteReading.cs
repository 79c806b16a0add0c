using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Privacy;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal.Import;

/// <summary>Reads every page and paper of a former site into what waits in a preview.</summary>
internal sealed class SiteReading(SiteFiles site, IReadOnlyList<PublicColumn> columns, int columnId, DateOnly today)
{
    private const int MostPages = 20_000;
    private static readonly string[] Pages = [".html", ".htm", ".shtml", ".mht.html"];

    /// <summary>The pages that may be articles, in the order of their addresses.</summary>
    /// <exception cref="RuleBrokenException">There is none, or there are too many.</exception>
    public IReadOnlyList<OldArticle> Read(CancellationToken cancel)
    {
        var paths = site.Paths.Where(path => IsPage(path) || IsWord(path)).ToList();
        if (paths.Count == 0) throw SiteImportRules.NothingToImport;
        if (paths.Count > MostPages) throw SiteImportRules.TooManyFiles(MostPages);
        var articles = new List<OldArticle>();
        var seen = new HashSet<(string, DateOnly?, string)>();
        foreach (var path in paths)
        {
            cancel.ThrowIfCancellationRequested();
            var article = One(path);
            // The same page often lies in a site twice, for the list and for print.
            if (article.State is not OldArticleState.NoArticle && !seen.Add((article.Title, article.On, CleanMarkup.TextOf(article.Body)))) article.Know(isThere: true);
            articles.Add(article);
        }

        return articles;
    }

    /// <summary>Marks what the portal has: the same title on the same day.</summary>
    public static async Task RecogniseAsync(InfoCenterDb db, IReadOnlyCollection<OldArticle> articles, CancellationToken cancel)
    {
        foreach (var chunk in articles.Where(a => a.State is OldArticleState.New).Chunk(200))
        {
            var titles = chunk.Select(a => a.Title).Distinct().ToList();
            var known = await (
                from version in db.ArticleVersions.AsNoTracking()
                where titles.Contains(version.Title)
                join article in db.Articles on version.ArticleId equals article.Id
                select new { version.Title, article.ShownFromAt, article.Id }).ToListAsync(cancel);
            var ids = known.Select(k => k.Id).ToList();
            var taken = (await db.OldArticles.AsNoTracking().Where(o => o.ArticleId != null && ids.Contains(o.ArticleId.Value)).Select(o => new { o.Title, o.On }).ToListAsync(cancel))
                .Select(o => (o.Title, o.On)).ToHashSet();
            foreach (var one in known.Where(k => k.ShownFromAt is not null)) taken.Add((one.Title, DateOnly.FromDateTime(one.ShownFromAt!.Value.InOffice)));
            foreach (var article in chunk.Where(a => taken.Contains((a.Title, a.On)))) article.Know(isThere: true);
        }
    }

    private OldArticle One(string path)
    {
        var page = PageOf(path);
        var article = new OldArticle(path, page with { On = page.On ?? OldPageWords.DayOfAddress(path) }, ColumnOf(page.Column, path), today);
        var files = new PageFiles(site, path, page.Title);
        var body = files.Gather(page.Markup);
        var text = CleanMarkup.TextOf(body);
        if (text.Length == 0 && files.Files.Count == 0) body = "";
        var numbers = PersonalTraces.In($"{page.Title}\n{page.Source}\n{page.Author}\n{text}").Select(trace => trace.Masked).Concat(files.Numbers);
        article.Fill(body, files.Files, files.Notes, numbers);
        return article;
    }

    private OldPage PageOf(string path)
    {
        if (site.Read(path) is not { } bytes) return new();
        if (!IsWord(path)) return HtmlPages.Read(bytes);
        try
        {
            return WordPages.Read(bytes, path.Split('/')[^1]);
        }
        catch (InvalidDataException)
        {
            return new();
        }
    }

    // What the page says of itself, else the nearest folder that bears a column's name.
    private int ColumnOf(string said, string path) =>
        path.Split('/')[..^1].Append(said).Reverse().Select(name => columns.FirstOrDefault(c => name.Length > 0 && (c.Title == name || c.Code.Equals(name, StringComparison.OrdinalIgnoreCase))))
            .FirstOrDefault(column => column is not null)?.Id ?? columnId;

    private static bool IsPage(string path) => Pages.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static bool IsWord(string path) => path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);
}
