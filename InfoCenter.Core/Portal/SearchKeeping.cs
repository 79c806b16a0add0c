using System.Globalization;
using System.Runtime.CompilerServices;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InfoCenter.Core.Portal;

/// <summary>Of one thing: what its title says and what else is to be found in it.</summary>
internal sealed record SearchedWords(string Title, string Text)
{
    /// <summary>Of what has words to be found, its words; null for all else. Another kind is one more line here, one in <see cref="SearchFilling"/> and a question in <see cref="PortalSearch"/>.</summary>
    public static Func<SearchedWords>? Of(object entity) => entity switch
    {
        ArticleVersion version => () => new(version.Title, $"{version.Summary}\n{CleanMarkup.TextOf(version.Body)}"),
        RequestPublication copy => () => new("", $"{copy.Words}\n{copy.Place}\n{copy.Answer}"),
        Meeting meeting => () => new(meeting.Title, $"{meeting.Place}\n{meeting.Agenda}"),
        Law law => () => new(law.Title, $"{law.Issuer}\n{law.Text}"),
        _ => null,
    };

    /// <summary>The title alone, and all; in the form questions have.</summary>
    public (string Title, string Words) Normal => (SearchWords.Normal(Title), SearchWords.Normal($"{Title}\n{Text}") + "  ");
}

/// <summary>
/// Keeps the words of whatever may be found one day, in the transaction that saves it, whoever saves it. Whether it is found is asked when somebody asks: a text that is not
/// shown has its words here and is found by nobody.
/// </summary>
internal sealed class SearchKeeping : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, List<object>> _written = [];

    // Rooms' steps are made with the folder, which this one does not need.
    public SearchKeeping(DataFolder _) { }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        var db = (InfoCenterDb)eventData.Context!;
        foreach (var (kind, owner, (title, words)) in Written(db)) db.KeepText(kind, owner, title, words);
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var db = (InfoCenterDb)eventData.Context!;
        foreach (var (kind, owner, (title, words)) in Written(db)) await db.KeepTextAsync(kind, owner, title, words, cancellationToken);
        return result;
    }

    private void Note(DbContext db)
    {
        List<object> written = [.. db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified && SearchedWords.Of(e.Entity) is not null).Select(e => e.Entity)];
        if (written.Count > 0) _written.AddOrUpdate(db, written);
        else _written.Remove(db);
    }

    // The key is asked of the entry: while the transaction is open the entity itself does not know it yet.
    private IEnumerable<(string Kind, int Owner, (string Title, string Words) Words)> Written(InfoCenterDb db)
    {
        if (!_written.TryGetValue(db, out var written)) yield break;
        _written.Remove(db);
        foreach (var entity in written)
            yield return (entity.GetType().Name, Convert.ToInt32(db.Entry(entity).Property("Id").CurrentValue, CultureInfo.InvariantCulture), SearchedWords.Of(entity)!().Normal);
    }
}
