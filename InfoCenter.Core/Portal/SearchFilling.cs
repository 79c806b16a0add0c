using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>Brings along, at the program's start, what an earlier version wrote without keeping its words, and what came in past the saving.</summary>
public static class SearchFilling
{
    private const int AtOnce = 200;

    public static void Apply(IDbContextFactory<InfoCenterDb> databases)
    {
        Fill<ArticleVersion>(databases);
        Fill<RequestPublication>(databases);
        Fill<Meeting>(databases);
        Fill<Law>(databases);
    }

    private static void Fill<T>(IDbContextFactory<InfoCenterDb> databases)
        where T : class
    {
        while (true)
        {
            using var db = databases.CreateDbContext();
            var texts = db.Set<SearchText>().Where(t => t.Kind == typeof(T).Name);
            var missing = db.Set<T>().AsNoTracking().Where(one => !texts.Any(t => t.OwnerId == EF.Property<int>(one, "Id"))).OrderBy(one => EF.Property<int>(one, "Id")).Take(AtOnce)
                .Select(one => new { Id = EF.Property<int>(one, "Id"), Entity = one }).ToList();
            if (missing.Count == 0) return;

            using var transaction = db.Database.BeginTransaction();
            foreach (var one in missing)
            {
                var (title, words) = SearchedWords.Of(one.Entity)!().Normal;
                db.KeepText(typeof(T).Name, one.Id, title, words);
            }

            transaction.Commit();
        }
    }
}
