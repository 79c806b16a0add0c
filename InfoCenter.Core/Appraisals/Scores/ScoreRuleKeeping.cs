using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>A book in the list.</summary>
public sealed record ScoreBookRow(int Id, string Name, int YearFrom, ScoreBookStatus Status, int Items, string DraftedBy, string? AdoptedBy, DateTime? AdoptedAt);

/// <summary>A book to be read, and the sub-kinds an item may name.</summary>
/// <param name="Book">The book with its items.</param>
/// <param name="IsOwn">The user wrote in it, and so does not adopt it.</param>
/// <param name="SubKinds">Those in use.</param>
public sealed record ScoreBookSheet(ScoreRuleBook Book, bool IsOwn, IReadOnlyList<DutySubKind> SubKinds);

/// <summary>The county's rules for scores: drafted by one, adopted by another, never changed after that.</summary>
public sealed class ScoreRuleKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>All versions, the newest first.</summary>
    public async Task<IReadOnlyList<ScoreBookRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepScoreRules);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ScoreRuleBooks.AsNoTracking().OrderByDescending(b => b.YearFrom).ThenByDescending(b => b.Id)
            .Select(b => new ScoreBookRow(b.Id, b.Name, b.YearFrom, b.Status, b.Items.Count, b.DraftedBy, b.AdoptedBy, b.AdoptedAt)).ToListAsync(cancel);
    }

    public async Task<ScoreBookSheet> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepScoreRules);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var book = await db.ScoreBookAsync(id, cancel);
        return new(book, book.IsWrittenBy(user.Standing.AccountId), await db.DutySubKinds.AsNoTracking().Where(k => !k.IsRetired).OrderBy(k => k.Order).ToListAsync(cancel));
    }

    /// <summary>A new version with all items of an old one.</summary>
    public async Task<int> CopyAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepScoreRules);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var old = await db.ScoreBookAsync(id, cancel);
        var book = new ScoreRuleBook(old.Terms with { Name = ScoreTexts.CopyOf(old.Name), YearFrom = Math.Max(old.YearFrom, clock.Today.Year) }, old, user.Sign(clock));
        db.ScoreRuleBooks.Add(book);
        await db.SaveChangesAsync(cancel);
        db.Record(user, clock, "DraftScoreRules", book.Subject, book.Name);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return book.Id;
    }

    /// <summary>Other years, days and measures of a draft.</summary>
    public Task AmendAsync(int id, ScoreTerms terms, int version, CancellationToken cancel = default) =>
        ChangeAsync(id, version, "AmendScoreRules", book =>
        {
            book.Amend(terms, user.Sign(clock));
            return ScoreTexts.Told(book.Terms);
        }, cancel);

    /// <summary>A new item of a draft, or other facts of one it has.</summary>
    public Task PutItemAsync(int id, int? itemId, ScoreItemFacts facts, int version, CancellationToken cancel = default) =>
        ChangeAsync(id, version, "PutScoreItem", book =>
        {
            book.Put(itemId, facts, user.Sign(clock));
            return ScoreTexts.Told(facts);
        }, cancel);

    public Task RemoveItemAsync(int id, int itemId, int version, CancellationToken cancel = default) =>
        ChangeAsync(id, version, "RemoveScoreItem", book =>
        {
            var gone = book.Items.FirstOrDefault(i => i.Id == itemId)?.Facts;
            book.Remove(itemId, user.Sign(clock));
            return gone is null ? "" : ScoreTexts.Told(gone);
        }, cancel);

    /// <summary>Puts somebody else's draft in force; the former one stays for the years before.</summary>
    public async Task AdoptAsync(int id, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepScoreRules);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var book = await db.ScoreBookAsync(id, version, cancel);
        book.Adopt(user.Sign(clock));
        foreach (var former in await db.ScoreRuleBooks.Where(b => b.Id != id && b.Status == ScoreBookStatus.Adopted).ToListAsync(cancel)) former.Supersede();
        db.Record(user, clock, "AdoptScoreRules", book.Subject, ScoreTexts.Told(book.Terms));
        await db.SaveOrTellAsync(book.Subject, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task ChangeAsync(int id, int version, string act, Func<ScoreRuleBook, string> change, CancellationToken cancel)
    {
        user.Must(Permission.KeepScoreRules);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var book = await db.ScoreBookAsync(id, version, cancel);
        db.Record(user, clock, act, book.Subject, change(book));
        await db.SaveOrTellAsync(book.Subject, cancel);
    }
}
