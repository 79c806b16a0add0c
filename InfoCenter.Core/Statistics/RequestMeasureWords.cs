using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;

namespace InfoCenter.Core.Statistics;

/// <summary>Figures of citizens' requests.</summary>
internal static class RequestMeasureWords
{
    private const string Group = "民生码上见";
    private static readonly Permission[] Readers = [Permission.ReadRequests, Permission.AnswerRequests];
    private static readonly Permission[] Unit = [Permission.HandleAssigned];

    public static IReadOnlyList<BoardMeasure> All { get; } =
    [
        new()
        {
            Key = "requests", Group = Group, Title = "收到的群众诉求", For = Readers, Link = Open, Definition = "当年收到的诉求，不予受理的也算。代表看到的是自己经办的，乡镇看到的是本乡镇的。",
            Rows = s => Told(Reached(s).Where(r => r.ReceivedAt >= s.From && r.ReceivedAt < s.Until)),
        },
        new()
        {
            Key = "requests-closed", Group = Group, Title = "办结的诉求", For = Readers, Link = Open, Definition = "当年收到的诉求里，现在已经办结的；转为代表建议的另算。总数是当年收到、予以受理的诉求。",
            Rows = s => Told(Reached(s).Where(r => r.ReceivedAt >= s.From && r.ReceivedAt < s.Until && r.Status == RequestStatus.Closed)),
            Whole = s => Told(Reached(s).Where(r => r.ReceivedAt >= s.From && r.ReceivedAt < s.Until && r.Status != RequestStatus.Refused)),
        },
        new()
        {
            Key = "requests-open", Group = Group, Title = "正在办的诉求", For = Readers, Link = Open, Definition = "现在还没有办结的诉求，不论哪一年收到；不予受理和已经转为建议的不算。",
            Rows = s => Told(Reached(s).Where(r => r.Status != RequestStatus.Closed && r.Status != RequestStatus.Refused && r.Status != RequestStatus.Turned)),
        },
        new()
        {
            Key = "requests-late", Group = Group, Title = "超过期限的诉求", For = Readers, Link = Open, Definition = "现在有一个环节过了期限、还没有办的诉求；暂停计时的、等群众评价的不算。",
            Rows = s => Told(Reached(s).Where(r => r.PausedAt == null && s.Db.Set<RequestClock>().Any(c => c.RequestId == r.Id && c.EndedAt == null && c.DueAt <= s.Now && c.Stage != RequestStage.Rating))),
        },
        new()
        {
            Key = "requests-turned", Group = Group, Title = "转为代表建议的诉求", For = Readers, Link = Open, Definition = "当年收到的诉求里，作为代表建议办理的。",
            Rows = s => Told(Reached(s).Where(r => r.ReceivedAt >= s.From && r.ReceivedAt < s.Until && r.Disposal == RequestDisposal.Suggestion)),
        },
        new()
        {
            Key = "assigned", Group = Group, Title = "交给本单位的诉求", For = Unit, Link = Assigned, Definition = "当年交办给本单位的诉求，退回和撤回的不算。",
            Rows = s => Parts(s, Own(s).Where(a => a.AssignedAt >= s.From && a.AssignedAt < s.Until)),
        },
        new()
        {
            Key = "assigned-replied", Group = Group, Title = "本单位已经回复的诉求", For = Unit, Link = Assigned, Definition = "当年交办给本单位的诉求里，已经回复的。总数是当年交办的。",
            Rows = s => Parts(s, Own(s).Where(a => a.AssignedAt >= s.From && a.AssignedAt < s.Until && a.RepliedAt != null)),
            Whole = s => Parts(s, Own(s).Where(a => a.AssignedAt >= s.From && a.AssignedAt < s.Until)),
        },
        new()
        {
            Key = "assigned-late", Group = Group, Title = "本单位超过期限的诉求", For = Unit, Link = Assigned, Definition = "现在交给本单位、过了期限还没有回复的诉求；代表暂停计时的不算。",
            Rows = s => Parts(s, Own(s).Where(a => a.RepliedAt == null && s.Db.Set<Request>().Any(r => r.Id == a.RequestId && r.PausedAt == null) && s.Db.Set<RequestClock>().Any(c => c.AssignmentId == a.Id && c.EndedAt == null && c.DueAt <= s.Now))),
        },
    ];

    private static IQueryable<Request> Reached(BoardScope scope)
    {
        var requests = scope.Db.Requests;
        if (scope.Person is not null) return requests.HeldBy(scope.User);
        return scope.Township is { } township ? requests.Where(r => r.TownshipCode == township) : requests;
    }

    private static IQueryable<RequestAssignment> Own(BoardScope scope)
    {
        var unit = scope.Unit;
        return scope.Db.RequestAssignments.Where(a => a.UnitId == unit && a.ReturnedAt == null && a.WithdrawnAt == null);
    }

    private static IQueryable<BoardRow> Told(IQueryable<Request> requests) =>
        requests.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id).Select(r => new BoardRow(r.Id, r.Number + " " + r.OpenWords, r.Place, null, r.ReceivedAt));

    private static IQueryable<BoardRow> Parts(BoardScope scope, IQueryable<RequestAssignment> parts)
    {
        var requests = scope.Db.Requests;
        return parts.OrderByDescending(a => a.AssignedAt).ThenByDescending(a => a.Id)
            .Select(a => new BoardRow(a.Id, requests.Where(r => r.Id == a.RequestId).Select(r => r.Number + " " + r.OpenWords).First(), requests.Where(r => r.Id == a.RequestId).Select(r => r.Place).First(), null, a.AssignedAt));
    }

    private static string Open(CurrentUser user, BoardRow row) => $"/office/requests/{row.Id}";

    private static string Assigned(CurrentUser user, BoardRow row) => $"/office/requests/assigned/{row.Id}";
}
