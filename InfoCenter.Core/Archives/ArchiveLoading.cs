using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>Reads archives many at a time: five queries for a hundred people, not for each.</summary>
internal static class ArchiveLoading
{
    /// <summary>The archives in the order of the keys; keys without a person are left out.</summary>
    public static async Task<IReadOnlyList<PersonArchive>> ArchivesAsync(
        this InfoCenterDb db, IReadOnlyCollection<int> personIds, CancellationToken cancel)
    {
        var people = await (
            from person in db.People.AsNoTracking()
            where personIds.Contains(person.Id)
            join township in db.Townships on person.TownshipCode equals township.Code into townships
            from township in townships.DefaultIfEmpty()
            select new { person, Township = township == null ? null : township.Name }).ToDictionaryAsync(p => p.person.Id, cancel);
        var mandates = await MandatesAsync(db, personIds, cancel);
        var groups = await GroupsAsync(db, personIds, cancel);
        var records = await RecordsAsync(db, personIds, cancel);
        var numbers = await db.ArchiveNumbers.Where(n => personIds.Contains(n.PersonId)).ToDictionaryAsync(n => n.PersonId, n => n.Number, cancel);

        return
        [
            .. from id in personIds
               where people.ContainsKey(id)
               let found = people[id]
               let person = found.person
               select new PersonArchive
               {
                   PersonId = id,
                   Name = person.Name,
                   Sex = person.Sex,
                   Nationality = person.Nationality,
                   BirthMonth = person.BirthMonth,
                   Party = person.Party,
                   Education = person.Education,
                   Position = person.Position,
                   TownshipCode = person.TownshipCode,
                   TownshipName = found.Township,
                   PhotoHash = person.PhotoHash,
                   ArchiveNumber = numbers.GetValueOrDefault(id),
                   Mandates = [.. mandates[id]],
                   Groups = [.. groups[id]],
                   Records = [.. records[id]],
               },
        ];
    }

    private static async Task<ILookup<int, ArchiveMandate>> MandatesAsync(InfoCenterDb db, IReadOnlyCollection<int> ids, CancellationToken cancel)
    {
        var rows = await (
            from mandate in db.Mandates
            where ids.Contains(mandate.PersonId)
            join term in db.Terms on mandate.TermId equals term.Id
            select new
            {
                mandate.PersonId,
                term.Number,
                Mandate = new ArchiveMandate(
                    term.Id, mandate.Level, term.Title, mandate.Delegation, mandate.ElectedBy, mandate.CardNumber, mandate.Category,
                    mandate.IsReElected, mandate.StartedOn ?? term.StartedOn, mandate.EndedOn ?? term.EndedOn, mandate.Ending),
            }).ToListAsync(cancel);
        return rows.OrderBy(r => r.Mandate.Level).ThenByDescending(r => r.Number).ToLookup(r => r.PersonId, r => r.Mandate);
    }

    private static async Task<ILookup<int, ArchiveGroup>> GroupsAsync(InfoCenterDb db, IReadOnlyCollection<int> ids, CancellationToken cancel)
    {
        var rows = await (
            from membership in db.GroupMemberships
            where ids.Contains(membership.PersonId)
            join deputyGroup in db.DeputyGroups on membership.GroupId equals deputyGroup.Id
            orderby membership.From, membership.Id
            select new
            {
                membership.PersonId,
                Group = new ArchiveGroup(deputyGroup.Name, deputyGroup.Kind, membership.IsConvenor, membership.From, membership.Until),
            }).ToListAsync(cancel);
        return rows.ToLookup(r => r.PersonId, r => r.Group);
    }

    private static async Task<ILookup<int, ArchiveRecord>> RecordsAsync(InfoCenterDb db, IReadOnlyCollection<int> ids, CancellationToken cancel)
    {
        var rows = await (
            from record in db.DutyRecords
            where ids.Contains(record.PersonId) && (record.Status == DutyStatus.Published || record.Status == DutyStatus.Verified)
            orderby record.On, record.Id
            select new
            {
                record.PersonId,
                Record = new ArchiveRecord(
                    record.Id, record.Kind, record.SubKind, record.Content, record.On, record.Until, record.Place, record.Organiser,
                    record.Role, record.Attendance, record.Result, record.FundsInFen, record.Beneficiaries, record.Status == DutyStatus.Published),
            }).ToListAsync(cancel);
        return rows.ToLookup(r => r.PersonId, r => r.Record);
    }
}
