using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>A text of a law in the public's list.</summary>
public sealed record PublicLawRow(int Id, string Title, LawKind Kind, string Issuer, DateOnly AdoptedOn, DateOnly EffectiveOn, LawState State);

/// <summary>What the public asks for; null does not narrow.</summary>
public sealed record PublicLawQuery(LawState? State = null, LawKind? Kind = null, int Page = 1);

/// <summary>A page of laws.</summary>
public sealed record PublicLawList(PublicLawQuery Query, IReadOnlyList<PublicLawRow> Rows, int Pages, int Total);

/// <summary>A text of a law as everybody reads it.</summary>
/// <param name="Row">Its name, rank and first days.</param>
/// <param name="AmendedOn">From this day a newer text holds.</param>
/// <param name="RepealedOn">From this day it is no law any more.</param>
/// <param name="OfficialAddress">Where the official text is; may be empty.</param>
/// <param name="Paragraphs">The text; may be empty.</param>
/// <param name="Others">Other texts of the same law, the youngest first.</param>
public sealed record PublicLaw(PublicLawRow Row, DateOnly? AmendedOn, DateOnly? RepealedOn, string OfficialAddress, IReadOnlyList<string> Paragraphs, IReadOnlyList<PublicLawRow> Others);

/// <summary>Laws and regulations as everybody reads them, each with whether it holds today. No right is asked for.</summary>
public sealed class PublicLaws(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    public const int PageSize = 30;

    /// <summary>What came into force last stands first.</summary>
    public async Task<PublicLawList> ListAsync(PublicLawQuery query, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var today = clock.Today;
        var shown = Within(db.ShownLaws().Where(l => query.Kind == null || l.Kind == query.Kind), query.State, today);
        var total = await shown.CountAsync(cancel);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(query.Page, 1, pages);
        var rows = await shown.OrderByDescending(l => l.EffectiveOn).ThenByDescending(l => l.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(l => new { l.Id, l.Title, l.Kind, l.Issuer, l.AdoptedOn, l.EffectiveOn, l.AmendedOn, l.RepealedOn }).ToListAsync(cancel);
        return new(query with { Page = number }, [.. rows.Select(l => new PublicLawRow(
            l.Id, l.Title, l.Kind, l.Issuer, l.AdoptedOn, l.EffectiveOn, Law.StateOn(today, l.EffectiveOn, l.AmendedOn, l.RepealedOn)))], pages, total);
    }

    /// <exception cref="RuleBrokenException">No such law, or not shown.</exception>
    public async Task<PublicLaw> ReadAsync(int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var today = clock.Today;
        var law = await db.ShownLaws().FirstOrDefaultAsync(l => l.Id == id, cancel) ?? throw LawRules.IsNotShown;
        var others = await db.ShownLaws().Where(l => l.Title == law.Title && l.Id != id).OrderByDescending(l => l.EffectiveOn).ToListAsync(cancel);
        return new(RowOf(law, today), law.AmendedOn, law.RepealedOn, law.OfficialAddress, law.Text.Length == 0 ? [] : law.Text.Split('\n'), [.. others.Select(l => RowOf(l, today))]);
    }

    private static PublicLawRow RowOf(Law law, DateOnly today) => new(law.Id, law.Title, law.Kind, law.Issuer, law.AdoptedOn, law.EffectiveOn, law.StateOn(today));

    // Law.StateOn as the database can ask it.
    private static IQueryable<Law> Within(IQueryable<Law> laws, LawState? state, DateOnly today) => state switch
    {
        null => laws,
        LawState.Repealed => laws.Where(l => l.RepealedOn <= today),
        LawState.Amended => laws.Where(l => l.AmendedOn <= today && !(l.RepealedOn <= today)),
        LawState.Coming => laws.Where(l => l.EffectiveOn > today && !(l.AmendedOn <= today) && !(l.RepealedOn <= today)),
        _ => laws.Where(l => l.EffectiveOn <= today && !(l.AmendedOn <= today) && !(l.RepealedOn <= today)),
    };
}
