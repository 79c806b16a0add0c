using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster;

/// <summary>A mandate on a person's page.</summary>
public sealed record MandateLine(
    int Id, int Version, Level Level, string Term, string? Delegation, string? ElectedBy, string? CardNumber, string? Category, bool? IsReElected, string? Remark,
    DateOnly? StartedOn, Beginning Beginning, DateOnly? EndedOn, Ending? Ending, string? EndingReason);

/// <summary>A membership on a person's page.</summary>
public sealed record MembershipLine(int Id, int GroupId, string Group, GroupKind Kind, DateOnly From, DateOnly? Until, bool IsConvenor);

/// <summary>An act on record about a person.</summary>
public sealed record HistoryLine(DateTime At, string By, string Act, string Detail, string? Changes = null);

/// <summary>A person as the roster knows him or her; phone and ID number are masked.</summary>
public sealed record PersonSheet(
    int Id, int Version, PersonFacts Facts, string? Township, string? PhotoHash, IReadOnlyList<MandateLine> Mandates,
    IReadOnlyList<MembershipLine> Memberships, IReadOnlyList<HistoryLine> History);

/// <summary>The two facts that screens show only on demand.</summary>
public sealed record PersonalFacts(string? Phone, string? IdNumber);

/// <summary>One person's page: mandates, groups, history; phone and ID number only for a reason that goes to the ledger.</summary>
public sealed class PersonFile(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    public async Task<PersonSheet> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var person = await FindAsync(db, id, cancel);
        var township = await db.Townships.Where(t => t.Code == person.TownshipCode).Select(t => t.Name).FirstOrDefaultAsync(cancel);
        var mandates = await db.Mandates.AsNoTracking().Where(m => m.PersonId == id).Join(db.Terms, m => m.TermId, t => t.Id, (m, t) => new { m, t.Title })
            .OrderByDescending(x => x.m.Id).ToListAsync(cancel);
        var memberships = await db.GroupMemberships.AsNoTracking().Where(m => m.PersonId == id).Join(db.DeputyGroups, m => m.GroupId, g => g.Id, (m, g) => new { m, g.Name, g.Kind })
            .OrderByDescending(x => x.m.Id).ToListAsync(cancel);
        var subject = $"Person {id}";
        var history = await db.LedgerEntries.AsNoTracking().Where(e => e.Subject == subject).OrderByDescending(e => e.Id).Take(50)
            .Select(e => new HistoryLine(e.At, e.AccountName, e.Act, e.Detail, e.Changes)).ToListAsync(cancel);

        return new(
            id, person.Version, person.Facts with { Phone = Masking.Phone(person.Phone), IdNumber = Masking.IdNumber(person.IdNumber) }, township, person.PhotoHash,
            [.. mandates.Select(x => new MandateLine(
                x.m.Id, x.m.Version, x.m.Level, x.Title, x.m.Delegation, x.m.ElectedBy, x.m.CardNumber, x.m.Category, x.m.IsReElected, x.m.Remark,
                x.m.StartedOn, x.m.Beginning, x.m.EndedOn, x.m.Ending, x.m.EndingReason))],
            [.. memberships.Select(x => new MembershipLine(x.m.Id, x.m.GroupId, x.Name, x.Kind, x.m.From, x.m.Until, x.m.IsConvenor))],
            history);
    }

    /// <summary>Phone and ID number in full; who asked and why goes to the ledger.</summary>
    /// <exception cref="RuleBrokenException">No right, no reason, or not one of the user's own.</exception>
    public async Task<PersonalFacts> RevealAsync(int id, string reason, CancellationToken cancel = default)
    {
        user.Must(Permission.RevealPersonal);
        var kept = reason.OrRefuse(RosterRules.ReasonIsRequired);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var person = await FindAsync(db, id, cancel);
        db.Record(user, clock, "RevealPersonal", $"Person {id}", kept.Length > 300 ? kept[..300] : kept);
        await db.SaveChangesAsync(cancel);
        return new(person.Phone, person.IdNumber);
    }

    private async Task<Person> FindAsync(InfoCenterDb db, int id, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) ?? throw CommonRules.NotFound;
        user.MustReach(person.TownshipCode);
        return person;
    }
}
