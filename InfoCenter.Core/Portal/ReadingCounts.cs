using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>How often something was read.</summary>
/// <param name="Name">What it is called; its address where it is not there any more.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Count">How often.</param>
public sealed record ReadingRow(string Name, string Address, int Count);

/// <summary>How often pages were read on one day.</summary>
public sealed record ReadingDay(DateOnly On, int Count);

/// <summary>What was read between two days, both of them counted.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Total">All pages.</param>
/// <param name="Days">Every day, those without a reader too.</param>
/// <param name="Articles">Those read most.</param>
/// <param name="Columns">Each with its own page and its articles.</param>
/// <param name="Deputies">Those whose pages were read most.</param>
/// <param name="Others">Everything that is none of these: the front, the search, published requests.</param>
public sealed record ReadingReport(
    DateOnly From, DateOnly Until, int Total, IReadOnlyList<ReadingDay> Days, IReadOnlyList<ReadingRow> Articles, IReadOnlyList<ReadingRow> Columns,
    IReadOnlyList<ReadingRow> Deputies, IReadOnlyList<ReadingRow> Others);

/// <summary>How often the portal's pages are read. Only sums of a day are ever kept; nothing tells who read, from where, or what else.</summary>
public sealed class ReadingCounts(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    public const int MostDays = 366;
    private const int KeptYears = 2, Most = 20;

    /// <summary>Adds what was counted since it was last asked to the sums of today, all of it or nothing; what is older than two years goes.</summary>
    public async Task AddAsync(IReadOnlyDictionary<string, int> counts, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var today = clock.Today;
        foreach (var (address, count) in counts.Where(c => c.Key.Length <= ReadCount.LongestAddress))
        {
            if (await db.ReadCounts.Where(c => c.On == today && c.Address == address).ExecuteUpdateAsync(set => set.SetProperty(c => c.Count, c => c.Count + count), cancel) == 0)
                db.ReadCounts.Add(new(today, address, count));
        }

        await db.SaveChangesAsync(cancel);
        var oldest = today.AddYears(-KeptYears);
        await db.ReadCounts.Where(c => c.On < oldest).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">The days are no span, or too long a one.</exception>
    public async Task<ReadingReport> ReadAsync(DateOnly from, DateOnly until, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        if (from > until || until.DayNumber - from.DayNumber >= MostDays) throw ReadingRules.SpanIsWrong(MostDays);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var within = db.ReadCounts.AsNoTracking().Where(c => c.On >= from && c.On <= until);
        var days = await within.GroupBy(c => c.On).Select(g => new { On = g.Key, Count = g.Sum(c => c.Count) }).ToDictionaryAsync(d => d.On, d => d.Count, cancel);
        var pages = await within.GroupBy(c => c.Address).Select(g => new { Address = g.Key, Count = g.Sum(c => c.Count) }).ToDictionaryAsync(p => p.Address, p => p.Count, cancel);

        var (readArticles, readDeputies) = (Read("/news/"), Read("/deputies/"));
        var columns = await db.Columns.AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(cancel);
        var articles = await (
            from article in db.Articles.AsNoTracking()
            where readArticles.Contains(article.Id)
            select new { article.Id, article.ColumnId, Title = article.Versions.Where(v => v.Number == (article.ShownVersion ?? article.LastNumber)).Select(v => v.Title).FirstOrDefault() }).ToListAsync(cancel);
        var ofColumn = articles.ToLookup(a => a.ColumnId, a => pages[$"/news/{a.Id}"]);
        var deputies = await db.People.AsNoTracking().Where(p => readDeputies.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        var lists = columns.Select(c => c.Address).ToHashSet();
        return new(
            from, until, pages.Values.Sum(), [.. Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(i => from.AddDays(i)).Select(on => new ReadingDay(on, days.GetValueOrDefault(on)))],
            Top(articles.Select(a => new ReadingRow(a.Title ?? "", $"/news/{a.Id}", pages[$"/news/{a.Id}"]))),
            [.. columns.Select(c => new ReadingRow(c.Title, c.Address, pages.GetValueOrDefault(c.Address) + ofColumn[c.Id].Sum())).Where(r => r.Count > 0)],
            Top(deputies.Select(d => new ReadingRow(d.Name, $"/deputies/{d.Id}", pages[$"/deputies/{d.Id}"]))),
            Top(pages.Where(p => !lists.Contains(p.Key) && !p.Key.StartsWith("/news/", StringComparison.Ordinal) && !p.Key.StartsWith("/deputies/", StringComparison.Ordinal))
                .Select(p => new ReadingRow(ReadingWords.NameOf(p.Key), p.Key, p.Value))));

        List<int> Read(string root) => [.. pages.Keys.Where(a => a.StartsWith(root, StringComparison.Ordinal)).Select(a => int.TryParse(a[root.Length..], out var id) ? id : 0).Where(id => id > 0)];
    }

    /// <summary>The report as a workbook.</summary>
    public async Task<(string FileName, byte[] Content)> ExportAsync(DateOnly from, DateOnly until, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        var report = await ReadAsync(from, until, cancel);
        using var workbook = new MemoryStream();
        XlsxWriter.Write(workbook, ReadingColumns.Sheets(report));
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(user, clock, "ExportReading", "ReadCounts", ReadingWords.Title(report));
        await db.SaveChangesAsync(cancel);
        return ($"{ReadingWords.Title(report)}.xlsx", workbook.ToArray());
    }

    private static IReadOnlyList<ReadingRow> Top(IEnumerable<ReadingRow> rows) => [.. rows.OrderByDescending(r => r.Count).ThenBy(r => r.Address, StringComparer.Ordinal).Take(Most)];
}
