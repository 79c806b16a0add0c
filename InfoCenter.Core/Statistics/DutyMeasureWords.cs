using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Statistics;

/// <summary>Figures of duties and activities.</summary>
internal static class DutyMeasureWords
{
    private const string Duties = "代表履职";
    private const string Activities = "代表活动";
    private static readonly Permission[] Staff = [Permission.ReadDuties];
    private static readonly Permission[] Deputy = [Permission.ObjectToRecords];

    public static IReadOnlyList<BoardMeasure> All { get; } =
    [
        new()
        {
            Key = "duties", Group = Duties, Title = "已发布的履职记录", For = [.. Staff, .. Deputy], Link = Record,
            Definition = "当年的履职记录，已经核实并发布，代表出席的；请假、缺席不算。一位代表参加一次活动算一条。",
            Rows = s => Told(s.Db.DutyRecords.Within(s.User).Where(r => r.Year == s.Year && r.Status == DutyStatus.Published && r.Attendance == Attendance.Attended), s),
        },
        new()
        {
            Key = "active-deputies", Group = Duties, Title = "有履职记录的在任代表", For = Staff, Link = Person,
            Definition = "当年至少有一条已发布的履职记录（出席的）的在任代表，总数是现在在任的代表。一人有几个层级的代表职务只算一人。",
            Rows = s => People(s, InOffice(s).Where(p => s.Db.Set<DutyRecord>().Any(r => r.PersonId == p.Id && r.Year == s.Year && r.Status == DutyStatus.Published && r.Attendance == Attendance.Attended))),
            Whole = s => People(s, InOffice(s)),
        },
        new()
        {
            Key = "leave", Group = Duties, Title = "请假", For = [.. Staff, .. Deputy], Link = Record, Definition = "当年已发布的记录里，批准请假的。请假不是缺席。",
            Rows = s => Told(s.Db.DutyRecords.Within(s.User).Where(r => r.Year == s.Year && r.Status == DutyStatus.Published && r.Attendance == Attendance.OnLeave), s),
        },
        new()
        {
            Key = "absent", Group = Duties, Title = "缺席", For = [.. Staff, .. Deputy], Link = Record, Definition = "当年已发布的记录里，没有请假而缺席的。",
            Rows = s => Told(s.Db.DutyRecords.Within(s.User).Where(r => r.Year == s.Year && r.Status == DutyStatus.Published && r.Attendance == Attendance.Absent), s),
        },
        new()
        {
            Key = "to-verify", Group = Duties, Title = "等核实的记录", For = [.. Staff, .. Deputy], Link = Record, Definition = "现在已报送、还没有核实的履职记录，不论哪一年。",
            Rows = s => Told(s.Db.DutyRecords.Within(s.User).Where(r => r.Status == DutyStatus.Submitted), s),
        },
        new()
        {
            Key = "to-publish", Group = Duties, Title = "等发布的记录", For = Staff, Link = Record, Definition = "现在已核实、还没有发布的履职记录，不论哪一年。",
            Rows = s => Told(s.Db.DutyRecords.Within(s.User).Where(r => r.Status == DutyStatus.Verified), s),
        },
        new()
        {
            Key = "returned", Group = Duties, Title = "退回没有改的记录", For = Staff, Link = Record, Definition = "现在退回给报送人、还没有重新报送的履职记录，不论哪一年。",
            Rows = s => Told(s.Db.DutyRecords.Within(s.User).Where(r => r.Status == DutyStatus.Returned), s),
        },
        new()
        {
            Key = "activities", Group = Activities, Title = "举办的活动", For = [Permission.HoldActivities], Link = (_, r) => $"/office/activities/{r.Id}", Definition = "当年举办、已经登记履职的活动；取消的不算。",
            Rows = s => s.Db.ActivityPlans.Within(s.User).Where(p => p.Status == ActivityStatus.Registered && p.On.Year == s.Year).OrderByDescending(p => p.On).ThenByDescending(p => p.Id)
                .Select(p => new BoardRow(p.Id, p.Title, p.Place, p.On, null)),
        },
        new()
        {
            Key = "attended", Group = Activities, Title = "我参加的活动", For = [Permission.JoinActivities], Definition = "当年邀请您、登记为出席的活动，总数是邀请您并且已经登记的活动。",
            Rows = s => Invited(s, Attendance.Attended), Whole = s => Invited(s, null),
        },
    ];

    private static IQueryable<BoardRow> Told(IQueryable<DutyRecord> records, BoardScope scope)
    {
        var people = scope.Db.People;
        return records.OrderByDescending(r => r.On).ThenByDescending(r => r.Id)
            .Select(r => new BoardRow(r.Id, r.Content, people.Where(p => p.Id == r.PersonId).Select(p => p.Name).FirstOrDefault(), r.On, null));
    }

    private static IQueryable<Person> InOffice(BoardScope scope)
    {
        var (mandates, terms, township) = (scope.Db.Mandates, scope.Db.Terms, scope.Township);
        return scope.Db.People.Where(p => (township == null || p.TownshipCode == township) && mandates.Any(m => m.PersonId == p.Id && m.Ending == null && terms.Any(t => t.Id == m.TermId && t.EndedOn == null)));
    }

    private static IQueryable<BoardRow> People(BoardScope scope, IQueryable<Person> people)
    {
        var townships = scope.Db.Townships;
        return people.OrderBy(p => p.TownshipCode).ThenBy(p => p.StrokeOrder).Select(p => new BoardRow(p.Id, p.Name, townships.Where(t => t.Code == p.TownshipCode).Select(t => t.Name).FirstOrDefault(), null, null));
    }

    private static IQueryable<BoardRow> Invited(BoardScope scope, Attendance? attendance)
    {
        var own = scope.Person;
        var invitations = attendance is { } told ? scope.Db.Settled(told) : scope.Db.ActivityInvitations;
        return scope.Db.ActivityPlans.Where(p => p.Status == ActivityStatus.Registered && p.On.Year == scope.Year && invitations.Any(i => i.PlanId == p.Id && i.PersonId == own))
            .OrderByDescending(p => p.On).Select(p => new BoardRow(p.Id, p.Title, p.Place, p.On, null));
    }

    // A deputy reads records in the own archive.
    private static string? Record(CurrentUser user, BoardRow row) => user.May(Permission.ReadDuties) ? $"/office/duties/{row.Id}" : user.Standing.PersonId is { } own ? $"/office/archives/{own}" : null;

    private static string? Person(CurrentUser user, BoardRow row) => user.May(Permission.ReadArchives) ? $"/office/archives/{row.Id}" : null;
}
