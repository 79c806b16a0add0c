using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>What scores of a year are counted from: who sat in it, and the published records; two queries.</summary>
internal sealed record ScoreMaterial(IReadOnlyList<ScoreDeputy> Deputies, IReadOnlyList<ScoreRow> Rows)
{
    /// <summary>Reads the year.</summary>
    public static async Task<ScoreMaterial> ReadAsync(InfoCenterDb db, int year, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var seats = await (
            from mandate in db.Mandates
            join term in db.Terms on mandate.TermId equals term.Id
            join person in db.People on mandate.PersonId equals person.Id
            where mandate.Ending == null || mandate.Ending == Ending.TermOver // who lost the seat is not compared with who kept it
            where (mandate.StartedOn ?? term.StartedOn ?? first) <= last && (mandate.EndedOn ?? term.EndedOn ?? last) >= first
            orderby person.StrokeOrder, person.Id
            select new { person.Id, person.Name, mandate.Level, person.TownshipCode }).ToListAsync(cancel);
        var rows = await db.DutyRecords.AsNoTracking().Where(r => r.Year == year && r.Status == DutyStatus.Published)
            .Select(r => new ScoreRow(r.Id, r.PersonId, r.Kind, r.SubKind, r.Role, r.Attendance, r.On)).ToListAsync(cancel);
        return new([.. seats.GroupBy(s => s.Id).Select(s => new ScoreDeputy(s.Key, s.First().Name, s.Min(m => m.Level), s.First().TownshipCode))], rows);
    }

    /// <summary>Cards by a book's items.</summary>
    public IReadOnlyList<ScoreCard> Count(ScoreRuleBook book) =>
        ScoreCounting.Count(Deputies, [.. book.Items.OrderBy(i => i.Order).Select(i => new ScoreItem(i.Id, i.Facts))], Rows);
}
