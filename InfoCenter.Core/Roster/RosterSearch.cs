using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Privacy;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster;

/// <summary>The orders names are listed in.</summary>
public enum RosterOrder
{
    Strokes,
    Pinyin,
    Entered,
}

/// <summary>What a list of the roster is narrowed to; null does not narrow.</summary>
public sealed record RosterQuery
{
    /// <summary>Part of a name, pinyin initials, the beginning of a card number, part of a group's name; or a whole phone or ID number.</summary>
    public string? Text { get; init; }

    public Level? Level { get; init; }

    public string? TownshipCode { get; init; }

    public int? GroupId { get; init; }

    public string? Delegation { get; init; }

    public string? Category { get; init; }

    /// <summary>Whether mandates that ended are listed too.</summary>
    public bool WithEnded { get; init; }

    public RosterOrder Order { get; init; }
}

/// <summary>One mandate in a list; the phone is masked.</summary>
public sealed record RosterRow(
    int MandateId, int PersonId, string Name, Sex? Sex, Level Level, string? Delegation, string? Group, string? Township,
    string? Position, string? Category, string? CardNumber, string Phone, string Term, bool IsInOffice);

/// <summary>A part of a list, with how many mandates and people the whole list has.</summary>
public sealed record RosterPage(IReadOnlyList<RosterRow> Rows, int Mandates, int People);

/// <summary>What a list can be narrowed to.</summary>
public sealed record RosterChoices(
    IReadOnlyList<(string Code, string Name)> Townships, IReadOnlyList<(int Id, string Name, string? TownshipCode)> Groups,
    IReadOnlyList<string> Delegations, IReadOnlyList<string> Categories);

/// <summary>Finds deputies: by name, pinyin initials, card number or group, in stroke or pinyin order. A township finds only its own.</summary>
public sealed class RosterSearch(IDbContextFactory<InfoCenterDb> databases, CurrentUser user)
{
    /// <summary>A part of the list in three queries, however long the list is.</summary>
    public async Task<RosterPage> PageAsync(RosterQuery query, int skip, int take, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = Narrow(db, query);
        var mandates = await found.CountAsync(cancel);
        var people = await found.Select(f => f.Person.Id).Distinct().CountAsync(cancel);

        var ordered = query.Order switch
        {
            RosterOrder.Strokes => found.OrderBy(f => f.Person.StrokeOrder).ThenBy(f => f.Mandate.Id),
            RosterOrder.Pinyin => found.OrderBy(f => f.Person.PinyinOrder).ThenBy(f => f.Mandate.Id),
            RosterOrder.Entered => found.OrderBy(f => f.Mandate.Id),
        };
        var (terms, townships, groups) = (db.Terms, db.Townships, AreaGroups(db));
        var rows = await ordered.Skip(skip).Take(Math.Min(take, 500)).Select(f => new
        {
            f.Mandate,
            f.Person,
            Term = terms.First(t => t.Id == f.Mandate.TermId).Title,
            Township = townships.Where(t => t.Code == f.Person.TownshipCode).Select(t => t.Name).FirstOrDefault(),
            Group = groups.Where(g => g.PersonId == f.Person.Id).OrderBy(g => g.Id).Select(g => g.Name).FirstOrDefault(),
        }).ToListAsync(cancel);

        var shown = rows.Select(r => new RosterRow(
            r.Mandate.Id, r.Person.Id, r.Person.Name, r.Person.Sex, r.Mandate.Level, r.Mandate.Delegation, r.Group, r.Township, r.Person.Position,
            r.Mandate.Category, r.Mandate.CardNumber, Masking.Phone(r.Person.Phone), r.Term, r.Mandate.IsInOffice));
        return new([.. shown], mandates, people);
    }

    /// <summary>The keys of every mandate of the list, for acts on all of them.</summary>
    public async Task<IReadOnlyList<int>> AllAsync(RosterQuery query, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Narrow(db, query).Select(f => f.Mandate.Id).ToListAsync(cancel);
    }

    /// <summary>What the list can be narrowed to.</summary>
    public async Task<RosterChoices> ChoicesAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = user.Standing.TownshipCode;
        var townships = await db.Townships.AsNoTracking().Where(t => own == null || t.Code == own).OrderBy(t => t.Code).Select(t => new ValueTuple<string, string>(t.Code, t.Name)).ToListAsync(cancel);
        var groups = await db.DeputyGroups.AsNoTracking().Where(g => own == null || g.TownshipCode == own).OrderBy(g => g.TownshipCode).ThenBy(g => g.Name)
            .Select(g => new ValueTuple<int, string, string?>(g.Id, g.Name, g.TownshipCode)).ToListAsync(cancel);
        var mine = Narrow(db, new());
        var delegations = await mine.Where(f => f.Mandate.Delegation != null).Select(f => f.Mandate.Delegation!).Distinct().OrderBy(d => d).ToListAsync(cancel);
        var categories = await mine.Where(f => f.Mandate.Category != null).Select(f => f.Mandate.Category!).Distinct().OrderBy(c => c).ToListAsync(cancel);
        return new(townships, groups, delegations, categories);
    }

    private IQueryable<Found> Narrow(InfoCenterDb db, RosterQuery query)
    {
        var found = db.Mandates.AsNoTracking().Join(db.People.AsNoTracking(), m => m.PersonId, p => p.Id, (m, p) => new Found { Mandate = m, Person = p });
        var township = user.Standing.TownshipCode ?? query.TownshipCode.OrNull();
        if (township is not null) found = found.Where(f => f.Person.TownshipCode == township);
        if (!query.WithEnded) found = found.Where(f => f.Mandate.Ending == null);
        if (query.Level is { } level) found = found.Where(f => f.Mandate.Level == level);
        if (query.Delegation.OrNull() is { } delegation) found = found.Where(f => f.Mandate.Delegation == delegation);
        if (query.Category.OrNull() is { } category) found = found.Where(f => f.Mandate.Category == category);

        var memberships = db.GroupMemberships.Where(m => m.Until == null);
        if (query.GroupId is { } group) found = found.Where(f => memberships.Any(m => m.GroupId == group && m.PersonId == f.Person.Id));
        if (ChineseText.Squeeze(query.Text).OrNull() is not { } text) return found;

        // Sealed columns are found by the whole number only; a phone is stored as its digits.
        if (text.Length == 18 && IdNumber.TryRead(text, out var number, out _)) return found.Where(f => f.Person.IdNumber == number.Value);
        if (PersonalTraces.PhoneIn(text) is { } phone) return found.Where(f => f.Person.Phone == phone);

        var (lower, groups) = (text.ToLowerInvariant(), AreaGroups(db));
        return found.Where(f => f.Person.Name.Contains(text) || f.Person.Initials.StartsWith(lower)
            || (f.Mandate.CardNumber != null && f.Mandate.CardNumber.StartsWith(text)) || groups.Any(g => g.PersonId == f.Person.Id && g.Name.Contains(text)));
    }

    private static IQueryable<Joined> AreaGroups(InfoCenterDb db) =>
        db.GroupMemberships.Where(m => m.Until == null)
            .Join(db.DeputyGroups.Where(g => g.Kind == GroupKind.Area), m => m.GroupId, g => g.Id, (m, g) => new Joined { Id = m.Id, PersonId = m.PersonId, Name = g.Name });

    private sealed class Found
    {
        public required Mandate Mandate { get; init; }

        public required Person Person { get; init; }
    }

    private sealed class Joined
    {
        public required int Id { get; init; }

        public required int PersonId { get; init; }

        public required string Name { get; init; }
    }
}
