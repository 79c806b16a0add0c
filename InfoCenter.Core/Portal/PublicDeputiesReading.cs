using System.Diagnostics.CodeAnalysis;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>A deputy group as everybody may know it.</summary>
public sealed record PublicGroup(string Name, bool IsConvenor);

/// <summary>A published duty record as everybody may read it; money in fen.</summary>
public sealed record PublicDuty(
    int Id, DutyKind Kind, string? SubKind, string Content, DateOnly On, DateOnly? Until, string? Place, string? Organiser,
    DutyRole Role, Attendance Attendance, string? Result, long? FundsInFen, int? Beneficiaries)
{
    /// <summary>The deputy says it is wrong, and it is being looked into.</summary>
    public bool IsObjectedTo { get; init; }
}

/// <summary>How often a deputy did one kind of duty.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Attended">Published records of it where the deputy was there.</param>
/// <param name="Of">All published records of it, leave and absence among them.</param>
public sealed record PublicKindCount(DutyKind Kind, int Attended, int Of);

/// <summary>A year of published records, by day.</summary>
public sealed record PublicYear(int Year, IReadOnlyList<PublicDuty> Records)
{
    private IEnumerable<PublicDuty> Done => Records.Where(r => r.Attendance is Attendance.Attended);

    /// <summary>Where the deputy was there.</summary>
    public int Attended => Done.Count();

    public int Leaves => Records.Count(r => r.Attendance is Attendance.OnLeave);

    public int Absences => Records.Count(r => r.Attendance is Attendance.Absent);

    /// <summary>Suggestions only seconded; leading one is more than that.</summary>
    public int Seconded => Done.Count(r => r is { Kind: DutyKind.Suggestion, Role: DutyRole.Seconder });

    /// <summary>With something told of what came of it.</summary>
    public int WithResult => Done.Count(r => r.Result is not null || r.FundsInFen > 0 || r.Beneficiaries > 0);

    public long FundsInFen => Done.Sum(r => r.FundsInFen ?? 0);

    public long Beneficiaries => Done.Sum(r => (long)(r.Beneficiaries ?? 0));

    /// <summary>Every kind, those without a record too.</summary>
    public IReadOnlyList<PublicKindCount> Kinds => [.. Enum.GetValues<DutyKind>().Select(k => new PublicKindCount(k, Done.Count(r => r.Kind == k), Records.Count(r => r.Kind == k)))];

    /// <summary>The records of a month, one to twelve, by their first day.</summary>
    public IReadOnlyList<PublicDuty> In(int month) => [.. Records.Where(r => r.On.Month == month)];
}

/// <summary>All that is public of a deputy in office.</summary>
/// <param name="Id">A part of the address.</param>
/// <param name="Name">The name.</param>
/// <param name="Sex">Null where the roster does not say.</param>
/// <param name="Nationality">民族.</param>
/// <param name="Position">工作单位及职务.</param>
/// <param name="Township">Where the deputy belongs.</param>
/// <param name="HasPhoto">Whether there is a portrait.</param>
/// <param name="Seats">Mandates that last, the highest level first.</param>
/// <param name="Groups">Deputy groups of today.</param>
/// <param name="Year">The chosen year.</param>
/// <param name="Years">The years to choose from, the latest first.</param>
/// <param name="Total">Published records of all years.</param>
/// <param name="HasCode">Whether the page's QR code can be drawn.</param>
public sealed record PublicDeputy(
    int Id, string Name, Sex? Sex, string? Nationality, string? Position, string? Township, bool HasPhoto,
    IReadOnlyList<PublicSeat> Seats, IReadOnlyList<PublicGroup> Groups, PublicYear Year, IReadOnlyList<int> Years, int Total, bool HasCode)
{
    /// <summary>The term ran out: the page is history, and the seats are those that were held.</summary>
    public bool IsFormer { get; init; }
}

/// <summary>Reads one deputy's public page: only the columns that are public.</summary>
internal static class PublicDeputiesReading
{
    public static async Task<PublicDeputy> PublicDeputyAsync(this InfoCenterDb db, int id, int? year, DateOnly today, CancellationToken cancel)
    {
        var seats = await (
            from mandate in db.Mandates.AsNoTracking()
            where mandate.PersonId == id && mandate.Ending == null
            join term in db.Terms on mandate.TermId equals term.Id
            orderby mandate.Level, mandate.Id
            select new PublicSeat(mandate.Level, term.Title, mandate.Delegation, mandate.ElectedBy)).ToListAsync(cancel);
        var isFormer = seats.Count == 0;
        // Who sat to the end of a term stays as its history; who left before, by whatever way, is not there any more.
        if (isFormer) seats = await db.FormerSeats(id).ToListAsync(cancel);
        if (seats.Count == 0) throw PublicDeputiesRules.IsNotShown;

        var (townships, chosen) = (db.Townships, db.Choice(PlateKeeping.AddressKey).OrNull());
        var person = await db.People.AsNoTracking().Where(p => p.Id == id).Select(p => new
        {
            p.Name,
            p.Sex,
            p.Nationality,
            p.Position,
            Township = townships.Where(t => t.Code == p.TownshipCode).Select(t => t.Name).FirstOrDefault(),
            HasPhoto = p.PhotoHash != null,
        }).FirstAsync(cancel);
        var groups = await (
            from membership in db.GroupMemberships.AsNoTracking()
            where membership.PersonId == id && membership.From <= today && (membership.Until == null || membership.Until >= today)
            join deputyGroup in db.DeputyGroups on membership.GroupId equals deputyGroup.Id
            orderby deputyGroup.Kind, deputyGroup.Id
            select new PublicGroup(deputyGroup.Name, membership.IsConvenor)).ToListAsync(cancel);
        var objections = db.DutyObjections;
        var records = await db.DutyRecords.AsNoTracking().Where(r => r.PersonId == id && r.Status == DutyStatus.Published).OrderBy(r => r.On).ThenBy(r => r.Id)
            .Select(r => new PublicDuty(r.Id, r.Kind, r.SubKind, r.Content, r.On, r.Until, r.Place, r.Organiser, r.Role, r.Attendance, r.Result, r.FundsInFen, r.Beneficiaries)
            {
                IsObjectedTo = objections.Any(o => o.RecordId == r.Id && o.Status == ObjectionStatus.Open),
            }).ToListAsync(cancel);

        List<int> years = [.. records.Select(r => r.On.Year).Distinct().OrderDescending()];
        if (years.Count == 0) years.Add(today.Year);
        var shown = year is { } wanted && years.Contains(wanted) ? wanted : years[0];
        return new(
            id, person.Name, person.Sex, person.Nationality, Covered(person.Position), person.Township, person.HasPhoto, seats, groups,
            new(shown, [.. records.Where(r => r.On.Year == shown).Select(Covered)]), years, records.Count, chosen is not null)
        { IsFormer = isFormer };
    }

    /// <summary>Seats held to the end of a term, the latest term first.</summary>
    internal static IQueryable<PublicSeat> FormerSeats(this InfoCenterDb db, int id) =>
        from mandate in db.Mandates.AsNoTracking()
        where mandate.PersonId == id && mandate.Ending == Ending.TermOver
        join term in db.Terms on mandate.TermId equals term.Id
        orderby mandate.Level, term.Number descending, mandate.Id
        select new PublicSeat(mandate.Level, term.Title, mandate.Delegation, mandate.ElectedBy);

    /// <summary>A field that is public may still have had a number typed into it; that is covered.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    internal static string? Covered(string? text) => text is null ? null : Covering.WithoutNumbers(text);

    // Publishing refuses such texts; what was published before that rule is caught here.
    internal static PublicDuty Covered(PublicDuty duty) => duty with
    {
        SubKind = Covered(duty.SubKind),
        Content = Covered(duty.Content),
        Place = Covered(duty.Place),
        Organiser = Covered(duty.Organiser),
        Result = Covered(duty.Result),
    };
}
