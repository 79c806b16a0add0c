using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Ledger;

/// <summary>Which entries an auditor wants to see; everything left empty asks for nothing.</summary>
public sealed record LedgerQuery
{
    /// <summary>From this office day on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Up to and including this office day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>A part of the account's name.</summary>
    public string? Who { get; init; }

    public string? Act { get; init; }

    /// <summary>A part of the subject or of the words.</summary>
    public string? Text { get; init; }

    public LedgerResult? Result { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>A page of entries, newest first, and how many there are in all.</summary>
public sealed record LedgerPage(IReadOnlyList<LedgerEntry> Entries, int Total);

/// <summary>The auditor reads the ledger.</summary>
public sealed class LedgerReading(IDbContextFactory<InfoCenterDb> databases, CurrentUser user)
{
    /// <summary>Entries on one page.</summary>
    public const int PageSize = 50;

    public async Task<LedgerPage> ListAsync(LedgerQuery query, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadLedger);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var entries = Find(db, query);
        var total = await entries.CountAsync(cancel);
        var page = await entries.OrderByDescending(e => e.Id).Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new(page, total);
    }

    internal static IQueryable<LedgerEntry> Find(InfoCenterDb db, LedgerQuery query)
    {
        var entries = db.LedgerEntries.AsNoTracking();
        if (query.From is { } from)
        {
            var start = OfficeClock.StartOf(from);
            entries = entries.Where(e => e.At >= start);
        }

        if (query.Until is { } until)
        {
            var end = OfficeClock.StartOf(until.AddDays(1));
            entries = entries.Where(e => e.At < end);
        }

        if (query.Who.OrNull() is { } who) entries = entries.Where(e => e.AccountName.Contains(who));
        if (query.Act.OrNull() is { } act) entries = entries.Where(e => e.Act == act);
        if (query.Result is { } result) entries = entries.Where(e => e.Result == result);
        if (query.Text.OrNull() is { } text) entries = entries.Where(e => e.Subject.Contains(text) || e.Detail.Contains(text));
        return entries;
    }
}
