using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal.Import;

/// <summary>Takes the articles of a preview over exactly as they were shown, in one transaction; and takes them back.</summary>
public sealed class SiteAdoption(IDbContextFactory<InfoCenterDb> databases, FileStore store, CurrentUser user, TimeProvider clock)
{
    private const int AtOnce = 100;

    /// <summary>Takes them over: each with the day it bore; what is to be published is public at once.</summary>
    /// <param name="id">The import.</param>
    /// <param name="site">Its files, where they were not uploaded.</param>
    /// <param name="cancel">Gives up; nothing is changed.</param>
    /// <exception cref="RuleBrokenException">One's own, too late, nothing chosen, or the files are gone.</exception>
    public async Task CommitAsync(int id, SiteFiles? site = null, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var stored = await StoreAsync(db, id, site, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var run = await db.SiteImportRuns.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        var wanted = await db.OldArticles.Where(a => a.RunId == id && a.Decision != OldArticleDecision.LeaveOut).OrderBy(a => a.On).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Decision, a.ColumnId }).ToListAsync(cancel);
        var by = user.Sign(clock);
        run.Commit(wanted.Count(w => w.Decision is OldArticleDecision.Publish), wanted.Count(w => w.Decision is OldArticleDecision.Draft), by);
        var columns = wanted.Select(w => w.ColumnId).Distinct().ToList();
        if (await db.Columns.CountAsync(c => columns.Contains(c.Id) && c.Kind == ColumnKind.Articles && !c.IsRetired, cancel) < columns.Count) throw PortalRules.ColumnTakesNoArticles;

        db.Record(user, clock, "CommitOldSite", $"SiteImport {id}", SiteImportTexts.Committed(run));
        db.Attachments.AddRange(stored.Values.DistinctBy(file => file.Hash).Select(file => new Attachment(file, FilePurpose.PortalFile, null, by.AccountId, by.At)));
        await db.SaveChangesAsync(cancel);
        var prepared = run.UploadSignature;
        foreach (var chunk in wanted.Select(w => w.Id).Chunk(AtOnce))
        {
            db.ChangeTracker.Clear();
            await TakeAsync(db, chunk, stored, prepared, by, cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>Takes every article of it off the portal and out of the office, as if it had not been imported.</summary>
    /// <exception cref="RuleBrokenException">Some were changed since; their titles are in the message.</exception>
    public async Task UndoAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var run = await db.SiteImportRuns.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        run.Undo(clock.Now);
        var own = db.OldArticles.Where(a => a.RunId == id && a.ArticleId != null);
        var touched = await (
            from old in own
            join article in db.Articles on old.ArticleId equals article.Id
            where article.Version != old.ArticleVersion || db.Set<MeetingPaper>().Any(p => p.ArticleId == article.Id)
            orderby article.Id
            select old.Title).ToListAsync(cancel);
        if (touched.Count > 0) throw SiteImportRules.LaterChangesStandInTheWay(touched);

        var ids = own.Select(a => a.ArticleId!.Value);
        var versions = db.ArticleVersions.Where(v => ids.Contains(v.ArticleId)).Select(v => v.Id);
        await db.Set<SearchText>().Where(t => t.Kind == nameof(ArticleVersion) && versions.Contains(t.OwnerId)).ExecuteDeleteAsync(cancel);
        await db.Articles.Where(a => ids.Contains(a.Id)).ExecuteDeleteAsync(cancel);
        await db.Attachments.Where(a => a.Purpose == FilePurpose.PortalFile && a.At == run.CommittedAt && !db.Set<ArticleFile>().Any(f => f.FileHash == a.Hash)).ExecuteDeleteAsync(cancel);
        db.Record(user, clock, "UndoOldSite", $"SiteImport {id}", run.FileName);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task TakeAsync(InfoCenterDb db, int[] ids, Dictionary<string, StoredFile> stored, Signature prepared, Signature by, CancellationToken cancel)
    {
        var taken = new List<(OldArticle Old, Article Article)>();
        foreach (var old in await db.OldArticles.Where(a => ids.Contains(a.Id)).OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync(cancel))
        {
            var facts = new ArticleFacts
            {
                ColumnId = old.ColumnId, Title = old.Title, Body = old.Body, Source = old.Source, Author = old.Author,
                Files = [.. old.Files.Select(file => new ArticleFileFacts(stored[file.Path].Hash, file.Name, file.Description, file.IsPicture))],
            };
            var article = new Article(facts, prepared);
            if (old.Decision is OldArticleDecision.Publish) article.TakeOver(OfficeClock.StartOf(old.On!.Value), by);
            db.Add(article);
            taken.Add((old, article));
        }

        await db.SaveChangesAsync(cancel);
        foreach (var (old, article) in taken) old.Become(article);
        db.Record(user, clock, "CommitOldSite", $"Article {taken[0].Article.Id}", SiteImportTexts.Batch(taken[0].Article.Id, taken[^1].Article.Id, taken.Count));
        await db.SaveChangesAsync(cancel);
    }

    // The bytes lie on the disk before anything says so; what is not taken over after all is a file nobody names.
    private async Task<Dictionary<string, StoredFile>> StoreAsync(InfoCenterDb db, int id, SiteFiles? given, CancellationToken cancel)
    {
        var lists = await db.OldArticles.AsNoTracking().Where(a => a.RunId == id && a.Decision != OldArticleDecision.LeaveOut && a.FileList != "[]").Select(a => a.FileList).ToListAsync(cancel);
        var stored = new Dictionary<string, StoredFile>(StringComparer.Ordinal);
        if (lists.Count == 0) return stored;

        var hash = await db.SiteImportRuns.Where(r => r.Id == id).Select(r => r.ArchiveHash).FirstOrDefaultAsync(cancel);
        if (given is null && hash is null) throw SiteImportRules.ArchiveIsGone;
        using var opened = given is null ? SiteFiles.OfZip(store.Open(hash!)) : null;
        foreach (var file in lists.SelectMany(OldArticle.FilesIn).DistinctBy(file => file.Path))
        {
            var bytes = (given ?? opened!).Read(file.Path) ?? throw SiteImportRules.ArchiveIsGone;
            if (file.IsPicture) bytes = PictureCleaner.Clean(bytes);
            var type = FileKinds.Of(bytes.AsSpan(0, Math.Min(bytes.Length, 512))).ContentType;
            stored[file.Path] = new(await store.KeepAsync(bytes, FilePurpose.PortalFile.IsPersonal, cancel), file.Name, type, bytes.Length);
        }

        return stored;
    }
}
