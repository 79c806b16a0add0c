using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>Days on which a deputy is away, in a line.</summary>
public sealed record AbsenceRow(int Id, int PersonId, string Name, string? Township, AbsenceKind Kind, DateOnly From, DateOnly? Until, string? Reason, bool IsOver, int Version);

/// <summary>Who is away or suspended from when until when: those are given no requests. A township keeps its own deputies'.</summary>
public sealed class AbsenceKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int LongestReason = 200;
    private static readonly int PastDays = 400;

    /// <summary>Those under way and to come, then those of the last year or so.</summary>
    public async Task<IReadOnlyList<AbsenceRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReviewRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (own, today) = (user.Standing.TownshipCode, clock.Today);
        var oldest = today.AddDays(-PastDays);
        var townships = db.Townships;
        var rows = await (
            from absence in db.DeputyAbsences.AsNoTracking()
            join person in db.People on absence.PersonId equals person.Id
            where (own == null || person.TownshipCode == own) && (absence.Until == null || absence.Until >= oldest)
            select new AbsenceRow(
                absence.Id, person.Id, person.Name, townships.Where(t => t.Code == person.TownshipCode).Select(t => t.Name).FirstOrDefault(), absence.Kind, absence.From, absence.Until,
                absence.Reason, absence.Until < today, absence.Version)).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.IsOver).ThenBy(row => row.IsOver ? -row.From.DayNumber : row.From.DayNumber).ThenBy(row => row.Id)];
    }

    /// <summary>A township's deputies in office, to choose from.</summary>
    public async Task<IReadOnlyList<OwnDeputy>> DeputiesAsync(string townshipCode, CancellationToken cancel = default)
    {
        user.Must(Permission.ReviewRequests);
        user.MustReach(townshipCode);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mandates = db.Mandates;
        var deputies = await db.People.AsNoTracking().Where(p => p.TownshipCode == townshipCode && mandates.Any(m => m.PersonId == p.Id && m.Ending == null))
            .Select(p => new OwnDeputy(p.Id, p.Name)).ToListAsync(cancel);
        return [.. deputies.OrderBy(d => NameOrder.ByPinyin(d.Name), StringComparer.Ordinal)];
    }

    /// <summary>Puts down that a deputy is away; an open end may be closed later.</summary>
    /// <exception cref="RuleBrokenException">The days make no sense, are put down already, or the deputy is another township's.</exception>
    public async Task AddAsync(int personId, AbsenceKind kind, DateOnly from, DateOnly? until, string? reason, CancellationToken cancel = default)
    {
        user.Must(Permission.ReviewRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var person = await ReachedAsync(db, personId, cancel);
        if (reason?.Length > LongestReason) throw PlateRules.TextIsTooLong;
        var absence = new DeputyAbsence(personId, kind, from, until, ChineseText.Clean(reason));
        if (await db.DeputyAbsences.AnyAsync(a => a.PersonId == personId && (until == null || a.From <= until) && (a.Until == null || a.Until >= from), cancel)) throw PlateRules.AbsenceIsPutDownAlready;
        db.DeputyAbsences.Add(absence);
        db.Record(user, clock, "PutAbsence", $"Person {personId}", $"{person.Name}，{kind.Label}，{from:yyyy-MM-dd} — {until:yyyy-MM-dd}");
        await db.SaveOrTellAsync($"Person {personId}", cancel);
    }

    /// <summary>The deputy is back, or will be: the last day they are away.</summary>
    public async Task EndAsync(int id, DateOnly until, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.ReviewRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var absence = await db.DeputyAbsences.FirstOrDefaultAsync(a => a.Id == id, cancel) ?? throw CommonRules.NotFound;
        var person = await ReachedAsync(db, absence.PersonId, cancel);
        if (absence.Version != version) throw await db.ChangedMeanwhileAsync($"Person {person.Id}", cancel);
        absence.End(until);
        db.Record(user, clock, "EndAbsence", $"Person {person.Id}", $"{person.Name}，{until:yyyy-MM-dd}");
        await db.SaveOrTellAsync($"Person {person.Id}", cancel);
    }

    private async Task<Person> ReachedAsync(InfoCenterDb db, int personId, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == personId, cancel) ?? throw CommonRules.NotFound;
        user.MustReach(person.TownshipCode);
        return person;
    }
}
