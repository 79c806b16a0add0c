using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>A text of a law in the office's list.</summary>
public sealed record LawRow(int Id, string Title, LawKind Kind, DateOnly AdoptedOn, DateOnly EffectiveOn, LawState State, bool IsShown);

/// <summary>A text of a law opened for writing.</summary>
public sealed record LawSheet(int Id, LawFacts Facts, int Version);

/// <summary>Laws and regulations are entered here, each text with the days from which it holds and does not hold any more.</summary>
public sealed class LawKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The youngest text first; those whose title holds the words.</summary>
    public async Task<ListPage<LawRow>> ListAsync(string? words = null, int page = 1, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (wanted, today) = (words.OrNull(), clock.Today);
        var found = db.Laws.AsNoTracking().Where(l => wanted == null || l.Title.Contains(wanted));
        var total = await found.CountAsync(cancel);
        var number = Paging.Within(page, total);
        var rows = await found.OrderByDescending(l => l.EffectiveOn).ThenByDescending(l => l.Id).OfPage(number).ToListAsync(cancel);
        return new([.. rows.Select(l => new LawRow(l.Id, l.Title, l.Kind, l.AdoptedOn, l.EffectiveOn, l.StateOn(today), l.IsShown))], total, number);
    }

    public async Task<LawSheet> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var law = await FindAsync(db, id, cancel);
        var facts = new LawFacts
        {
            Title = law.Title, Kind = law.Kind, Issuer = law.Issuer, AdoptedOn = law.AdoptedOn, EffectiveOn = law.EffectiveOn, AmendedOn = law.AmendedOn, RepealedOn = law.RepealedOn,
            OfficialAddress = law.OfficialAddress, Text = law.Text, IsShown = law.IsShown,
        };
        return new(id, facts, law.Version);
    }

    /// <summary>Enters a text of a law; answers its number.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, or it is there already.</exception>
    public async Task<int> AddAsync(LawFacts facts, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var law = new Law(facts);
        await MustFitAsync(db, law, cancel);
        db.Laws.Add(law);
        db.Record(user, clock, "AddLaw", "Law", law.Title);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return law.Id;
    }

    /// <exception cref="RuleBrokenException">Something is missing, it is there already, or somebody changed it meanwhile.</exception>
    public async Task DescribeAsync(int id, LawFacts facts, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var law = await FindAsync(db, id, cancel);
        if (law.Version != version) throw await db.ChangedMeanwhileAsync($"Law {id}", cancel);
        law.Describe(facts);
        await MustFitAsync(db, law, cancel);
        db.Record(user, clock, "DescribeLaw", $"Law {id}", law.Title);
        await db.SaveOrTellAsync($"Law {id}", cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<Law> FindAsync(InfoCenterDb db, int id, CancellationToken cancel) => await db.Laws.FirstOrDefaultAsync(l => l.Id == id, cancel) ?? throw CommonRules.NotFound;

    private static async Task MustFitAsync(InfoCenterDb db, Law law, CancellationToken cancel)
    {
        var (id, title, adopted) = (law.Id, law.Title, law.AdoptedOn);
        if (await db.Laws.AnyAsync(l => l.Title == title && l.AdoptedOn == adopted && l.Id != id, cancel)) throw LawRules.IsThereAlready;
    }
}
