using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Privacy;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>A version as it lies before whoever judges it.</summary>
public sealed record VersionSheet(int Number, string Title, string Summary, string Body, string Source, string Author, IReadOnlyList<ArticleFileFacts> Files, string SavedBy, DateTime SavedAt);

/// <summary>An article to be judged.</summary>
/// <param name="Id">Which.</param>
/// <param name="Column">Where it will stand.</param>
/// <param name="Status">Where it stands now.</param>
/// <param name="Versions">The newest first.</param>
/// <param name="ShownVersion">What the public sees.</param>
/// <param name="ShownFromAt">From when, UTC.</param>
/// <param name="Numbers">Phones and ID numbers in words and papers, masked.</param>
/// <param name="Unread">Papers nothing could be looked for in.</param>
/// <param name="IsOwn">Whether it is the user's own, who may not let it out.</param>
/// <param name="Version">To be handed back with the decision.</param>
public sealed record ReviewSheet(
    int Id, string Column, ArticleStatus Status, IReadOnlyList<VersionSheet> Versions, int? ShownVersion, DateTime? ShownFromAt, IReadOnlyList<string> Numbers, IReadOnlyList<string> Unread,
    bool IsOwn, int Version);

/// <summary>The second person: reads, lets out, gives back, takes off the portal.</summary>
public sealed class ArticleReview(IDbContextFactory<InfoCenterDb> databases, FileStore files, CurrentUser user, TimeProvider clock)
{
    public async Task<ReviewSheet> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var article = await ArticleWriting.FindAsync(db, id, cancel);
        var column = await db.Columns.Where(c => c.Id == article.ColumnId).Select(c => c.Title).FirstAsync(cancel);
        var (numbers, unread) = Scan(article.Newest);
        var by = user.Standing.AccountId;
        return new(
            id, column, article.Status,
            [.. article.Versions.OrderByDescending(v => v.Number).Select(v => new VersionSheet(
                v.Number, v.Title, v.Summary, v.Body, v.Source, v.Author, [.. v.Files.OrderBy(f => f.Order).Select(f => new ArticleFileFacts(f.FileHash, f.Name, f.Description, f.IsPicture))],
                v.SavedBy, v.SavedAt))],
            article.ShownVersion, article.ShownFromAt, numbers, unread, article.SubmittedById == by || article.Newest.SavedById == by, article.Version);
    }

    /// <summary>Lets it out, now or from <paramref name="fromAt"/> (UTC); <paramref name="numbersMayShow"/> says that the phones found in it are meant for everybody.</summary>
    /// <exception cref="RuleBrokenException">One's own, not in review, or a number of a person is in it.</exception>
    public Task PublishAsync(int id, DateTime? fromAt, bool numbersMayShow, int version, CancellationToken cancel = default) => DecideAsync(id, version, "PublishArticle", null, article =>
    {
        if (!numbersMayShow && Scan(article.Newest).Numbers is { Count: > 0 } found) throw PortalRules.PersonalNumbersAreInIt(string.Join("、", found.Take(5)));
        article.Publish(fromAt, user.Sign(clock));
    }, cancel);

    /// <summary>Gives it back to be mended.</summary>
    public Task ReturnAsync(int id, string reason, int version, CancellationToken cancel = default) => DecideAsync(id, version, "ReturnArticle", reason, article => article.Return(reason), cancel);

    /// <summary>Takes it off the portal, at any time.</summary>
    public Task WithdrawAsync(int id, string reason, int version, CancellationToken cancel = default) => DecideAsync(id, version, "WithdrawArticle", reason, article => article.Withdraw(reason, user.Sign(clock)), cancel);

    private (IReadOnlyList<string> Numbers, IReadOnlyList<string> Unread) Scan(ArticleVersion version)
    {
        var (numbers, unread) = (new List<string>(), new List<string>());
        Look($"{version.Title}\n{version.Summary}\n{version.Source}\n{version.Author}\n{CleanMarkup.TextOf(version.Body)}");
        foreach (var file in version.Files.Where(f => !f.IsPicture))
        {
            Look(file.Name);
            if (PaperText.In(files, file.FileHash) is { } text) Look(text);
            else unread.Add(file.Name);
        }

        return ([.. numbers.Distinct()], unread);

        void Look(string text) => numbers.AddRange(PersonalTraces.In(text).Select(trace => trace.Masked));
    }

    private async Task DecideAsync(int id, int version, string act, string? reason, Action<Article> decide, CancellationToken cancel)
    {
        user.Must(Permission.PublishArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var article = await ArticleWriting.FindAsync(db, id, cancel);
        if (article.Version != version) throw await db.ChangedMeanwhileAsync($"Article {id}", cancel);
        decide(article);
        db.Record(user, clock, act, $"Article {id}", reason.OrNull() ?? article.Newest.Title);
        await db.SaveOrTellAsync($"Article {id}", cancel);
        await transaction.CommitAsync(cancel);
    }
}
