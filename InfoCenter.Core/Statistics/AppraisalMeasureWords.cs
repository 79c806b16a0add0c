using InfoCenter.Core.Appraisals;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Statistics;

/// <summary>Figures of reports to the voters.</summary>
internal static class AppraisalMeasureWords
{
    private const string Group = "述职评议";
    private static readonly Permission[] Readers = [Permission.ReadAppraisals];

    public static IReadOnlyList<BoardMeasure> All { get; } =
    [
        new()
        {
            Key = "reported", Group = Group, Title = "本届已经述职的代表", For = Readers, Link = (_, r) => $"/office/archives/{r.Id}", Definition = "现在在任、本届内有一次述职评议结果的代表职务，总数是现在在任的代表职务。一人有县、乡两个代表职务的算两个。",
            Rows = s => Seats(s, s.Db.SeatsInOffice().Where(m => s.Db.Set<Appraisal>().Any(a => a.PersonId == m.PersonId && a.TermId == m.TermId && a.Grade != null))), Whole = s => Seats(s, s.Db.SeatsInOffice()),
        },
        new()
        {
            Key = "rectifications", Group = Group, Title = "没有整改完的述职意见", For = Readers, Link = (_, r) => "/office/appraisals/rectifications", Definition = "述职评议以后要求整改、还没有通过的，不论哪一年。",
            Rows = s => s.Db.Appraisals.Where(a => a.Rectification == RectificationStage.Asked || a.Rectification == RectificationStage.Reported).Join(s.Db.AppraisalMeetings.Within(s.User), a => a.MeetingId, m => m.Id, (a, m) => new { a, m })
                .OrderBy(x => x.a.RectifyUntil).ThenBy(x => x.a.Id).Select(x => new BoardRow(x.a.Id, x.a.Name, x.m.Title, x.a.RectifyUntil, null)),
        },
    ];

    private static IQueryable<BoardRow> Seats(BoardScope scope, IQueryable<Mandate> seats)
    {
        var (township, terms) = (scope.Township, scope.Db.Terms);
        return from seat in seats
               join person in scope.Db.People on seat.PersonId equals person.Id
               where township == null || person.TownshipCode == township
               orderby person.TownshipCode, person.StrokeOrder, seat.Id
               select new BoardRow(person.Id, person.Name, terms.Where(t => t.Id == seat.TermId).Select(t => t.Title).FirstOrDefault(), null, null);
    }
}
