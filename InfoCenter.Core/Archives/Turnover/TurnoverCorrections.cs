using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>A correction in the list.</summary>
public sealed record CorrectionRow(int Id, string Name, string Reason, string AskedBy, DateTime AskedAt, string? AllowedBy, bool IsClosed, bool IsOwn, int Version);

/// <summary>Named corrections of a frozen term: asked for with a reason, allowed by somebody else, closed when the record is put right. The frozen papers stay as they were.</summary>
public sealed class TurnoverCorrections(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>A term's corrections, the newest first.</summary>
    public async Task<IReadOnlyList<CorrectionRow>> ListAsync(int termId, CancellationToken cancel = default)
    {
        user.Must(Permission.ConfirmTurnover);
        var me = user.Standing.AccountId;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await (
            from correction in db.FrozenCorrections.AsNoTracking()
            where correction.TermId == termId
            join person in db.People on correction.PersonId equals person.Id
            orderby correction.Id descending
            select new CorrectionRow(
                correction.Id, person.Name, correction.Reason, correction.AskedBy, correction.AskedAt, correction.AllowedBy, correction.ClosedAt != null, correction.AskedById == me, correction.Version)).ToListAsync(cancel);
    }

    /// <summary>Asks for one deputy's records of the term to be opened.</summary>
    /// <param name="termId">The frozen term.</param>
    /// <param name="name">The deputy's name as the roster has it.</param>
    /// <param name="reason">What is wrong and how it came out.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RuleBrokenException">Not frozen, nobody of that name in the term, asked already, or no reason.</exception>
    public async Task AskAsync(int termId, string name, string reason, CancellationToken cancel = default)
    {
        user.Must(Permission.PrepareTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var term = await db.Terms.AsNoTracking().FirstOrDefaultAsync(t => t.Id == termId, cancel) ?? throw CommonRules.NotFound;
        if (term.FrozenUntil is null) throw FreezeRules.TermIsNotFrozen;
        var (wanted, mandates) = (PersonName.Read(name)?.Name.Value ?? "", db.Mandates);
        var people = await db.People.Where(p => p.Name == wanted && mandates.Any(m => m.PersonId == p.Id && m.TermId == termId)).Select(p => p.Id).ToListAsync(cancel);
        if (people.Count != 1) throw FreezeRules.PersonIsNotOfTheTerm;
        var person = people[0];
        if (await db.FrozenCorrections.AnyAsync(c => c.TermId == termId && c.PersonId == person && c.ClosedAt == null, cancel)) throw FreezeRules.CorrectionIsAskedAlready;
        db.Add(new FrozenCorrection(termId, person, reason, user.Sign(clock)));
        db.Record(user, clock, "AskCorrection", $"Person {person}", $"{term.Title}：{reason}");
        await db.SaveOrTellAsync($"Person {person}", cancel);
    }

    /// <summary>Opens the deputy's records of the term. Never by who asked.</summary>
    public Task AllowAsync(int id, int version, CancellationToken cancel = default) => DecideAsync(id, version, "AllowCorrection", correction => correction.Allow(user.Sign(clock)), cancel);

    /// <summary>Closes them again; or turns the question down.</summary>
    public Task CloseAsync(int id, int version, CancellationToken cancel = default) => DecideAsync(id, version, "CloseCorrection", correction => correction.Close(user.Sign(clock)), cancel);

    private async Task DecideAsync(int id, int version, string act, Action<FrozenCorrection> decide, CancellationToken cancel)
    {
        user.Must(Permission.ConfirmTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var correction = await db.FrozenCorrections.FirstOrDefaultAsync(c => c.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (correction.Version != version) throw await db.ChangedMeanwhileAsync($"Person {correction.PersonId}", cancel);
        decide(correction);
        db.Record(user, clock, act, $"Person {correction.PersonId}", correction.Reason);
        await db.SaveOrTellAsync($"Person {correction.PersonId}", cancel);
    }
}
