using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>Which published records; null does not narrow.</summary>
public sealed record PublicRecordQuery(int? PersonId = null, int? Year = null, DutyKind? Kind = null, int Page = 1);

/// <summary>A published record and whose it is.</summary>
public sealed record PublicRecord(int PersonId, string Deputy, PublicDuty Duty);

/// <summary>A page of published records.</summary>
public sealed record PublicRecordPage(int Page, int Pages, int Total, IReadOnlyList<PublicRecord> Rows);

/// <summary>Published duty records of all deputies in office: the same columns as on a deputy's page, and no others. No right is asked for.</summary>
public sealed class PublishedRecords(IDbContextFactory<InfoCenterDb> databases)
{
    public const int PageSize = 50;

    /// <summary>The newest first, fifty a page.</summary>
    public async Task<PublicRecordPage> ListAsync(PublicRecordQuery query, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mandates = db.Mandates;
        var records = db.DutyRecords.AsNoTracking().Where(r => r.Status == DutyStatus.Published && mandates.Any(m => m.PersonId == r.PersonId && m.Ending == null));
        if (query.PersonId is { } person) records = records.Where(r => r.PersonId == person);
        if (query.Kind is { } kind) records = records.Where(r => r.Kind == kind);
        if (query.Year is >= 1 and < 9999 and var year)
        {
            var (first, after) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            records = records.Where(r => r.On >= first && r.On < after);
        }

        var total = await records.CountAsync(cancel);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(query.Page, 1, pages);
        var objections = db.DutyObjections;
        var rows = await (
            from record in records.OrderByDescending(r => r.On).ThenByDescending(r => r.Id).Skip((number - 1) * PageSize).Take(PageSize)
            join deputy in db.People on record.PersonId equals deputy.Id
            orderby record.On descending, record.Id descending
            select new
            {
                record.PersonId,
                deputy.Name,
                Duty = new PublicDuty(
                    record.Id, record.Kind, record.SubKind, record.Content, record.On, record.Until, record.Place, record.Organiser, record.Role, record.Attendance, record.Result,
                    record.FundsInFen, record.Beneficiaries)
                {
                    IsObjectedTo = objections.Any(o => o.RecordId == record.Id && o.Status == ObjectionStatus.Open),
                },
            }).ToListAsync(cancel);
        return new(number, pages, total, [.. rows.Select(r => new PublicRecord(r.PersonId, r.Name, PublicDeputiesReading.Covered(r.Duty)))]);
    }
}
