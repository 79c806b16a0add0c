using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster;

/// <summary>A seat won between elections.</summary>
public sealed record ByElection(Level Level, int TermId, DateOnly ElectedOn, string? Delegation, string? ElectedBy, string? CardNumber, string? Category);

/// <summary>A term to choose.</summary>
public sealed record TermChoice(int Id, Level Level, string Title);

/// <summary>Keeps the roster by hand, between imports: corrects a person or mandate, ends a mandate, adds a by-election, attaches a photograph.</summary>
public sealed class RosterKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Changes some of a person's facts, typed as in a workbook; what is not named stays. The version is the one the clerk saw.</summary>
    /// <exception cref="RuleBrokenException">A value is refused as an import would, or somebody changed the person meanwhile.</exception>
    public async Task DescribeAsync(int personId, int version, IReadOnlyDictionary<RosterField, string?> changes, CancellationToken cancel = default)
    {
        user.Must(Permission.EditRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var person = await FindAsync(db, personId, cancel);
        if (person.Version != version) throw await db.ChangedMeanwhileAsync($"Person {personId}", cancel);

        var former = person.Facts;
        person.Describe(TypedFacts.Of(former, changes, await PlacesAsync(db, cancel), clock.Today));
        if (person.IdNumber is { } id && await db.People.AnyAsync(p => p.Id != personId && p.IdNumber == id, cancel)) throw RosterRules.IdNumberIsTaken;
        db.Record(user, clock, "DescribePerson", $"Person {personId}", RosterTexts.Changes(former, person.Facts));
        await db.SaveOrTellAsync($"Person {personId}", cancel);
    }

    /// <summary>Ends a mandate; it stays on record.</summary>
    public async Task EndMandateAsync(int mandateId, DateOnly endedOn, Ending how, string reason, CancellationToken cancel = default)
    {
        user.Must(Permission.EditRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mandate = await db.Mandates.FirstOrDefaultAsync(m => m.Id == mandateId, cancel) ?? throw CommonRules.NotFound;
        _ = await FindAsync(db, mandate.PersonId, cancel);
        mandate.End(endedOn, how, reason.OrRefuse(RosterRules.ReasonIsRequired));
        db.Record(user, clock, "EndMandate", $"Person {mandate.PersonId}", RosterTexts.Ended(mandate));
        await db.SaveOrTellAsync($"Person {mandate.PersonId}", cancel);
    }

    /// <summary>Gives a person a seat won in a by-election.</summary>
    public async Task AddByElectionAsync(int personId, ByElection seat, CancellationToken cancel = default)
    {
        user.Must(Permission.EditRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        _ = await FindAsync(db, personId, cancel);
        await SeatAsync(db, personId, seat, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Adds a person with a seat won in a by-election; answers the person's key.</summary>
    public async Task<int> AddPersonAsync(IReadOnlyDictionary<RosterField, string?> facts, ByElection seat, CancellationToken cancel = default)
    {
        user.Must(Permission.EditRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var person = new Person(TypedFacts.Of(new() { Name = "" }, facts, await PlacesAsync(db, cancel), clock.Today));
        user.MustReach(person.TownshipCode);
        if (person.IdNumber is { } number && await db.People.AnyAsync(p => p.IdNumber == number, cancel)) throw RosterRules.IdNumberIsTaken;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Add(person);
        await db.SaveChangesAsync(cancel);
        db.Record(user, clock, "AddPerson", $"Person {person.Id}", person.Name);
        await SeatAsync(db, person.Id, seat, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return person.Id;
    }

    /// <summary>The terms a seat can belong to.</summary>
    public async Task<IReadOnlyList<TermChoice>> TermsAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var terms = await db.Terms.AsNoTracking().Where(t => t.EndedOn == null).Join(db.Assemblies, t => t.AssemblyId, a => a.Id, (t, a) => new TermChoice(t.Id, a.Level, t.Title)).ToListAsync(cancel);
        return [.. terms.OrderBy(t => t.Level).ThenBy(t => t.Title, StringComparer.Ordinal)];
    }

    /// <summary>Attaches a photograph that was handed in, or takes it away.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="hash">Of the stored picture; null to take the present one away.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task AttachPhotoAsync(int personId, string? hash, CancellationToken cancel = default)
    {
        user.Must(Permission.EditRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var person = await FindAsync(db, personId, cancel);
        person.AttachPhoto(hash);
        db.Record(user, clock, hash is null ? "RemovePhoto" : "AttachPhoto", $"Person {personId}", person.Name);
        await db.SaveChangesAsync(cancel);
    }

    private async Task SeatAsync(InfoCenterDb db, int personId, ByElection seat, CancellationToken cancel)
    {
        if (await db.Mandates.AnyAsync(m => m.PersonId == personId && m.TermId == seat.TermId, cancel)) throw RosterRules.SeatIsHeldAlready;
        if (seat.CardNumber.OrNull() is { } card && await db.Mandates.AnyAsync(m => m.CardNumber == card && m.Ending == null, cancel)) throw RosterRules.CardNumberIsTaken(card);

        var mandate = new Mandate(personId, new MandateFacts
        {
            Level = seat.Level, TermId = seat.TermId, Delegation = seat.Delegation.OrNull(), ElectedBy = seat.ElectedBy.OrNull(),
            CardNumber = seat.CardNumber.OrNull(), Category = seat.Category.OrNull(),
        });
        mandate.Begin(seat.ElectedOn, Beginning.ByElection);
        db.Add(mandate);
        db.Record(user, clock, "AddByElection", $"Person {personId}", RosterTexts.Elected(seat));
    }

    private async Task<Person> FindAsync(InfoCenterDb db, int id, CancellationToken cancel)
    {
        var person = await db.People.FirstOrDefaultAsync(p => p.Id == id, cancel) ?? throw CommonRules.NotFound;
        user.MustReach(person.TownshipCode);
        return person;
    }

    private static async Task<Places> PlacesAsync(InfoCenterDb db, CancellationToken cancel) =>
        new(await db.Townships.AsNoTracking().OrderBy(t => t.Code).Select(t => new ValueTuple<string, string>(t.Code, t.Name)).ToListAsync(cancel));
}
