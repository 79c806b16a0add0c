using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Duties;

/// <summary>What a list of records is narrowed to; null and empty narrow nothing.</summary>
public sealed record DutyFilter
{
    public DutyStatus? Status { get; init; }

    public string? TownshipCode { get; init; }

    public DutyKind? Kind { get; init; }

    public int? Year { get; init; }

    /// <summary>1 to 12; only together with the year.</summary>
    public int? Month { get; init; }

    public int? PersonId { get; init; }

    public int? ActivityId { get; init; }

    public int? WorkbookId { get; init; }

    /// <summary>Part of the content or of the deputy's name, or the name's initials.</summary>
    public string? Text { get; init; }
}

/// <summary>Where a page ended; the next one begins behind it.</summary>
public readonly record struct DutyPlace(DateOnly On, int Id);

internal static class DutyFiltering
{
    extension(IQueryable<DutyRecord> records)
    {
        public IQueryable<DutyRecord> Matching(DutyFilter filter, InfoCenterDb db)
        {
            if (filter.Status is { } status) records = records.Where(r => r.Status == status);
            if (filter.TownshipCode is { Length: > 0 } township) records = records.Where(r => r.TownshipCode == township);
            if (filter.Kind is { } kind) records = records.Where(r => r.Kind == kind);
            if (filter.PersonId is { } person) records = records.Where(r => r.PersonId == person);
            if (filter.ActivityId is { } activity) records = records.Where(r => r.ActivityId == activity);
            if (filter.WorkbookId is { } workbook) records = records.Where(r => r.ImportId == workbook);
            return records.InTime(filter).Saying(filter.Text?.Trim(), db);
        }

        /// <summary>The records behind a page's end, newest first or oldest first.</summary>
        public IQueryable<DutyRecord> After(DutyPlace? place, bool oldestFirst)
        {
            if (place is { } last)
            {
                var (on, id) = (last.On, last.Id);
                records = oldestFirst
                    ? records.Where(r => r.On >= on && (r.On > on || r.Id > id))
                    : records.Where(r => r.On <= on && (r.On < on || r.Id < id));
            }

            return oldestFirst
                ? records.OrderBy(r => r.On).ThenBy(r => r.Id)
                : records.OrderByDescending(r => r.On).ThenByDescending(r => r.Id);
        }

        private IQueryable<DutyRecord> InTime(DutyFilter filter)
        {
            if (filter.Year is not { } year) return records;
            if (filter.Month is not { } month) return records.Where(r => r.Year == year);

            var first = new DateOnly(year, month, 1);
            var next = first.AddMonths(1);
            return records.Where(r => r.Year == year && r.On >= first && r.On < next);
        }

        private IQueryable<DutyRecord> Saying(string? text, InfoCenterDb db)
        {
            if (string.IsNullOrEmpty(text)) return records;

            var (people, initials) = (db.People, text.ToLowerInvariant());
            return records.Where(r => r.Content.Contains(text)
                || people.Any(p => p.Id == r.PersonId && (p.Name.Contains(text) || p.Initials.StartsWith(initials))));
        }
    }
}
